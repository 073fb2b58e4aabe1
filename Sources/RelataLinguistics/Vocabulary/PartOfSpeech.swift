/// Coarse part of speech: the tags of Universal Dependencies, and the model's tag for white space.
///
/// See <https://universaldependencies.org/u/pos/>.
public enum PartOfSpeech: UInt8, CaseIterable, Hashable, Sendable {
  case adjective, adposition, adverb, auxiliary, coordinatingConjunction, determiner, interjection
  case noun, numeral, particle, pronoun, properNoun, punctuation, subordinatingConjunction, symbol
  case verb, other, space, unknown

  /// The tag as written in Universal Dependencies: `ADJ`, `PROPN` …; `SPACE` for white space and
  /// the empty string where no tag was given.
  public var name: String { PartOfSpeech.names[Int(rawValue)] }

  /// The part of speech written `name`, or `nil` when there is none such.
  public init?(name: String) {
    guard let index = PartOfSpeech.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  private static let names = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
    "PUNCT", "SCONJ", "SYM", "VERB", "X", "SPACE", "",
  ]
}
