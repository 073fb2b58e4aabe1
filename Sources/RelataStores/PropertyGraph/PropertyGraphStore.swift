import RelataFormats
import RelataGraph

/// A store that keeps things as nodes and statements as relationships between them.
///
/// Articles add to each other: a thing that two of them speak of is one node.
struct PropertyGraphStore: GraphStore {
  /// Most rows of one request.
  static let rowsPerRequest = 1_000

  let name: String
  private let endpoint: any PropertyGraphEndpoint
  private let ontology: Ontology

  init(name: String, endpoint: any PropertyGraphEndpoint, ontology: Ontology) {
    self.name = name
    self.endpoint = endpoint
    self.ontology = ontology
  }

  /// Small graphs are sent together: a request for each relation of each would cost more than its
  /// rows.
  var statementsPerPlan: Int { PropertyGraphStore.rowsPerRequest }

  func prepare() throws(StoreError) { try endpoint.prepare() }

  func plan(for graphs: [KnowledgeGraph]) -> LoadPlan {
    var steps: [LoadPlan.Step] = []
    var proofs: [LoadPlan.Proof] = []
    for graph in PropertyGraphStore.union(of: graphs, ontology) {
      let rows = PropertyRows(PropertyGraph(graph, ontology: ontology))
      steps += self.steps(for: rows)
      let articles = graph.articles.map(\.iri.value)
      let subject = articles.count == 1 ? "<\(articles[0])>" : "\(articles.count) articles"
      let asked = PropertyGraphProof(rows)
      proofs.append(
        LoadPlan.Proof(subject: subject, expected: GraphCounts(of: graph)) {
          () throws(StoreError) in try asked.counts(at: endpoint)
        })
    }
    return LoadPlan(steps: steps, proofs: proofs)
  }

  private func steps(for rows: PropertyRows) -> [LoadPlan.Step] {
    var steps = self.steps(CypherQueries.putArticles, rows.articles)
    for group in rows.things {
      steps += self.steps(CypherQueries.makeThings(group.label), group.rows)
    }
    steps += self.steps(CypherQueries.describeThings, rows.things.flatMap(\.rows))
    for group in rows.statements {
      steps += self.steps(CypherQueries.putStatements(group.label), group.rows)
    }
    return steps
  }

  private func steps(_ query: String, _ rows: [CypherValue]) -> [LoadPlan.Step] {
    rows.batches(of: PropertyGraphStore.rowsPerRequest).map { batch in
      LoadPlan.Step { () throws(StoreError) in _ = try endpoint.run(query, rows: batch) }
    }
  }

  /// One graph of all that have the same base; names of statements are below the base.
  private static func union(
    of graphs: [KnowledgeGraph], _ ontology: Ontology
  ) -> [KnowledgeGraph] {
    guard graphs.count > 1 else { return graphs }
    var unions: [KnowledgeGraph] = []
    for graph in graphs {
      let place = unions.firstIndex { $0.base == graph.base } ?? unions.endIndex
      if place == unions.endIndex { unions.append(KnowledgeGraph(base: graph.base)) }
      unions[place].insertAll(of: graph, ontology)
    }
    return unions
  }
}

extension KnowledgeGraph {
  /// Adds all that another graph has.
  fileprivate mutating func insertAll(of graph: KnowledgeGraph, _ ontology: Ontology) {
    for article in graph.articles { insert(article) }
    for thing in graph.things { insert(thing) }
    for (_, statement) in graph.statements {
      let isSymmetric = ontology.relationNamed(statement.relation)?.isSymmetric ?? false
      // All that the statement names was added above.
      _ = try? insert(statement, symmetric: isSymmetric)
    }
  }
}

extension Array {
  /// The elements in order, in arrays of at most `count`.
  func batches(of count: Int) -> [[Element]] {
    stride(from: 0, to: self.count, by: count).map { start in
      Array(self[start..<Swift.min(start + count, self.count)])
    }
  }
}
