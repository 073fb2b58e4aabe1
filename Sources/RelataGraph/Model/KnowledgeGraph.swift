import RelataText

/// What articles say: things, statements about them, and the articles themselves.
///
/// A value: the order of insertion never shows, but for an article that replaces another. Every statement has evidence, and all it names is in
/// the graph.
public struct KnowledgeGraph: Sendable, Hashable {
  /// What made the graph, without a clock, so that the same input gives the same bytes.
  public struct Run: Hashable, Sendable {
    /// Version of relata.
    public let toolVersion: String
    /// Name and version of the language model.
    public let model: String
    /// SHA-256 of the ontology in force, in hexadecimal.
    public let ontologyDigest: String

    /// Makes the record of a run.
    public init(toolVersion: String, model: String, ontologyDigest: String) {
      self.toolVersion = toolVersion
      self.model = model
      self.ontologyDigest = ontologyDigest
    }
  }

  /// The IRI under which things, statements and articles have their names; ends in `/` or `#`.
  public let base: IRI
  /// What made the graph, where known.
  public var run: Run?
  private var articlesByIRI: [IRI: Article] = [:]
  private var thingsByIRI: [IRI: Thing] = [:]
  private var statementsByDigest: [String: Statement] = [:]

  /// Makes an empty graph.
  public init(base: IRI, run: Run? = nil) {
    self.base = base
    self.run = run
  }

  /// Takes parts that are known to fit: all that statements name is there, and each stands under its
  /// digest.
  init(
    base: IRI, run: Run?, articles: [IRI: Article], things: [IRI: Thing],
    statements: [String: Statement]
  ) {
    self.base = base
    self.run = run
    articlesByIRI = articles
    thingsByIRI = things
    statementsByDigest = statements
  }

  /// The articles, in order of their IRIs.
  ///
  /// - Complexity: O(a log a) in articles.
  public var articles: [Article] { articlesByIRI.values.sorted { $0.iri < $1.iri } }

  /// The things, in order of their IRIs.
  ///
  /// - Complexity: O(t log t) in things.
  public var things: [Thing] {
    Array(thingsByIRI.values).sorted { all, left, right in all[left].iri < all[right].iri }
  }

  /// The statements with their digests, in order of subject, relation, object and digest.
  ///
  /// - Complexity: O(s log s) in statements.
  public var statements: [(digest: String, statement: Statement)] {
    let all = statementsByDigest.map { (digest: $0.key, statement: $0.value) }
    return all.sorted { all, left, right in
      let subjects = all[left].statement.subject.value
        .order(beside: all[right].statement.subject.value)
      if subjects != 0 { return subjects < 0 }
      if all[left].statement.relation != all[right].statement.relation {
        return all[left].statement.relation < all[right].statement.relation
      }
      let objects = all[left].statement.object.value
        .order(beside: all[right].statement.object.value)
      return objects != 0 ? objects < 0 : all[left].digest < all[right].digest
    }
  }

  /// The things in no order, for who needs none.
  package var unorderedThings: some Collection<Thing> { thingsByIRI.values }

  /// The statements by their digests, in no order.
  var statementTable: [String: Statement] { statementsByDigest }

  /// Number of things.
  public var thingCount: Int { thingsByIRI.count }

  /// Number of statements.
  public var statementCount: Int { statementsByDigest.count }

  /// The thing named `iri`, if it is in the graph.
  public func thing(_ iri: IRI) -> Thing? { thingsByIRI[iri] }

  /// The article named `iri`, if it is in the graph.
  public func article(_ iri: IRI) -> Article? { articlesByIRI[iri] }

  /// The statement with the digest, if it is in the graph.
  public func statement(_ digest: String) -> Statement? { statementsByDigest[digest] }

  /// Adds an article, replacing one with the same IRI.
  public mutating func insert(_ article: Article) { articlesByIRI[article.iri] = article }

  /// Adds a thing; to one with the same IRI it adds its names.
  ///
  /// Of two names to show, the longer stays, of two classes the one that comes first in the alphabet.
  public mutating func insert(_ thing: Thing) {
    guard var known = thingsByIRI[thing.iri] else {
      thingsByIRI[thing.iri] = thing
      return
    }
    known.absorb(thing)
    thingsByIRI[thing.iri] = known
  }

  /// Adds a statement; to one with the same digest it only adds its evidence, topics and places.
  ///
  /// - Returns: whether the statement is new.
  /// - Throws: ``GraphError`` when it has no evidence or names what is not in the graph.
  @discardableResult
  public mutating func insert(
    _ statement: Statement, symmetric: Bool
  ) throws(GraphError) -> Bool {
    guard !statement.evidence.isEmpty else { throw .noEvidence(rule: statement.rule) }
    for iri in statement.namedThings where thingsByIRI[iri] == nil { throw .unknownThing(iri) }
    for evidence in statement.evidence where articlesByIRI[evidence.article] == nil {
      throw .unknownArticle(evidence.article)
    }
    let ordered =
      symmetric && statement.object < statement.subject ? statement.reversed() : statement
    let digest = ordered.digest
    guard var known = statementsByDigest[digest] else {
      statementsByDigest[digest] = ordered
      return true
    }
    known.absorb(ordered)
    statementsByDigest[digest] = known
    return false
  }
}

extension KnowledgeGraph {
  /// A graph taken apart by article.
  public struct Partition: Hashable, Sendable {
    /// Each article with the statements that its words back, the things they name, and no evidence
    /// of other articles; in order of the articles' IRIs.
    public let parts: [(article: Article, graph: KnowledgeGraph)]
    /// The run, and the things that no statement names.
    public let rest: KnowledgeGraph

    /// Whether both have the same parts and rest.
    public static func == (left: Partition, right: Partition) -> Bool {
      left.rest == right.rest && left.parts.map(\.graph) == right.parts.map(\.graph)
    }

    /// Hashes the parts.
    public func hash(into hasher: inout Hasher) { hasher.combine(parts.map(\.graph)) }
  }

  /// The graph taken apart by article: a statement that two articles back is in both parts.
  ///
  /// All parts and the rest together say what the graph says, and nothing else.
  ///
  /// - Complexity: O(n log n) in things and statements.
  public var partition: Partition {
    var parts = articlesByIRI.mapValues { article in
      var part = KnowledgeGraph(base: base)
      part.insert(article)
      return part
    }
    var rest = KnowledgeGraph(base: base, run: run)
    rest.thingsByIRI = thingsByIRI
    for (digest, statement) in statementsByDigest {
      let evidence = Dictionary(grouping: statement.evidence, by: \.article)
      for (article, pieces) in evidence {
        parts[article]?.statementsByDigest[digest] = statement.backed(by: pieces)
        for iri in statement.namedThings { parts[article]?.thingsByIRI[iri] = thingsByIRI[iri] }
      }
      for iri in statement.namedThings { rest.thingsByIRI[iri] = nil }
    }
    return Partition(
      parts: articles.compactMap { article in parts[article.iri].map { (article, $0) } },
      rest: rest)
  }
}

/// Why a statement cannot be in a graph.
public enum GraphError: Error, Hashable, Sendable {
  /// It is backed by no words.
  case noEvidence(rule: String)
  /// It names a thing that is not in the graph.
  case unknownThing(IRI)
  /// Its evidence is of an article that is not in the graph.
  case unknownArticle(IRI)
}
