import RelataGraph

/// The `@context` of exported files: complete, so that nothing is ever fetched.
///
/// It depends on the ontology and the base alone, so all files of one run share it.
struct JSONLDContext: Sendable {
  /// The lines after the base.
  private let entries: [UInt8]

  /// The context of graphs.
  init(ontology: Ontology, vocabulary: GraphVocabulary) {
    let classes = ontology.classes.map { entry in
      "\"\(entry.name)\": \"\(vocabulary.definition(ofClass: entry.name).compact)\""
    }
    self.init(
      namespaces: Namespace.inGraphs, classes: classes,
      properties: Property.all + ontology.relations.map { vocabulary.edge($0.name) })
  }

  /// A context of these namespaces, lines for classes, and properties.
  init(namespaces: [Namespace], classes: [String] = [], properties: [Property]) {
    let lines =
      ["\"id\": \"@id\"", "\"type\": \"@type\""]
      + namespaces.map { "\"\($0.rawValue)\": \"\($0.iri)\"" } + classes
      + properties.map(JSONLDContext.definition)
    entries = Array(lines.map { "    \($0)" }.joined(separator: ",\n").utf8)
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

  private static func definition(of property: Property) -> String {
    let type =
      switch property.kind {
      case .node: "\"@type\": \"@id\""
      case .text: "\"@language\": null"
      case .english: "\"@language\": \"en\""
      case .date, .decimal, .count: "\"@type\": \"\(property.kind.datatype?.compact ?? "")\""
      }
    return "\"\(property.key)\": {\"@id\": \"\(property.term.compact)\", \(type)}"
  }
}
