/// Which rule of the tokenizer made a token.
package enum TokenOrigin: Hashable, Sendable {
  /// Stripped from the front of a chunk.
  case prefix
  /// Stripped from its end.
  case suffix
  /// One of the parts, from 1, of a special case.
  case specialCase(part: Int)
  /// Matched as a token that is never cut.
  case wholeToken
  /// Matched as a URL.
  case url
  /// A mark at which a word was cut.
  case infix
  /// What no rule touched.
  case word
}
