/// A named entity as the recognizer found it: a token range with a label.
public struct EntityMention: Hashable, Sendable {
  /// Indices of the tokens in the document.
  public let tokens: Range<Int>
  /// The recognizer's label, such as `PERSON`, `ORG`, `GPE`.
  public let label: String

  /// Makes a mention.
  public init(tokens: Range<Int>, label: String) {
    self.tokens = tokens
    self.label = label
  }
}
