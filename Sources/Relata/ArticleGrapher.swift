/// Turns news articles into knowledge graphs: articles in, graphs out.
///
/// Model, ontology and rules are loaded once. A value that may be used from several threads at once.
///
/// ```swift
/// let annotator = try ArticleAnnotator(modelDirectory: "models/en_core_web_sm-3.8.0")
/// let grapher = try ArticleGrapher(annotator: annotator, naming: Naming())
/// for case .article(let article) in ArticleReader(inputs: ["news.txt"]) {
///   print(grapher.graphs(of: [article])[0].graph.statementCount)
/// }
/// ```
public struct ArticleGrapher: Sendable {
  /// What the graphs may say.
  public let ontology: Ontology
  /// The language pipeline.
  public let annotator: ArticleAnnotator
  private let extractor: Extractor
  private let run: KnowledgeGraph.Run

  /// Loads the bundled ontology, gazetteer and frames, or what is given in their place.
  ///
  /// - Parameters:
  ///   - annotator: the language pipeline.
  ///   - naming: how things get their IRIs.
  ///   - ontology: an ontology file of one's own in place of the bundled one.
  ///   - frames: a frame file of one's own in place of the bundled ones.
  ///   - names: a gazetteer file of one's own beside the bundled ones, which it goes before.
  /// - Throws: `DataFileError` with file, line and what is wrong; never for the bundled files in a
  ///   build whose tests passed.
  public init(
    annotator: ArticleAnnotator, naming: Naming, ontology: DataFile? = nil,
    frames: DataFile? = nil, names: DataFile? = nil
  ) throws(DataFileError) {
    self.annotator = annotator
    if let ontology {
      self.ontology = try Ontology(file: ontology)
    } else {
      self.ontology = try Ontology.bundled()
    }
    let lexicon = try Lexicon(
      ontology: self.ontology, extraNames: names.map { [$0] } ?? [], frames: frames.map { [$0] })
    extractor = Extractor(lexicon: lexicon, naming: naming)
    run = KnowledgeGraph.Run(
      toolVersion: RelataVersion.current, model: annotator.modelName,
      ontologyDigest: self.ontology.digest)
  }

  /// The graph of each article, in their order.
  public func graphs(of articles: [NewsArticle]) -> [ArticleGraph] {
    zip(articles, annotator.annotate(articles)).map { graph(of: $0, document: $1) }
  }

  /// The graph of an article whose annotations are known.
  public func graph(of article: NewsArticle, document: AnnotatedDocument) -> ArticleGraph {
    var diagnostics: [Diagnostic] = []
    let record = self.record(of: article, &diagnostics)
    let graph = extractor.extract(from: document, article: record, run: run)
    return ArticleGraph(identifier: article.identifier, graph: graph, diagnostics: diagnostics)
  }

  /// How an article is read: names, frames tried, edges, and why there is none.
  public func explanation(of article: NewsArticle, document: AnnotatedDocument) -> Explanation {
    var diagnostics: [Diagnostic] = []
    return extractor.explain(document, article: record(of: article, &diagnostics))
  }

  private func record(of article: NewsArticle, _ diagnostics: inout [Diagnostic]) -> Article {
    var record = Article(
      iri: extractor.naming.article(Slug(article.identifier)), identifier: article.identifier,
      headline: article.headline, datePublished: article.datePublished,
      textDigest: SHA256Digest(of: article.text.utf8).hexadecimal)
    guard let address = article.url else { return record }
    do throws(InvalidIRI) {
      record.url = try IRI(validating: address)
    } catch {
      let summary = "\"url\" is not an IRI at character \(error.codePointOffset); left out"
      diagnostics.append(
        Diagnostic(
          code: "RLT-T014", severity: .warning, location: article.location, summary: summary))
    }
    return record
  }
}

/// The graph of one article, and what there is to tell about its making.
public struct ArticleGraph: Sendable {
  /// The identifier of the article.
  public let identifier: String
  /// The graph.
  public let graph: KnowledgeGraph
  /// What was left out, and why.
  public let diagnostics: [Diagnostic]
}
