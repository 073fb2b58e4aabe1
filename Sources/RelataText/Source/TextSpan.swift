/// Half-open range of UTF-8 byte offsets into one ``SourceText``.
///
/// The only offsets used inside relata; code points and lines are made from it at the border.
public struct TextSpan: Hashable, Sendable {
  /// Offset of the first byte.
  public let lowerBound: Int
  /// Offset one past the last byte; never below `lowerBound`.
  public let upperBound: Int

  /// Makes the span `lowerBound..<upperBound`, both in UTF-8 bytes.
  ///
  /// - Precondition: `0 <= lowerBound <= upperBound`.
  public init(_ lowerBound: Int, _ upperBound: Int) {
    precondition(0 <= lowerBound && lowerBound <= upperBound, "a span runs forward from 0")
    self.lowerBound = lowerBound
    self.upperBound = upperBound
  }

  /// Number of UTF-8 bytes covered.
  public var byteCount: Int { upperBound - lowerBound }

  /// Whether no byte is covered.
  public var isEmpty: Bool { lowerBound == upperBound }

  /// Whether every byte of `other` lies in this span.
  public func contains(_ other: TextSpan) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }

  /// Whether the two spans share a byte.
  public func overlaps(_ other: TextSpan) -> Bool {
    lowerBound < other.upperBound && other.lowerBound < upperBound
  }

  /// The smallest span that covers both.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(lowerBound, other.lowerBound), max(upperBound, other.upperBound))
  }
}

extension TextSpan: Comparable {
  /// Orders by start, then by end.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
  }
}
