public import RelataGraph

/// A database that graphs are loaded into.
///
/// All that it is asked for may be asked for again: a graph that is there already changes nothing.
public protocol GraphStore {
  /// The name of the product, for messages.
  var name: String { get }

  /// Graphs are gathered until they have this many statements, then planned together.
  var statementsPerPlan: Int { get }

  /// Makes what must be there before the first graph: a database, indexes.
  ///
  /// - Throws: ``StoreError``, such as for a login that is refused.
  func prepare() throws(StoreError)

  /// How the graphs are sent, and how to know that they arrived.
  func plan(for graphs: [KnowledgeGraph]) -> LoadPlan
}

/// The requests that load graphs.
public struct LoadPlan {
  /// A request; it may be made again.
  public struct Step {
    private let work: () throws(StoreError) -> Void

    init(_ work: @escaping () throws(StoreError) -> Void) { self.work = work }

    func run() throws(StoreError) { try work() }
  }

  /// A graph, or graphs together, with what must be found of them.
  public struct Proof {
    /// What the counts are of, for messages.
    let subject: String
    /// What was sent.
    let expected: GraphCounts
    private let count: () throws(StoreError) -> GraphCounts

    init(
      subject: String, expected: GraphCounts,
      count: @escaping () throws(StoreError) -> GraphCounts
    ) {
      self.subject = subject
      self.expected = expected
      self.count = count
    }

    /// Counts what the store has.
    func readBack() throws(StoreError) -> GraphCounts { try count() }
  }

  /// The requests in their order.
  let steps: [Step]
  /// What to ask for after them.
  let proofs: [Proof]
}

/// How much there is of a graph.
public struct GraphCounts: Hashable, Sendable {
  /// Things and articles.
  public var nodes: Int
  /// Different (subject, relation, object).
  public var edges: Int
  /// Statements.
  public var statements: Int
  /// Triples, where the store keeps such.
  public var triples: Int?

  init(nodes: Int, edges: Int, statements: Int, triples: Int? = nil) {
    self.nodes = nodes
    self.edges = edges
    self.statements = statements
    self.triples = triples
  }

  /// Counts a graph.
  ///
  /// - Complexity: O(n log n) in statements.
  init(of graph: KnowledgeGraph, triples: Int? = nil) {
    // The statements of one edge come after each other.
    let statements = graph.statements
    let edges = zip(statements.dropFirst(), statements).count { next, previous in
      next.statement.subject != previous.statement.subject
        || next.statement.relation != previous.statement.relation
        || next.statement.object != previous.statement.object
    }
    self.init(
      nodes: graph.thingCount + graph.articles.count,
      edges: statements.isEmpty ? 0 : edges + 1,
      statements: graph.statementCount, triples: triples)
  }
}

extension GraphCounts: CustomStringConvertible {
  /// Such as `26 nodes, 30 edges, 31 statements`.
  public var description: String {
    let parts = ["\(nodes) nodes", "\(edges) edges", "\(statements) statements"]
    return (parts + (triples.map { ["\($0) triples"] } ?? [])).joined(separator: ", ")
  }
}
