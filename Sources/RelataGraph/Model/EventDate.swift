public import RelataText

/// When something happened according to a text: a point or range, and the words that say so.
public struct EventDate: Hashable, Sendable {
  /// First day, month or year.
  public let start: PartialDate
  /// Last day, month or year, included; equal to `start` for a point.
  public let end: PartialDate
  /// The words of the text.
  public let phrase: String

  /// Makes a range; `nil` when it runs backwards.
  public init?(start: PartialDate, end: PartialDate, phrase: String) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
    self.phrase = phrase.composed
  }

  /// Makes a point in time.
  public init(_ date: PartialDate, phrase: String) {
    start = date
    end = date
    self.phrase = phrase.composed
  }
}
