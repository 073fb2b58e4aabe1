import RelataText

/// Unites graphs, one after the other.
///
/// Things with one identity become one, equal statements one with the evidence of all. Merging is
/// associative, commutative and idempotent: where two values meet, a rule that does not ask for
/// the order decides, and what it set aside is told as a conflict.
public struct GraphMerger: Sendable {
  /// What came of it.
  public struct Result: Sendable {
    /// The graph that says what all said.
    public let graph: KnowledgeGraph
    /// What the graphs did not agree on, in order.
    public let conflicts: [MergeConflict]
    /// The things that came under several IRIs.
    public let unions: [IdentityIndex.Union]
    /// The ambiguous names that were short for another in their article.
    public let shortForms: [ShortForm]
  }

  /// A name that says less than another of the same article, which it stands for.
  public struct ShortForm: Hashable, Sendable {
    /// The article.
    public let article: IRI
    /// The thing under its short name.
    public let short: IRI
    /// The thing under its full name.
    public let full: IRI
  }

  private let rules: IdentityRules
  /// The full names of things with an ambiguous one, in the graph of one article that comes next.
  private var fullNames: [IRI: Thing] = [:]
  private var shortForms: Set<ShortForm> = []
  private var index: IdentityIndex
  private var base: IRI?
  private var run: KnowledgeGraph.Run?
  private var articles: [IRI: Article] = [:]
  private var things: [IRI: Thing] = [:]
  private var statements: [String: Statement] = [:]
  private var evidence = EvidencePool()
  private var conflicts: Set<MergeConflict> = []

  /// Makes a merger that has no graph yet.
  public init(rules: IdentityRules) {
    self.rules = rules
    index = IdentityIndex(rules: rules)
  }

  /// Makes a merger that knows the things of further graphs by name.
  init(rules: IdentityRules, index: IdentityIndex) {
    self.rules = rules
    self.index = index
  }

  /// Adds a graph.
  ///
  /// - Complexity: O(n) in things and statements of `graph`.
  public mutating func add(_ graph: KnowledgeGraph) {
    takeBase(graph.base)
    takeRun(graph.run)
    let articles = graph.articles
    for article in articles { take(article) }
    for thing in graph.unorderedThings { index.insert(thing.iri) }
    fullNames = articles.count == 1 ? fullNames(in: graph, of: articles[0].iri) : [:]
    for thing in graph.unorderedThings {
      if !index.isAmbiguous(thing.iri) {
        take(thing)
      } else if articles.count == 1 {
        takeLocal(thing, of: articles[0].iri)
      }
    }
    for (digest, statement) in graph.statementTable {
      let pooled = evidence.pooling(statement, &conflicts)
      let ordered = pooled.ordered(in: rules.ontology)
      if statement.namedThings.contains(where: index.isAmbiguous) {
        insertByArticle(ordered, of: graph)
      } else {
        insert(ordered, digest: ordered.subject == statement.subject ? digest : ordered.digest)
      }
    }
  }

  /// The graph of all that was added; an empty one without any.
  ///
  /// - Complexity: O(n log n) in things and statements.
  public consuming func result(base fallback: IRI) -> Result {
    let unions = index.unions
    renameThings()
    renameStatements()
    let graph = KnowledgeGraph(
      base: base ?? fallback, run: run, articles: articles, things: things, statements: statements)
    return Result(
      graph: graph, conflicts: conflicts.sorted(), unions: unions,
      shortForms: shortForms.sorted { ($0.article, $0.short) < ($1.article, $1.short) })
  }
}

extension GraphMerger {
  private mutating func takeBase(_ other: IRI) {
    guard let known = base, known != other else {
      base = other
      return
    }
    note(.base, min(known, other).value, max(known, other).value)
    base = min(known, other)
  }

  private mutating func takeRun(_ other: KnowledgeGraph.Run?) {
    guard let other, let known = run, known != other else {
      run = run ?? other
      return
    }
    let (kept, dropped) =
      known.parts.lexicographicallyPrecedes(other.parts)
      ? (other, known) : (known, other)
    note(.run, kept.parts.joined(separator: " "), dropped.parts.joined(separator: " "))
    run = kept
  }

  private mutating func take(_ article: Article) {
    guard let known = articles[article.iri], known != article else {
      articles[article.iri] = article
      return
    }
    let (kept, dropped) =
      known.parts.lexicographicallyPrecedes(article.parts)
      ? (article, known) : (known, article)
    note(
      .article(article.iri), kept.parts.joined(separator: " "),
      dropped.parts.joined(separator: " "))
    articles[article.iri] = kept
  }

  /// Takes a thing in under the IRI that it has.
  private mutating func take(_ thing: Thing) {
    guard var known = things[thing.iri] else {
      things[thing.iri] = thing
      return
    }
    guard known != thing else { return }
    noteConflicts(known, thing)
    known.absorb(
      thing, className: rules.moreSpecific(known.className, thing.className))
    things[thing.iri] = known
  }

  private mutating func noteConflicts(_ left: Thing, _ right: Thing) {
    if !rules.agree(left.className, right.className) {
      let kept = rules.moreSpecific(left.className, right.className)
      let dropped = kept == left.className ? right.className : left.className
      note(.className(left.iri), kept, dropped)
    }
    if let first = left.sameAs, let second = right.sameAs, first != second {
      note(.sameAs(left.iri), min(first, second).value, max(first, second).value)
    }
  }

  private mutating func note(
    _ subject: MergeConflict.Subject, _ kept: String, _ dropped: String
  ) {
    conflicts.insert(MergeConflict(subject: subject, kept: kept, dropped: dropped))
  }

  private mutating func insert(_ statement: Statement, digest: String) {
    guard var known = statements[digest] else {
      statements[digest] = statement
      return
    }
    known.absorb(statement)
    statements[digest] = known
  }

  /// Inserts a statement that names a thing with an ambiguous name: each article speaks of its own.
  private mutating func insertByArticle(_ statement: Statement, of graph: KnowledgeGraph) {
    let ambiguous = statement.namedThings.filter(index.isAmbiguous)
    for (article, pieces) in Dictionary(grouping: statement.evidence, by: \.article) {
      for thing in ambiguous.compactMap(graph.thing) { takeLocal(thing, of: article) }
      let own = statement.backed(by: pieces).renamed { iri in
        index.isAmbiguous(iri) ? ownIRI(of: iri, in: article) : iri
      }.ordered(in: rules.ontology)
      insert(own, digest: own.digest)
    }
  }

  /// Takes a thing in under another IRI; its name becomes one of the other names.
  private mutating func take(_ thing: Thing, as iri: IRI, named name: String) {
    take(
      Thing(
        iri: iri, className: thing.className, name: name,
        alternateNames: thing.alternateNames + [thing.name], sameAs: thing.sameAs))
  }

  /// Takes a thing with an ambiguous name in as that of one article.
  private mutating func takeLocal(_ thing: Thing, of article: IRI) {
    let own = ownIRI(of: thing.iri, in: article)
    index.insert(own)
    take(thing, as: own, named: fullNames[thing.iri]?.name ?? thing.name)
  }

  /// The IRI of a thing with an ambiguous name: that of its full name, or one of the article alone.
  private func ownIRI(of iri: IRI, in article: IRI) -> IRI {
    fullNames[iri]?.iri ?? rules.localIRI(of: iri, in: article)
  }

  private mutating func fullNames(in graph: KnowledgeGraph, of article: IRI) -> [IRI: Thing] {
    let iris = graph.unorderedThings.map(\.iri)
    var found: [IRI: Thing] = [:]
    for iri in iris where index.isAmbiguous(iri) {
      guard let full = rules.full(of: iri, among: iris) else { continue }
      found[iri] = graph.thing(full)
      shortForms.insert(ShortForm(article: article, short: iri, full: full))
    }
    return found
  }

  private mutating func renameThings() {
    let moved = things.keys.filter { index.canonical($0) != $0 }
    for iri in moved.sorted() {
      guard let thing = things.removeValue(forKey: iri) else { continue }
      let canonical = index.canonical(iri)
      guard let known = rules.knownThing(canonical) else {
        take(thing, as: canonical, named: things[canonical]?.name ?? thing.name)
        continue
      }
      take(thing, as: canonical, named: known.names.first ?? thing.name)
      take(
        Thing(
          iri: canonical, className: known.className, name: known.names.first ?? thing.name,
          sameAs: known.sameAs))
    }
  }

  private mutating func renameStatements() {
    let moved = statements.filter { _, statement in
      statement.namedThings.contains { index.canonical($0) != $0 }
    }
    for digest in moved.keys { statements[digest] = nil }
    for statement in moved.values {
      let renamed = statement.renamed(index.canonical).ordered(in: rules.ontology)
      insert(renamed, digest: renamed.digest)
    }
    if evidence.hasConflicts { statements = statements.mapValues(evidence.settling) }
  }
}

extension KnowledgeGraph.Run {
  fileprivate var parts: [String] { [toolVersion, model, ontologyDigest] }
}

extension Article {
  /// All that is known of it, to order two records by.
  fileprivate var parts: [String] {
    [
      datePublished?.iso8601 ?? "", headline ?? "", identifier, language, url?.value ?? "",
      textDigest,
    ]
  }
}
