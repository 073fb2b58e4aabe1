public import RelataLinguistics
public import RelataText

/// A language model, loaded and ready: text in, annotated documents out.
///
/// A value that may be used from several threads at once.
public struct LanguagePipeline: Sendable {
  /// Name and version of the model, such as `en_core_web_sm 3.8.0`.
  public let modelName: String

  /// Loads the model in the folder `modelDirectory`, the one that holds its `config.cfg`.
  ///
  /// - Throws: ``ModelError`` naming the file that is missing, damaged or not supported.
  public init(modelDirectory: String) throws(ModelError) {
    throw ModelError(file: modelDirectory, reason: "is not read yet")
  }

  /// Annotates passages; the results are in the same order.
  ///
  /// Passages are batched into common matrix products, which never changes a result.
  ///
  /// - Complexity: O(n) in tokens.
  public func annotate(_ passages: [Passage]) -> [AnnotatedDocument] { [] }
}
