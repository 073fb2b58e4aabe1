/// Fine part of speech, as the model writes it: for English a tag of the Penn Treebank.
///
/// An open set: a model may have tags that are not named here.
public struct Tag: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The tag's own spelling, such as `VBD`.
  public let rawValue: String

  /// Takes any tag.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Takes any tag.
  public init(stringLiteral value: String) { rawValue = value }

  /// Verb in the past tense.
  public static var pastVerb: Tag { "VBD" }
  /// Past participle.
  public static var pastParticiple: Tag { "VBN" }
  /// Gerund or present participle.
  public static var gerund: Tag { "VBG" }
  /// Base form of a verb.
  public static var baseVerb: Tag { "VB" }
  /// Modal.
  public static var modal: Tag { "MD" }
  /// Plural noun.
  public static var pluralNoun: Tag { "NNS" }
  /// Plural proper noun.
  public static var pluralProperNoun: Tag { "NNPS" }
}
