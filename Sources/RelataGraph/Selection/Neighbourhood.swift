/// What lies around some things, a number of statements away.
public struct Neighbourhood: Hashable, Sendable {
  /// The things in the middle.
  public let centers: Set<IRI>
  /// Most statements on the way to a thing from the middle.
  public let hops: Int

  /// Makes a neighbourhood.
  public init(of centers: Set<IRI>, hops: Int = 1) {
    self.centers = centers
    self.hops = hops
  }

  /// The statements between the things of the neighbourhood; statements lead both ways.
  ///
  /// - Complexity: O(n log n) in statements.
  public func selection(from graph: KnowledgeGraph) -> KnowledgeGraph {
    var neighbours: [IRI: Set<IRI>] = [:]
    for (_, statement) in graph.statements {
      neighbours[statement.subject, default: []].insert(statement.object)
      neighbours[statement.object, default: []].insert(statement.subject)
    }
    var reached = centers
    var edge = centers
    for _ in 0..<max(hops, 0) {
      edge = edge.reduce(into: Set<IRI>()) { $0.formUnion(neighbours[$1] ?? []) }.subtracting(
        reached)
      guard !edge.isEmpty else { break }
      reached.formUnion(edge)
    }
    return graph.keeping { _, statement in
      reached.contains(statement.subject) && reached.contains(statement.object)
    }
  }
}
