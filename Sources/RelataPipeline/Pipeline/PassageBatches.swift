internal import RelataText

/// Cuts passages into batches for the workers.
enum PassageBatches {
  /// Bytes of a batch that has more than one passage: about as many tokens as a network takes at once.
  static let byteLimit = 16_384
  /// Bytes below which a batch is not worth another thread.
  private static let byteMinimum = 2_048

  /// Ranges of `passages`, in order, none empty, so that `workers` threads have something to do.
  ///
  /// - Complexity: O(p) in passages.
  static func batches(_ passages: [Passage], workers: Int) -> [Range<Int>] {
    let total = passages.reduce(0) { $0 + $1.span.byteCount }
    let share = (total + workers - 1) / max(workers, 1)
    let limit = min(byteLimit, max(byteMinimum, share))
    var batches: [Range<Int>] = []
    var start = 0
    var bytes = 0
    for (index, passage) in passages.enumerated() {
      if index > start && bytes + passage.span.byteCount > limit {
        batches.append(start..<index)
        start = index
        bytes = 0
      }
      bytes += passage.span.byteCount
    }
    if start < passages.count { batches.append(start..<passages.count) }
    return batches
  }
}
