/// Whether a statement holds, as the text has it.
public enum Stance: String, CaseIterable, Hashable, Sendable {
  /// It happened, or it holds.
  case actual
  /// It is announced, agreed or scheduled.
  case planned
  /// It is wanted, demanded, feared or made to depend on something.
  case hypothetical
  /// The text says that it is not so.
  case denied
  /// It held and no longer does.
  case ended

  /// Whether the statement may stand as a plain edge beside the facts.
  public var isAnnounced: Bool { self == .actual || self == .planned }
}
