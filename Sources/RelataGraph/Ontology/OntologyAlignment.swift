/// What a class or relation corresponds to in another vocabulary.
public struct OntologyAlignment: Hashable, Sendable {
  /// How both go together.
  public enum Match: String, CaseIterable, Hashable, Sendable {
    /// Both mean the same.
    case exact
    /// One may stand for the other for most purposes.
    case close
    /// The other means more.
    case broad
    /// The other means less: it is a kind of this.
    case narrow
    /// The other is close, but read from the other end.
    case inverse
  }

  /// How both go together.
  public let match: Match
  /// The word of the other vocabulary, as a compact IRI.
  public let target: String

  /// Makes an alignment.
  public init(match: Match, target: String) {
    self.match = match
    self.target = target
  }
}
