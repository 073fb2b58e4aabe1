/// How long to wait before a request is made again, and when to give up.
public struct RetryPolicy: Hashable, Sendable {
  /// The first wait; each further one is twice as long.
  static let firstDelay = Duration.milliseconds(200)
  /// The longest wait.
  static let longestDelay = Duration.seconds(5)
  /// How long a store may be in trouble, counted in waits, before it is given up.
  public let patience: Duration

  /// Makes a policy.
  public init(patience: Duration) { self.patience = patience }

  /// The wait after the failed attempt `attempt`, counted from 1.
  ///
  /// - Parameter waited: the waits before it together.
  /// - Returns: `nil` when the patience is at an end.
  func delay(after attempt: Int, waited: Duration) -> Duration? {
    guard waited < patience else { return nil }
    let doubled = RetryPolicy.firstDelay * (1 << min(max(attempt - 1, 0), 10))
    return min(doubled, RetryPolicy.longestDelay, patience - waited)
  }
}
