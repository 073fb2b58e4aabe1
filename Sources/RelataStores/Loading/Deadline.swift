/// When a load must have ended.
public struct Deadline: Sendable {
  /// The longest that one request may take: a store may be silent while it works.
  private static let requestLimit = Duration.seconds(120)
  private let instant: ContinuousClock.Instant

  /// Begins now and ends after `limit`.
  public init(after limit: Duration) { instant = ContinuousClock.now + limit }

  /// The time that is left, never negative.
  var remaining: Duration { max(.zero, instant - ContinuousClock.now) }

  /// The time that a request may take, at least one millisecond; 0 would mean for ever.
  var requestMilliseconds: Int {
    let time = min(remaining, Deadline.requestLimit).components
    return max(1, Int(time.seconds) * 1_000 + Int(time.attoseconds / 1_000_000_000_000_000))
  }
}
