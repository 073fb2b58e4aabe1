public import RelataGraph

/// Writes a graph as GraphML with typed attributes, for networkx, igraph, Gephi and yEd.
///
/// Nodes and edges have their IRIs as identifiers; edges also as attribute `statement`, since igraph
/// mixes up the identifiers of edges. GraphML has no lists: those are JSON arrays in
/// attributes of type `string`.
public struct GraphMLWriter: Sendable {
  /// Gives the names, families and tones of relations.
  public let ontology: Ontology

  /// Makes a writer.
  public init(ontology: Ontology) { self.ontology = ontology }

  /// The graph as UTF-8.
  ///
  /// - Complexity: O(n log n) in things and statements.
  public func bytes(of graph: KnowledgeGraph) -> [UInt8] {
    let view = PropertyGraph(graph, ontology: ontology)
    var document = GraphMLDocument()
    document.begin()
    for node in view.nodes { document.append(node) }
    for relationship in view.relationships { document.append(relationship) }
    document.end()
    return document.bytes
  }
}

/// A GraphML document as it is written.
private struct GraphMLDocument {
  private(set) var bytes: [UInt8] = []
  // What is no property in the shared view.
  private static let statement = PropertyGraph.Key(name: "statement", type: .text)
  private static let relation = PropertyGraph.Key(name: "relation", type: .text)

  mutating func begin() {
    append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """)
    for key in PropertyGraph.nodeKeys { declare(key, for: "node") }
    for key in [Self.statement, Self.relation] + PropertyGraph.relationshipKeys {
      declare(key, for: "edge")
    }
    append("  <graph id=\"relata\" edgedefault=\"directed\">\n")
  }

  mutating func end() { append("  </graph>\n</graphml>\n") }

  mutating func append(_ node: PropertyGraph.Node) {
    append("    <node")
    append("id", node.id)
    append(">\n")
    for entry in node.properties { append(entry, of: "node") }
    append("    </node>\n")
  }

  mutating func append(_ relationship: PropertyGraph.Relationship) {
    append("    <edge")
    append("id", relationship.id)
    append("source", relationship.source)
    append("target", relationship.target)
    append(">\n")
    append(PropertyGraph.Entry(key: Self.statement, value: .text(relationship.id)), of: "edge")
    append(PropertyGraph.Entry(key: Self.relation, value: .text(relationship.type)), of: "edge")
    for entry in relationship.properties { append(entry, of: "edge") }
    append("    </edge>\n")
  }

  private mutating func declare(_ key: PropertyGraph.Key, for element: String) {
    let type =
      switch key.type {
      case .text, .texts: "string"
      case .integer: "int"
      case .decimal: "double"
      case .boolean: "boolean"
      }
    append("  <key id=\"\(element)-\(key.name)\" for=\"\(element)\"")
    append(" attr.name=\"\(key.name)\" attr.type=\"\(type)\"/>\n")
  }

  private mutating func append(_ entry: PropertyGraph.Entry, of element: String) {
    append("      <data key=\"\(element)-\(entry.key.name)\">")
    switch entry.value {
    case .text(let text): appendXMLText(text, to: &bytes)
    case .texts(let texts): appendXMLText(jsonArray(texts), to: &bytes)
    case .integer(let number): append(String(number))
    case .decimal(let number): append(PropertyGraph.floatText(number))
    case .boolean(let truth): append(String(truth))
    }
    append("</data>\n")
  }

  private func jsonArray(_ texts: [String]) -> String {
    var json: [UInt8] = []
    for text in texts {
      json.append(json.isEmpty ? UInt8(ascii: "[") : UInt8(ascii: ","))
      appendJSONString(text, to: &json)
    }
    return String(decoding: json, as: UTF8.self) + "]"
  }

  private mutating func append(_ name: String, _ value: String) {
    append(" \(name)=\"")
    appendXMLText(value, to: &bytes)
    append("\"")
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
