/// In what two graphs differ, in meaning.
///
/// Things are matched by their identity, edges by the things at their ends. Everything is in a defined
/// order, so that the same graphs give the same difference.
public struct GraphDiff: Sendable {
  /// Two edges of which each graph has one, though both cannot hold.
  public struct Opposition: Hashable, Sendable {
    /// The edge in the first graph.
    public let before: Edge
    /// The edge in the second graph.
    public let after: Edge
  }

  /// The first graph, under the identities that both share.
  public let before: KnowledgeGraph
  /// The second graph.
  public let after: KnowledgeGraph
  /// Whether the graphs as they came were equal, down to the record of the run.
  public let isEqual: Bool
  /// The things that differ, in order.
  public let things: [ThingChange]
  /// The edges that differ, in order.
  public let edges: [EdgeChange]
  /// Opposites, in order of the first edge.
  public let oppositions: [Opposition]
  /// The pairs of actors with edges that differ: those whose tone moved most come first.
  public let pairs: [PairChange]
  /// The things that came under several IRIs.
  public let unions: [IdentityIndex.Union]

  /// The things and edges of both graphs together.
  public let union: KnowledgeGraph

  /// The difference from the second graph to the first.
  public var inverse: GraphDiff {
    GraphDiff(
      before: after, after: before, isEqual: isEqual, things: things.compactMap(\.inverse),
      edges: edges.map(\.inverse),
      oppositions: oppositions.map { Opposition(before: $0.after, after: $0.before) }
        .sorted { ($0.before, $0.after) < ($1.before, $1.after) },
      pairs: pairs.map(\.inverse), unions: unions, union: union)
  }

  /// The edges that differ and do not join two actors.
  public var otherEdges: [EdgeChange] {
    let paired = Set(pairs.flatMap { $0.edges.map(\.edge) })
    return edges.filter { !paired.contains($0.edge) }
  }

  /// Number of edges that differ in each way.
  public var edgeCounts: [EdgeChange.Kind: Int] {
    edges.reduce(into: [:]) { counts, change in
      for kind in change.kinds { counts[kind, default: 0] += 1 }
    }
  }
}

extension GraphDiff: Equatable {
  /// Whether both tell the same differences.
  public static func == (left: GraphDiff, right: GraphDiff) -> Bool {
    left.isEqual == right.isEqual && left.things == right.things && left.edges == right.edges
      && left.oppositions == right.oppositions && left.pairs == right.pairs
      && left.unions == right.unions
  }
}
