public import RelataText

/// Compares what two graphs say.
public struct GraphComparer: Sendable {
  private let rules: IdentityRules
  private let opposites: OppositeRelations
  private var ontology: Ontology { rules.ontology }

  /// Makes a comparer.
  public init(rules: IdentityRules, opposites: OppositeRelations) {
    self.rules = rules
    self.opposites = opposites
  }

  /// The difference from `before` to `after`.
  ///
  /// - Complexity: O(n log n) in things and statements of both.
  public func difference(from before: KnowledgeGraph, to after: KnowledgeGraph) -> GraphDiff {
    let matched = GraphMatcher(rules: rules).match([before, after])
    let (left, right) = (matched.graphs[0], matched.graphs[1])
    let edges = edgeChanges(left, right)
    return GraphDiff(
      before: left, after: right, isEqual: before == after, things: thingChanges(left, right),
      edges: edges, oppositions: oppositions(left, right),
      pairs: pairs(edges, left, right), unions: matched.unions, union: matched.union)
  }

  private func thingChanges(_ left: KnowledgeGraph, _ right: KnowledgeGraph) -> [ThingChange] {
    let all = Set(left.unorderedThings.map(\.iri)).union(right.unorderedThings.map(\.iri))
    return all.compactMap { ThingChange($0, left.thing($0), right.thing($0)) }
      .sorted { $0.iri < $1.iri }
  }

  private func edgeChanges(_ left: KnowledgeGraph, _ right: KnowledgeGraph) -> [EdgeChange] {
    let (before, after) = (left.statementsByEdge, right.statementsByEdge)
    let days = (left.lastDay, right.lastDay)
    let isSameDay = days.0 != nil && days.0 == days.1
    return Set(before.keys).union(after.keys).compactMap { edge in
      EdgeChange(edge, before[edge] ?? [], after[edge] ?? [], isSameDay: isSameDay)
    }.sorted { $0.edge < $1.edge }
  }

  private func oppositions(
    _ left: KnowledgeGraph, _ right: KnowledgeGraph
  ) -> [GraphDiff.Opposition] {
    let (before, after) = (left.assertedEdges, right.assertedEdges)
    var found: [GraphDiff.Opposition] = []
    for edge in before {
      for relation in opposites.opposites(of: edge.relation) {
        for other in candidates(edge, relation)
        where after.contains(other) && !(before.contains(other) && after.contains(edge)) {
          found.append(GraphDiff.Opposition(before: edge, after: other))
        }
      }
    }
    return found.sorted { ($0.before, $0.after) < ($1.before, $1.after) }
  }

  /// The edges of `relation` that are about the same as `edge`: from the same to the same, or, where
  /// one of the two reads the same from both ends, also the other way round.
  private func candidates(_ edge: Edge, _ relation: String) -> [Edge] {
    let same = Edge(subject: edge.subject, relation: relation, object: edge.object)
    let turned = Edge(subject: edge.object, relation: relation, object: edge.subject)
    let isSymmetric = [edge.relation, relation].contains {
      ontology.relationNamed($0)?.isSymmetric == true
    }
    return isSymmetric && same != turned ? [same, turned] : [same]
  }

  private func pairs(
    _ edges: [EdgeChange], _ left: KnowledgeGraph, _ right: KnowledgeGraph
  ) -> [PairChange] {
    let changed = Dictionary(grouping: edges) { ActorPair($0.edge) }
    let before = Dictionary(grouping: left.statementTable.values) { ActorPair(Edge($0)) }
    let after = Dictionary(grouping: right.statementTable.values) { ActorPair(Edge($0)) }
    return changed.compactMap { pair, edges -> PairChange? in
      guard pair.first != pair.second, isActor(pair.first, left, right),
        isActor(pair.second, left, right)
      else { return nil }
      return PairChange(
        first: pair.first, second: pair.second,
        before: ToneSum(of: before[pair] ?? [], in: ontology),
        after: ToneSum(of: after[pair] ?? [], in: ontology), edges: edges)
    }.sorted(by: PairChange.isShownBefore)
  }

  private func isActor(_ iri: IRI, _ left: KnowledgeGraph, _ right: KnowledgeGraph) -> Bool {
    [left.thing(iri), right.thing(iri)].contains { thing in
      thing.map { ontology.isA($0.className, "Actor") } ?? false
    }
  }
}

extension PairChange {
  /// Pairs whose tone moved come first, the farthest before the others; then by their names.
  static func isShownBefore(_ left: PairChange, _ right: PairChange) -> Bool {
    let (first, second) = (left.distance, right.distance)
    if first != second { return first > second }
    return (left.first, left.second) < (right.first, right.second)
  }

  /// How far the tone moved, in hundredths; silence counts as no tone at all.
  private var distance: Int {
    let (old, new) = (before.mean ?? 0, after.mean ?? 0)
    return Int(((new - old).magnitude * 100).rounded())
  }
}

/// Two things, whoever of them an edge starts from.
struct ActorPair: Hashable {
  let first: IRI
  let second: IRI

  init(_ edge: Edge) {
    first = min(edge.subject, edge.object)
    second = max(edge.subject, edge.object)
  }
}

extension KnowledgeGraph {
  /// The statements of each edge, in order of their digests.
  var statementsByEdge: [Edge: [Statement]] {
    var found: [Edge: [Statement]] = [:]
    for (digest, statement) in statementTable.sorted(by: { $0.key < $1.key }) where !digest.isEmpty
    {
      found[Edge(statement), default: []].append(statement)
    }
    return found
  }

  /// The edges that are said to hold or to be agreed.
  fileprivate var assertedEdges: Set<Edge> {
    Set(statementTable.values.lazy.filter(\.stance.isAnnounced).map(Edge.init))
  }

  /// The last day on which one of the articles was published.
  public var lastDay: PartialDate? { articles.compactMap(\.datePublished).max() }
}
