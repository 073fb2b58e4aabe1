package import RelataText

/// A passage cut into tokens: columns of equal length, in order of the text.
package struct TokenizedPassage: Sendable {
  /// What was cut.
  package let passage: Passage
  /// Where each token stands, in UTF-8 bytes of the whole text.
  package let spans: [TextSpan]
  /// Index of each token's word type in the ``LexemeTable`` of the cache that was used.
  package let lexemes: [Int32]
  /// Whether a single space follows that belongs to no token (spaCy's `SPACY`).
  package let isFollowedBySpace: [Bool]

  /// Number of tokens.
  package var count: Int { spans.count }
}
