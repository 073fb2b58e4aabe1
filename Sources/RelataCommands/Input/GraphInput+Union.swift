import Relata

extension GraphInput {
  /// The graphs in all files as one: what has the same IRI is the same.
  ///
  /// Names stay below the base of the first graph, those of others are whole.
  static func union(of paths: [String], _ ontology: Ontology) async throws(Trouble)
    -> KnowledgeGraph
  {
    var union: KnowledgeGraph?
    for reading in await graphs(at: paths, ontology) {
      let graph = try reading.get()
      guard var sum = union else {
        union = graph
        continue
      }
      if sum.run != graph.run { sum.run = nil }
      sum.insertContents(of: graph, ontology)
      union = sum
    }
    guard let union else { preconditionFailure("a command is given an input") }
    return union
  }
}

extension KnowledgeGraph {
  /// Adds all that is in another graph, with its evidence.
  mutating func insertContents(of other: KnowledgeGraph, _ ontology: Ontology) {
    for article in other.articles { insert(article) }
    for thing in other.things { insert(thing) }
    for (_, statement) in other.statements {
      let isSymmetric = ontology.relationNamed(statement.relation)?.isSymmetric ?? false
      // What a graph holds names only what is in it, and that was added before.
      _ = try? insert(statement, symmetric: isSymmetric)
    }
  }
}
