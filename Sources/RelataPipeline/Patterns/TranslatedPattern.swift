/// A Python regular expression as PCRE2 writes it, with what is known of the length of its matches.
package struct TranslatedPattern: Hashable, Sendable {
  /// The pattern for PCRE2, to be compiled with Unicode properties and `\n` as the only newline.
  package let text: String
  /// No match is longer than this number of code points, runs excepted; `nil` when that is unknown.
  ///
  /// A run is an alternative such as `\.\.+$`: one kind of character, repeated up to the end. When it
  /// matches at one place of a text it matches at each later place that leaves it long enough,
  /// and `longestMatch` is at least that length.
  package let longestMatch: Int?

  /// Translates `python`, a pattern of Python's `re` for `str`.
  ///
  /// - Throws: ``PatternError/unsupported(construct:offset:)`` for back references, conditionals,
  ///   verbose mode and negated classes within classes, which no tokenizer of spaCy's uses.
  /// - Complexity: O(n) in scalars.
  package init(python: String) throws(PatternError) {
    var translator = PatternTranslator(python)
    longestMatch = try translator.translate()
    text = String(decoding: translator.output, as: UTF8.self)
  }
}
