/// The sum of tones of edges that are said to hold or to be agreed.
public struct ToneSum: Hashable, Sendable {
  /// The sum.
  public private(set) var total = 0
  /// Number of edges.
  public private(set) var count = 0
  /// Families of the edges, in order of the ontology.
  public private(set) var families: [String] = []

  /// The mean; `nil` without edges.
  public var mean: Double? { count > 0 ? Double(total) / Double(count) : nil }

  /// Adds up the edges, each once however many statements say it.
  init(of statements: [Statement], in ontology: Ontology) {
    let asserted = Set(statements.lazy.filter(\.stance.isAnnounced).map(Edge.init))
    var present: Set<String> = []
    for edge in asserted {
      guard let relation = ontology.relationNamed(edge.relation), let tone = relation.tone else {
        continue
      }
      total += tone
      count += 1
      present.insert(relation.family)
    }
    for relation in ontology.relations where present.remove(relation.family) != nil {
      families.append(relation.family)
    }
  }

  /// Whether this mean lies below the other one; exact, for means of whole numbers.
  func isBelow(_ other: ToneSum) -> Bool { total * other.count < other.total * count }
}

/// How the relation of two actors moved from one graph to the other.
public struct PairChange: Hashable, Sendable {
  /// The direction.
  public enum Movement: String, Hashable, Sendable {
    /// The tone fell: towards hostility.
    case escalated
    /// The tone rose: towards friendliness.
    case eased
    /// The tone is the same, though what is said is not.
    case steady
    /// Only the second graph has a tone for them.
    case appeared
    /// Only the first graph has a tone for them.
    case silent
    /// No graph has a tone for them: only offices, memberships, places.
    case untoned
  }

  /// The two, in order of their IRIs.
  public let first: IRI
  /// The second of the two.
  public let second: IRI
  /// The tone in the first graph.
  public let before: ToneSum
  /// The tone in the second graph.
  public let after: ToneSum
  /// The edges between the two that differ.
  public let edges: [EdgeChange]

  /// The direction.
  public var movement: Movement {
    switch (before.count > 0, after.count > 0) {
    case (false, false): .untoned
    case (false, true): .appeared
    case (true, false): .silent
    case (true, true):
      after.isBelow(before) ? .escalated : before.isBelow(after) ? .eased : .steady
    }
  }

  /// The change from the second graph to the first.
  var inverse: PairChange {
    PairChange(
      first: first, second: second, before: after, after: before, edges: edges.map(\.inverse))
  }
}
