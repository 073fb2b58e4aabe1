/// What the networks see of a token: hashes of its lexical attributes and two facts about space.
///
/// The hashes are those of spaCy's string store (MurmurHash2 64A with seed 1).
struct TokenFeatures: Hashable, Sendable {
  /// The normal form.
  var norm: UInt64
  /// The first letter.
  var prefix: UInt64
  /// The last three letters.
  var suffix: UInt64
  /// The shape, such as `Xxxx`.
  var shape: UInt64
  /// Whether one space follows.
  var isFollowedBySpace: Bool
  /// Whether the token is white space.
  var isSpace: Bool

  /// Makes the features of one token.
  init(
    norm: UInt64, prefix: UInt64, suffix: UInt64, shape: UInt64, isFollowedBySpace: Bool,
    isSpace: Bool
  ) {
    self.norm = norm
    self.prefix = prefix
    self.suffix = suffix
    self.shape = shape
    self.isFollowedBySpace = isFollowedBySpace
    self.isSpace = isSpace
  }
}

/// A lexical attribute that a network embeds, under its name in the configuration.
enum LexicalAttribute: String, Sendable {
  case norm = "NORM"
  case prefix = "PREFIX"
  case suffix = "SUFFIX"
  case shape = "SHAPE"
  case isFollowedBySpace = "SPACY"
  case isSpace = "IS_SPACE"

  /// The number of this attribute that is hashed for the embedding.
  func value(of features: TokenFeatures) -> UInt64 {
    switch self {
    case .norm: features.norm
    case .prefix: features.prefix
    case .suffix: features.suffix
    case .shape: features.shape
    case .isFollowedBySpace: features.isFollowedBySpace ? 1 : 0
    case .isSpace: features.isSpace ? 1 : 0
    }
  }
}
