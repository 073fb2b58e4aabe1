/// A word type: what the pipeline's parts need to know of a word, whatever stands around it.
package struct Lexeme: Sendable {
  /// The word as it stands in the text.
  package let text: String
  /// The word in lower case.
  package let lower: String
  /// Number (``StringHash``) of the normalised word: `'ll` → `will`, `favour` → `favor`.
  package let norm: UInt64
  /// Number of the word in lower case.
  package let lowerHash: UInt64
  /// Number of the first code point.
  package let prefix: UInt64
  /// Number of the last three code points.
  package let suffix: UInt64
  /// Number of the outline (``UnicodeText/shape(of:)``).
  package let shape: UInt64
  /// Whether the word is white space.
  package let isSpace: Bool

  /// Describes `text`, whose normalised form is `norm`.
  ///
  /// - Complexity: O(n) in scalars.
  package init(text: String, norm: String) {
    let scalars = text.unicodeScalars
    self.text = text
    lower = UnicodeText.lowercased(text)
    lowerHash = StringHash.hash(lower)
    self.norm = StringHash.hash(norm)
    prefix = StringHash.hash(String(String.UnicodeScalarView(scalars.prefix(1))))
    suffix = StringHash.hash(String(String.UnicodeScalarView(scalars.suffix(3))))
    shape = StringHash.hash(UnicodeText.shape(of: text))
    isSpace = UnicodeText.isSpace(text)
  }
}
