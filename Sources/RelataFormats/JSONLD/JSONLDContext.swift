import RelataGraph

/// The `@context` of exported files: complete, so that nothing is ever fetched.
///
/// It depends on the ontology and the base alone, so all files of one run share it.
struct JSONLDContext: Sendable {
  /// The lines after the base.
  private let entries: [UInt8]

  init(ontology: Ontology, vocabulary: GraphVocabulary) {
    var lines = ["\"id\": \"@id\"", "\"type\": \"@type\""]
    for namespace in Namespace.allCases {
      lines.append("\"\(namespace.rawValue)\": \"\(namespace.iri)\"")
    }
    for entry in ontology.classes {
      let definition = vocabulary.definition(ofClass: entry.name)
      lines.append("\"\(entry.name)\": \"\(definition.compact)\"")
    }
    for entry in Property.all { lines.append(JSONLDContext.definition(of: entry)) }
    for relation in ontology.relations {
      let edge = vocabulary.edge(relation.name)
      lines.append(JSONLDContext.definition(of: edge))
    }
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
