/// What a rule asks of one token.
///
/// Strings are compared by their numbers (``StringHash``), as spaCy does.
struct TokenCondition: Sendable {
  /// What is known of a token.
  struct Token: Hashable {
    let tag: UInt64
    let label: UInt64
    /// The word in lower case, or 0 for a word that no rule speaks of.
    let lower: UInt64
    let isSpace: Bool
  }

  enum Attribute: Hashable, Sendable {
    case tag, label, lower, isSpace
  }

  enum Test: Sendable {
    case equals(UInt64)
    case isIn(Set<UInt64>)
    case isNotIn(Set<UInt64>)
    /// The words that match the regular expression with this index in the ruler.
    case matches(Int)
  }

  let tests: [(attribute: Attribute, test: Test)]

  /// Whether `token` passes all tests.
  ///
  /// - Parameter matches: whether the token's word matches the regular expression of an index.
  func accepts(_ token: Token, matches: (Int) -> Bool) -> Bool {
    tests.allSatisfy { attribute, test in
      let value =
        switch attribute {
        case .tag: token.tag
        case .label: token.label
        case .lower: token.lower
        case .isSpace: token.isSpace ? UInt64(1) : 0
        }
      return switch test {
      case .equals(let wanted): value == wanted
      case .isIn(let set): set.contains(value)
      case .isNotIn(let set): !set.contains(value)
      case .matches(let index): matches(index)
      }
    }
  }
}
