public import RelataGraph

/// Writes a graph as openCypher for Neo4j and servers that speak its language.
///
/// First come constraints, then nodes and relationships in batches, each a statement of its own that
/// ends with `;` and a line feed, which stand nowhere else. All of it merges by IRI, so that running
/// it again changes nothing.
public struct CypherWriter: Sendable {
  /// Gives the names, families and tones of relations.
  public let ontology: Ontology
  /// Most rows of one statement.
  public let batchSize: Int

  /// Makes a writer.
  public init(ontology: Ontology, batchSize: Int = 500) {
    self.ontology = ontology
    self.batchSize = max(1, batchSize)
  }

  /// The graph as UTF-8.
  ///
  /// - Complexity: O(n log n) in things and statements.
  public func bytes(of graph: KnowledgeGraph) -> [UInt8] {
    let view = PropertyGraph(graph, ontology: ontology)
    var bytes: [UInt8] = []
    for label in ["Thing", "Article"] {
      let name = "relata_\(label.lowercased())_id"
      bytes.append(
        contentsOf:
          "CREATE CONSTRAINT \(name) IF NOT EXISTS FOR (n:\(label)) REQUIRE n.id IS UNIQUE;\n"
          .utf8)
    }
    for (labels, nodes) in groups(of: view.nodes, by: labels) {
      appendBatches(of: nodes, to: &bytes, appendName) {
        "OPTIONAL MATCH (known:\(labels.key) {id: row.id}) WITH row, known WHERE known IS NULL "
          + "MERGE (n:\(labels.key)\(labels.other) {id: row.id})"
      }
    }
    for (key, nodes) in groups(of: view.nodes, by: { labels(of: $0).key }) {
      appendBatches(of: nodes, to: &bytes, appendNode) {
        "MATCH (n:\(key) {id: row.id}) SET n += row.properties"
      }
    }
    for (type, relationships) in groups(of: view.relationships, by: \.type) {
      appendBatches(of: relationships, to: &bytes, appendRelationship) {
        "MATCH (s:Thing {id: row.source}) MATCH (o:Thing {id: row.target}) "
          + "MERGE (s)-[r:\(quotedCypherName(type)) {id: row.id}]->(o) SET r += row.properties"
      }
    }
    return bytes
  }

  /// What a node is merged by and what it is labelled with besides.
  ///
  /// A node is made with all its labels, where it is not there under any class: ArcadeDB moves a node
  /// that is labelled later, and finds its identity taken.
  private struct Labels: Hashable {
    let key: String
    let other: String
  }

  private func labels(of node: PropertyGraph.Node) -> Labels {
    Labels(
      key: quotedCypherName(node.label),
      other: node.className.map { ":" + quotedCypherName($0) } ?? "")
  }

  /// The elements by a key, in the order in which the keys first come.
  private func groups<Element, Key: Hashable>(
    of elements: [Element], by key: (Element) -> Key
  ) -> [(Key, [Element])] {
    var indices: [Key: Int] = [:]
    var groups: [(Key, [Element])] = []
    for element in elements {
      let key = key(element)
      if let index = indices[key] {
        groups[index].1.append(element)
      } else {
        indices[key] = groups.count
        groups.append((key, [element]))
      }
    }
    return groups
  }

  private func appendBatches<Element>(
    of elements: [Element], to bytes: inout [UInt8],
    _ appendRow: (Element, inout [UInt8]) -> Void, clause: () -> String
  ) {
    var rest = elements[...]
    while !rest.isEmpty {
      bytes.append(contentsOf: "UNWIND [".utf8)
      for (index, element) in rest.prefix(batchSize).enumerated() {
        bytes.append(contentsOf: index > 0 ? ",\n  ".utf8 : "\n  ".utf8)
        appendRow(element, &bytes)
      }
      bytes.append(contentsOf: "\n] AS row \(clause());\n".utf8)
      rest = rest.dropFirst(batchSize)
    }
  }

  private func appendName(_ node: PropertyGraph.Node, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "{id: ".utf8)
    appendCypherString(node.id, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  private func appendNode(_ node: PropertyGraph.Node, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "{id: ".utf8)
    appendCypherString(node.id, to: &bytes)
    append(node.properties, to: &bytes)
  }

  private func appendRelationship(
    _ relationship: PropertyGraph.Relationship, to bytes: inout [UInt8]
  ) {
    bytes.append(contentsOf: "{source: ".utf8)
    appendCypherString(relationship.source, to: &bytes)
    bytes.append(contentsOf: ", target: ".utf8)
    appendCypherString(relationship.target, to: &bytes)
    bytes.append(contentsOf: ", id: ".utf8)
    appendCypherString(relationship.id, to: &bytes)
    append(relationship.properties, to: &bytes)
  }

  /// Appends the map of properties and the end of the row.
  private func append(_ properties: [PropertyGraph.Entry], to bytes: inout [UInt8]) {
    bytes.append(contentsOf: ", properties: {".utf8)
    for (index, entry) in properties.enumerated() {
      bytes.append(contentsOf: "\(index > 0 ? ", " : "")\(quotedCypherName(entry.key.name)): ".utf8)
      append(entry.value, to: &bytes)
    }
    bytes.append(contentsOf: "}}".utf8)
  }

  private func append(_ value: PropertyGraph.Value, to bytes: inout [UInt8]) {
    switch value {
    case .text(let text): appendCypherString(text, to: &bytes)
    case .texts(let texts):
      bytes.append(UInt8(ascii: "["))
      for (index, text) in texts.enumerated() {
        if index > 0 { bytes.append(contentsOf: ", ".utf8) }
        appendCypherString(text, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .decimal(let number): bytes.append(contentsOf: PropertyGraph.floatText(number).utf8)
    case .boolean(let truth): bytes.append(contentsOf: String(truth).utf8)
    }
  }
}

extension PropertyGraph {
  /// A decimal with a point, so that no reader takes it for an integer.
  static func floatText(_ number: Double) -> String {
    let text = GraphDescriber.decimal(number)
    return text.utf8.contains(UInt8(ascii: ".")) ? text : text + ".0"
  }
}
