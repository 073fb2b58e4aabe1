/// A stretch of a text that is to be read as news, such as an article without its header line.
///
/// Annotations of a passage keep the offsets of the whole text.
public struct Passage: Hashable, Sendable {
  /// The whole text.
  public let text: SourceText
  /// The stretch, in UTF-8 bytes of the whole text.
  public let span: TextSpan

  /// Makes a passage.
  ///
  /// - Precondition: the span lies within the text and cuts no code point.
  public init(text: SourceText, span: TextSpan) {
    precondition(span.upperBound <= text.byteCount, "a passage lies within its text")
    self.text = text
    self.span = span
  }

  /// The passage that is the whole of `text`.
  public init(_ text: SourceText) {
    self.text = text
    span = text.span
  }
}
