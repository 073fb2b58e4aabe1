import RelataGraph

/// The `@context` of exported files: complete, so that nothing is ever fetched.
///
/// It depends on the ontology and the base, so all files of one run share it, but for those whose IRIs
/// would be taken for compact ones.
struct JSONLDContext: Sendable {
  /// How the words of the vocabularies are written.
  let names: CompactNames
  /// The lines after the base.
  private let entries: [UInt8]

  /// The context of graphs.
  init(ontology: Ontology, vocabulary: GraphVocabulary, names: CompactNames) {
    let classes = ontology.classes.map { entry in
      "\"\(entry.name)\": \"\(names.name(of: vocabulary.definition(ofClass: entry.name)))\""
    }
    self.init(
      namespaces: Namespace.inGraphs, classes: classes,
      properties: Property.all + ontology.relations.map { vocabulary.edge($0.name) }, names: names)
  }

  /// A context of these namespaces, lines for classes, and properties.
  init(
    namespaces: [Namespace], classes: [String] = [], properties: [Property], names: CompactNames
  ) {
    let prefixes = namespaces.filter { !names.withoutPrefix.contains($0) }
    let lines =
      ["\"id\": \"@id\"", "\"type\": \"@type\""]
      + prefixes.map { "\"\($0.rawValue)\": \"\($0.iri)\"" } + classes
      + properties.map { JSONLDContext.definition(of: $0, names) }
    entries = Array(lines.map { "    \($0)" }.joined(separator: ",\n").utf8)
    self.names = names
  }

  /// Appends the value of `@context`.
  func append(base: IRI?, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "{\n".utf8)
    if let base {
      bytes.append(contentsOf: "    \"@base\": ".utf8)
      appendJSONString(base.value, to: &bytes)
      bytes.append(contentsOf: ",\n".utf8)
    }
    bytes.append(contentsOf: entries)
    bytes.append(contentsOf: "\n  }".utf8)
  }

  private static func definition(of property: Property, _ names: CompactNames) -> String {
    let type =
      switch property.kind {
      case .node: "\"@type\": \"@id\""
      case .text: "\"@language\": null"
      case .english: "\"@language\": \"en\""
      case .date, .decimal, .count:
        "\"@type\": \"\(property.kind.datatype.map(names.name) ?? "")\""
      }
    return
      "\"\(names.key(of: property))\": {\"@id\": \"\(names.name(of: property.term))\", \(type)}"
  }
}
