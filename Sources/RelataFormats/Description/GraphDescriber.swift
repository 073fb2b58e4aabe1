import RelataGraph
import RelataText

/// Says a graph as flat nodes with properties, the one source of JSON-LD and N-Quads.
///
/// The order is defined: the run, articles, things, statements, evidence, each in order of the graph.
struct GraphDescriber: Sendable {
  let vocabulary: GraphVocabulary
  let directEdges: JSONLDWriter.DirectEdges

  /// Describes `graph` to `sink`.
  ///
  /// - Complexity: O(n log n) in things and statements.
  func describe(_ graph: KnowledgeGraph, to sink: inout some NodeSink) {
    describe(graph, articles: graph.articles, to: &sink)
  }

  /// Describes `graph` to `sink`; its run has read `articles`, of which some may be described
  /// elsewhere.
  func describe(_ graph: KnowledgeGraph, articles: [Article], to sink: inout some NodeSink) {
    let statements = graph.statements
    let naming = Naming(base: graph.base)
    if let run = graph.run { describe(run, articles, naming, to: &sink) }
    for article in graph.articles { describe(article, to: &sink) }
    var edges = DirectEdgeCursor(statements: statements, rule: directEdges)
    for thing in graph.things { describe(thing, &edges, to: &sink) }
    for (digest, statement) in statements {
      describe(statement, iri: naming.statement(digest), to: &sink)
    }
    for evidence in distinctEvidence(of: statements) { describe(evidence, to: &sink) }
  }

  private func describe(
    _ run: KnowledgeGraph.Run, _ articles: [Article], _ naming: Naming, to sink: inout some NodeSink
  ) {
    sink.beginNode(naming.run(run.digest), types: [.activity])
    sink.write(.toolVersion, text: run.toolVersion)
    sink.write(.model, text: run.model)
    sink.write(.ontologyDigest, text: run.ontologyDigest)
    sink.write(.used, optionalNodes: articles.map(\.iri))
    sink.endNode()
  }

  private func describe(_ article: Article, to sink: inout some NodeSink) {
    sink.beginNode(article.iri, types: [.newsArticle])
    sink.write(.identifier, text: article.identifier)
    sink.write(.headline, optionalText: article.headline)
    sink.write(.datePublished, optionalDate: article.datePublished)
    sink.write(.inLanguage, text: article.language)
    if let url = article.url { sink.write(.url, node: url) }
    sink.write(.textDigest, text: article.textDigest)
    sink.endNode()
  }

  private func describe(
    _ thing: Thing, _ edges: inout DirectEdgeCursor, to sink: inout some NodeSink
  ) {
    sink.beginNode(thing.iri, types: vocabulary.types(of: thing.className))
    sink.write(.name, text: thing.name)
    if !thing.alternateNames.isEmpty { sink.write(.alternateName, texts: thing.alternateNames) }
    if let sameAs = thing.sameAs { sink.write(.sameAs, node: sameAs) }
    while let edge = edges.next(from: thing.iri) {
      sink.write(vocabulary.edge(edge.relation), nodes: edge.objects)
    }
    sink.endNode()
  }

  private func describe(_ statement: Statement, iri: IRI, to sink: inout some NodeSink) {
    var types = [VocabularyTerm.reifiedStatement, .statement]
    if !statement.speakers.isEmpty { types.append(.claim) }
    sink.beginNode(iri, types: types)
    sink.write(.subject, node: statement.subject)
    sink.write(.predicate, term: vocabulary.edge(statement.relation).term)
    sink.write(.object, node: statement.object)
    sink.write(.stance, term: vocabulary.stance(statement.stance))
    sink.write(.speaker, optionalNodes: statement.speakers)
    sink.write(.topic, optionalNodes: statement.topics)
    sink.write(.place, optionalNodes: statement.places)
    sink.write(.start, optionalDate: statement.date?.start)
    sink.write(.end, optionalDate: statement.date?.end)
    sink.write(.datePhrase, optionalText: statement.date?.phrase)
    sink.write(.tone, optionalText: vocabulary.tone(statement.relation))
    sink.write(.confidence, text: GraphDescriber.decimal(statement.confidence))
    sink.write(.rule, text: statement.rule)
    sink.write(.evidence, optionalNodes: statement.evidence.map(\.iri))
    sink.endNode()
  }

  private func describe(_ evidence: Evidence, to sink: inout some NodeSink) {
    let position = evidence.positionIRI
    let quote = evidence.quoteIRI
    sink.beginNode(evidence.iri, types: [.specificResource])
    sink.write(.source, node: evidence.article)
    sink.write(.selector, nodes: [position, quote])
    sink.endNode()
    sink.beginNode(position, types: [.textPositionSelector])
    sink.write(.startPosition, text: String(evidence.start))
    sink.write(.endPosition, text: String(evidence.end))
    sink.endNode()
    sink.beginNode(quote, types: [.textQuoteSelector])
    sink.write(.exact, text: evidence.exact)
    sink.write(.prefix, text: evidence.prefix)
    sink.write(.suffix, text: evidence.suffix)
    sink.endNode()
  }

  /// Each piece of evidence once, in order; several statements may rest on the same words.
  private func distinctEvidence(
    of statements: [(digest: String, statement: Statement)]
  ) -> [Evidence] {
    var found: [Evidence] = []
    for evidence in Evidence.sorted(statements.flatMap(\.statement.evidence))
    where found.last.map({ !isSamePlace($0, evidence) }) ?? true {
      found.append(evidence)
    }
    return found
  }

  private func isSamePlace(_ left: Evidence, _ right: Evidence) -> Bool {
    left.start == right.start && left.end == right.end && left.article == right.article
  }

  /// A number from 0 to 1 with at most four decimals, without an exponent.
  static func decimal(_ number: Double) -> String {
    let steps = Int((number * 10_000).rounded())
    guard steps > 0 && steps < 10_000 else { return steps > 0 ? "1" : "0" }
    var digits = String(10_000 + steps).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "0." + digits
  }
}

extension KnowledgeGraph.Run {
  /// The last part of the identity: the same tool, model and ontology are the same run.
  fileprivate var digest: String {
    let parts = [toolVersion, model, ontologyDigest].map { "\($0.utf8.count):\($0)" }
    return String(SHA256Digest(of: Array(parts.joined().utf8)).hexadecimal.prefix(32))
  }
}
