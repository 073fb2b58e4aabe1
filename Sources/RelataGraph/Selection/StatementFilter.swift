public import RelataText

/// Which statements of a graph are wanted; what is not set wants all.
public struct StatementFilter: Hashable, Sendable {
  /// Relations, by name, by the words that people read, or by family.
  public var relations: Set<String> = []
  /// Classes or groups of classes; both ends have to be of one of them.
  public var classes: Set<String> = []
  /// Stances.
  public var stances: Set<Stance> = []
  /// Things of which one has to say it.
  public var speakers: Set<IRI> = []
  /// The first day that counts; see ``dates(of:in:)``.
  public var since: PartialDate?
  /// The last day that counts.
  public var until: PartialDate?
  /// The least confidence.
  public var minimumConfidence = 0.0

  /// Wants all.
  public init() {}

  /// The graph with the wanted statements and the things that they name.
  ///
  /// - Complexity: O(n log n) in things and statements.
  public func selection(from graph: KnowledgeGraph, _ ontology: Ontology) -> KnowledgeGraph {
    graph.keeping { _, statement in wants(statement, in: graph, ontology) }
  }

  private func wants(
    _ statement: Statement, in graph: KnowledgeGraph, _ ontology: Ontology
  ) -> Bool {
    guard statement.confidence >= minimumConfidence,
      stances.isEmpty || stances.contains(statement.stance),
      speakers.isEmpty || !speakers.isDisjoint(with: statement.speakers)
    else { return false }
    return wantsRelation(statement.relation, ontology)
      && wantsClass(of: statement.subject, in: graph, ontology)
      && wantsClass(of: statement.object, in: graph, ontology)
      && wantsDate(of: statement, in: graph)
  }

  private func wantsRelation(_ name: String, _ ontology: Ontology) -> Bool {
    guard !relations.isEmpty && !relations.contains(name) else { return true }
    guard let relation = ontology.relationNamed(name) else { return false }
    return relations.contains(relation.label) || relations.contains(relation.family)
  }

  private func wantsClass(of iri: IRI, in graph: KnowledgeGraph, _ ontology: Ontology) -> Bool {
    guard !classes.isEmpty, let thing = graph.thing(iri) else { return classes.isEmpty }
    return classes.contains { ontology.isA(thing.className, $0) }
  }

  /// Whether one of the statement's dates overlaps the wanted time; without any it does not.
  private func wantsDate(of statement: Statement, in graph: KnowledgeGraph) -> Bool {
    guard since != nil || until != nil else { return true }
    return StatementFilter.dates(of: statement, in: graph).contains { start, end in
      let isEarly = since.map {
        StatementFilter.lastDay(of: end) < StatementFilter.firstDay(of: $0)
      }
      let isLate = until.map {
        StatementFilter.lastDay(of: $0) < StatementFilter.firstDay(of: start)
      }
      return isEarly != true && isLate != true
    }
  }

  /// When a statement is true: its own date or, where it has none, the days on which the articles
  /// that back it came out.
  static func dates(
    of statement: Statement, in graph: KnowledgeGraph
  ) -> [(start: PartialDate, end: PartialDate)] {
    if let date = statement.date { return [(date.start, date.end)] }
    return Set(statement.evidence.map(\.article)).compactMap { article in
      graph.article(article)?.datePublished.map { ($0, $0) }
    }
  }

  /// Year, month and day as one number, of the first day of a date.
  private static func firstDay(of date: PartialDate) -> Int {
    date.year * 10_000 + (date.month ?? 1) * 100 + (date.day ?? 1)
  }

  /// The same of the last day that a date may mean.
  private static func lastDay(of date: PartialDate) -> Int {
    date.year * 10_000 + (date.month ?? 12) * 100 + (date.day ?? 31)
  }
}
