public import RelataGraph

/// Writes a graph as two CSV files with the headers that `neo4j-admin database import` reads.
///
/// UTF-8, LF, RFC 4180 otherwise. Lists are separated by U+001F: import with
/// `--array-delimiter=U+001F --multiline-fields=true`.
public struct CSVWriter: Sendable {
  /// Gives the names, families and tones of relations.
  public let ontology: Ontology

  /// Makes a writer.
  public init(ontology: Ontology) { self.ontology = ontology }

  /// The two files of a graph.
  public struct Files: Hashable, Sendable {
    /// Things and articles, one a row.
    public let nodes: [UInt8]
    /// Statements, one a row.
    public let relationships: [UInt8]
  }

  /// The graph as UTF-8.
  ///
  /// - Complexity: O(n log n) in things and statements.
  public func files(of graph: KnowledgeGraph) -> Files {
    let view = PropertyGraph(graph, ontology: ontology)
    var nodes = header(["id:ID", ":LABEL"], PropertyGraph.nodeKeys)
    for node in view.nodes {
      let labels = [node.label] + (node.className.map { [$0] } ?? [])
      appendRow(
        [node.id, joinedForCSV(labels)], node.properties, PropertyGraph.nodeKeys, to: &nodes)
    }
    var relationships = header(
      [":START_ID", ":END_ID", ":TYPE", "id"], PropertyGraph.relationshipKeys)
    for relationship in view.relationships {
      appendRow(
        [relationship.source, relationship.target, relationship.type, relationship.id],
        relationship.properties, PropertyGraph.relationshipKeys, to: &relationships)
    }
    return Files(nodes: nodes, relationships: relationships)
  }

  private func header(_ first: [String], _ keys: [PropertyGraph.Key]) -> [UInt8] {
    let names = first + keys.map { $0.name + CSVWriter.ending(of: $0.type) }
    return Array((names.joined(separator: ",") + "\n").utf8)
  }

  private static func ending(of type: PropertyGraph.ValueType) -> String {
    switch type {
    case .text: ""
    case .texts: ":string[]"
    case .integer: ":int"
    case .decimal: ":double"
    case .boolean: ":boolean"
    }
  }

  private func appendRow(
    _ first: [String], _ entries: [PropertyGraph.Entry], _ keys: [PropertyGraph.Key],
    to bytes: inout [UInt8]
  ) {
    for (index, text) in first.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      appendCSVField(text, to: &bytes)
    }
    // Both are in the same order.
    var rest = entries[...]
    for key in keys {
      bytes.append(UInt8(ascii: ","))
      if let entry = rest.first, entry.key == key {
        append(entry.value, to: &bytes)
        rest = rest.dropFirst()
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private func append(_ value: PropertyGraph.Value, to bytes: inout [UInt8]) {
    switch value {
    case .text(let text): appendCSVField(text, to: &bytes)
    case .texts(let texts): appendCSVField(joinedForCSV(texts), to: &bytes)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .decimal(let number): bytes.append(contentsOf: PropertyGraph.floatText(number).utf8)
    case .boolean(let truth): bytes.append(contentsOf: String(truth).utf8)
    }
  }
}
