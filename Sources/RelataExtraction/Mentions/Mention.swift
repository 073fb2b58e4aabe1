/// A token range that refers to something.
struct Mention: Hashable, Sendable {
  /// How it refers.
  enum Kind: Hashable, Sendable {
    /// By a name: "Vladimir Putin", "the Kremlin".
    case name
    /// By the adjective of a name: "Russian" in "Russian officials".
    case demonym
  }

  /// Indices of the tokens, without a leading article or a trailing possessive mark.
  let tokens: Range<Int>
  /// The token of the range that the others hang from.
  let head: Int
  /// How it refers.
  let kind: Kind
  /// The label of the recognizer, or the empty string where only the gazetteer knows the name.
  let label: String
  /// The entity that it refers to.
  let entity: EntityID
}

/// Index of an entity in the ``EntityTable`` of its article.
struct EntityID: Hashable, Comparable, Sendable {
  /// The index, from 0.
  let index: Int

  static func < (left: EntityID, right: EntityID) -> Bool { left.index < right.index }
}
