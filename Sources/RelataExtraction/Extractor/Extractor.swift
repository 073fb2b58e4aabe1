public import RelataGraph
public import RelataLinguistics
public import RelataText

/// Draws a knowledge graph from an annotated article.
///
/// A value that may be used from several threads at once.
public struct Extractor: Sendable {
  /// What is known of words, names and frames.
  public let lexicon: Lexicon
  /// How things get their IRIs.
  public let naming: Naming

  /// What the graph may say.
  public var ontology: Ontology { lexicon.ontology }

  /// Makes an extractor.
  public init(lexicon: Lexicon, naming: Naming) {
    self.lexicon = lexicon
    self.naming = naming
  }

  /// Makes an extractor over the bundled gazetteer and frames.
  ///
  /// - Throws: ``DataFileError`` never in a build whose tests passed.
  public init(ontology: Ontology, naming: Naming) throws(DataFileError) {
    self.init(lexicon: try Lexicon(ontology: ontology), naming: naming)
  }

  /// Draws the graph of `document`; ``explain(_:article:)`` tells what was left out, and why.
  ///
  /// - Complexity: O(n) in tokens, times the length of the sentences at worst.
  public func extract(
    from document: AnnotatedDocument, article: Article, run: KnowledgeGraph.Run
  ) -> KnowledgeGraph {
    let (reading, edges) = read(document, datePublished: article.datePublished)
    let assembler = GraphAssembler(reading: reading, naming: naming, article: article)
    return assembler.graph(of: edges, run: run)
  }

  /// Tells how `document` is read: for each sentence its names, the frames tried, and the edges.
  ///
  /// - Complexity: as ``extract(from:article:run:)``, and all frames of each trigger are tried twice.
  public func explain(_ document: AnnotatedDocument, article: Article) -> Explanation {
    let (reading, edges) = read(document, datePublished: article.datePublished)
    var explainer = Explainer(reading: reading, edges: edges)
    return explainer.explanation(article: article.identifier)
  }

  private func read(
    _ document: AnnotatedDocument, datePublished: PartialDate?
  ) -> (ArticleReading, [CandidateEdge]) {
    var reading = ArticleReading(
      document: document, lexicon: lexicon, datePublished: datePublished)
    OfficeReader.read(&reading)
    reading.listSoleBodies()
    var edges = EdgeReader.edges(of: &reading)
    JointActRule.apply(to: &edges, in: reading)
    DerivedClassRule.apply(to: edges, in: &reading)
    return (reading, edges)
  }
}
