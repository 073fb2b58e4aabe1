/// What a name in a text is to the entry that it leads to.
public enum GazetteerNameKind: UInt8, Hashable, Sendable, CaseIterable {
  /// A name of the entry.
  case name
  /// A word for its people or for what belongs to it: "Japanese", "Britons".
  case demonym
  /// A place that stands for it when it acts: "Tokyo", "the Kremlin".
  case metonym
}

/// An entry that a name in a text may refer to.
public struct GazetteerCandidate: Hashable, Sendable {
  /// Index of the entry in the gazetteer.
  public let entry: Int
  /// What the name is to the entry.
  public let kind: GazetteerNameKind
  /// Whether the name is also a common word, a person's name or a better known thing elsewhere, so
  /// that it needs other evidence: "Jordan", "Chad", "Reading".
  public let isAmbiguous: Bool
}

/// A run of tokens that is a name in the gazetteer.
public struct GazetteerMatch: Hashable, Sendable {
  /// Indices of the tokens; an article before the name and a possessive after it are not part.
  public let tokens: Range<Int>
  /// What it may refer to, never empty: names before demonyms before metonyms, and among equals in
  /// the order of the files and their rows, which is that of prominence.
  public let candidates: [GazetteerCandidate]
}
