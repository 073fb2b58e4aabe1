internal import Synchronization

/// Keeps the rows of word types from one batch to the next, for all threads, in bounded memory.
///
/// A text of news has few kinds of words for its length, so most rows are found. When no row is left,
/// all are forgotten together and the common ones soon come back; batches that still use the old rows
/// keep them alive.
final class WordTypeCache: Sendable {
  private let current: Mutex<WordTypeRows>
  private let rowWidth: Int
  private let capacity: Int

  /// Makes an empty cache.
  ///
  /// - Parameter capacity: number of rows; a batch may have fewer kinds of tokens than that.
  init(rowWidth: Int, capacity: Int) {
    self.rowWidth = rowWidth
    self.capacity = capacity
    current = Mutex(WordTypeRows(rowWidth: rowWidth, capacity: capacity))
  }

  /// Finds the row of each of `types` and writes its index to `rows`, which is as long.
  ///
  /// New types are collected and `fill` is called once with their rows. It runs under the lock:
  /// another thread that needs the same words would have to compute them too.
  ///
  /// - Returns: the rows that the indices mean.
  /// - Complexity: O(n) in types.
  func rows(
    of types: [TokenFeatures?], indices: inout [Int32],
    fill: (WordTypeRows, Range<Int>) -> Void
  ) -> WordTypeRows {
    current.withLock { rows in
      var firstNew = rows.count
      if !WordTypeCache.resolve(types, in: rows, indices: &indices) {
        rows = WordTypeRows(rowWidth: rowWidth, capacity: max(capacity, types.count + 1))
        firstNew = rows.count
        _ = WordTypeCache.resolve(types, in: rows, indices: &indices)
      }
      if firstNew < rows.count { fill(rows, firstNew..<rows.count) }
      return rows
    }
  }

  /// Writes the row of each type; `false` when there was not room for all.
  private static func resolve(
    _ types: [TokenFeatures?], in rows: WordTypeRows, indices: inout [Int32]
  ) -> Bool {
    for (place, type) in types.enumerated() {
      guard let type else {
        indices[place] = 0
        continue
      }
      guard let row = rows.row(of: type) else { return false }
      indices[place] = row
    }
    return true
  }
}
