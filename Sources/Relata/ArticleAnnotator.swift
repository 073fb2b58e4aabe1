/// Runs the language pipeline alone: articles in, annotated documents out.
///
/// A value that may be used from several threads at once.
public struct ArticleAnnotator: Sendable {
  private let pipeline: LanguagePipeline

  /// Loads the language model in the folder `modelDirectory`.
  ///
  /// - Throws: `ModelError` naming the file that is missing, damaged or not supported.
  public init(modelDirectory: String) throws(ModelError) {
    pipeline = try LanguagePipeline(modelDirectory: modelDirectory)
  }

  /// Name and version of the model.
  public var modelName: String { pipeline.modelName }

  /// The processor time that annotating has taken since the model was loaded, stage by stage.
  package var stageTimes: StageTimes { pipeline.stageTimes }

  /// What the pipeline says about each article, in their order.
  ///
  /// Spans refer to the article's whole text, its header included.
  ///
  /// - Complexity: O(n) in tokens. All articles and annotations are held at once.
  public func annotate(_ articles: [NewsArticle]) -> [AnnotatedDocument] {
    pipeline.annotate(articles.map { Passage(text: $0.text, span: $0.body) })
  }
}
