public import RelataText

/// How the relations of actors went over time, pair by pair.
public struct Timeline: Sendable {
  /// What the articles of one day say of a pair.
  public struct Point: Hashable, Sendable {
    /// The day of publication, as exact as it is known; `nil` for articles without one.
    public let date: PartialDate?
    /// The tone of what is said to hold or to be agreed.
    public let tone: ToneSum
    /// The statements of that day that have a tone, in order of the graph, with the evidence of
    /// that day alone.
    public let statements: [Statement]
    /// How the tone moved from the last point that has one.
    public let movement: PairChange.Movement
  }

  /// What is said of a pair of actors, day after day.
  public struct Course: Hashable, Sendable {
    /// The two, in order of their IRIs.
    public let first: IRI
    /// The second of the two.
    public let second: IRI
    /// The days on which something is said, in order, the unknown one last.
    public let points: [Point]
  }

  /// All graphs together.
  public let graph: KnowledgeGraph
  /// The pairs: those spoken of on most days first, then those with most statements.
  public let courses: [Course]

  /// Puts graphs in order of the days of their articles.
  ///
  /// - Parameter focus: where given, only pairs with a thing that is called so, in any case.
  /// - Complexity: O(n log n) in statements.
  public init(of graphs: [KnowledgeGraph], rules: IdentityRules, focus: String? = nil) {
    var merger = GraphMerger(rules: rules)
    for graph in graphs { merger.add(graph) }
    let base = graphs.first?.base ?? IRI(joining: Naming.defaultBase, "")
    graph = merger.result(base: base).graph
    let builder = TimelineBuilder(graph: graph, ontology: rules.ontology)
    courses = builder.courses(focus: focus)
  }
}

/// Collects the points of each pair.
private struct TimelineBuilder {
  let graph: KnowledgeGraph
  let ontology: Ontology

  func courses(focus: String?) -> [Timeline.Course] {
    let toned = graph.statements.map(\.statement).filter { statement in
      ontology.relationNamed(statement.relation)?.tone != nil
        && statement.subject != statement.object
        && isActor(statement.subject) && isActor(statement.object)
    }
    let focused = focus.map { name in Set(graph.things.filter { $0.isCalled(name) }.map(\.iri)) }
    return Dictionary(grouping: toned) { ActorPair(Edge($0)) }
      .filter { pair, _ in
        focused.map { $0.contains(pair.first) || $0.contains(pair.second) } ?? true
      }
      .map { pair, statements in
        Timeline.Course(first: pair.first, second: pair.second, points: points(statements))
      }
      .sorted(by: TimelineBuilder.isShownBefore)
  }

  private func isActor(_ iri: IRI) -> Bool {
    graph.thing(iri).map { ontology.isA($0.className, "Actor") } ?? false
  }

  private func points(_ statements: [Statement]) -> [Timeline.Point] {
    var byDay: [PartialDate?: [Statement]] = [:]
    for statement in statements {
      let evidence = Dictionary(grouping: statement.evidence) { piece in
        graph.article(piece.article)?.datePublished
      }
      for (day, pieces) in evidence { byDay[day, default: []].append(statement.backed(by: pieces)) }
    }
    let days = byDay.keys.compactMap { $0 }.sorted().map(Optional.some)
    var points: [Timeline.Point] = []
    var last: ToneSum?
    for day in days + (byDay[nil] == nil ? [] : [nil]) {
      let said = byDay[day] ?? []
      let tone = ToneSum(of: said, in: ontology)
      points.append(
        Timeline.Point(
          date: day, tone: tone, statements: said, movement: TimelineBuilder.movement(last, tone)))
      if tone.count > 0 { last = tone }
    }
    return points
  }

  private static func movement(_ last: ToneSum?, _ tone: ToneSum) -> PairChange.Movement {
    guard tone.count > 0 else { return .untoned }
    guard let last else { return .appeared }
    return tone.isBelow(last) ? .escalated : last.isBelow(tone) ? .eased : .steady
  }

  private static func isShownBefore(_ left: Timeline.Course, _ right: Timeline.Course) -> Bool {
    let sizes = [left, right].map { course in
      [course.points.count, course.points.reduce(0) { $0 + $1.statements.count }]
    }
    if sizes[0] != sizes[1] { return sizes[1].lexicographicallyPrecedes(sizes[0]) }
    return (left.first, left.second) < (right.first, right.second)
  }
}

extension Thing {
  /// Whether one of its names, or the last part of its IRI, is `name`; case and accents do not count.
  package func isCalled(_ name: String) -> Bool {
    let wanted = Slug(name)
    return ([self.name] + alternateNames).contains { Slug($0) == wanted }
      || iri.value == name || iri.value.hasSuffix("/" + name)
  }
}
