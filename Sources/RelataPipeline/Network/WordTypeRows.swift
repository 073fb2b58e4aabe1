/// What a network computes from single tokens alone, one row for each kind of token seen.
///
/// Rows are written once, under the lock of the cache that owns them, before any other thread learns
/// of them, and never moved; so threads read them without a lock.
final class WordTypeRows: @unchecked Sendable {
  /// Numbers in a row.
  let rowWidth: Int
  /// How many rows there is room for.
  let capacity: Int
  /// The first row, which stands for no token and is all zero.
  let base: UnsafeMutablePointer<Float>
  /// How many rows are taken.
  private(set) var count = 1

  private let memory: PagedFloats
  private var types: [TokenFeatures]
  /// Row of the type in each bucket, 0 where there is none; a power of two, at most half full.
  private var buckets: [Int32]

  init(rowWidth: Int, capacity: Int) {
    self.rowWidth = rowWidth
    self.capacity = capacity
    memory = PagedFloats(count: rowWidth * capacity)
    base = memory.base
    types = [
      TokenFeatures(
        norm: 0, prefix: 0, suffix: 0, shape: 0, isFollowedBySpace: false, isSpace: false)
    ]
    types.reserveCapacity(capacity)
    var bucketCount = 16
    while bucketCount < capacity * 2 { bucketCount *= 2 }
    buckets = [Int32](repeating: 0, count: bucketCount)
  }

  /// The type that row `index` was taken for.
  func type(at index: Int) -> TokenFeatures { types[index] }

  /// The row of `type`, taken now when it is new, or `nil` when no row is left.
  func row(of type: TokenFeatures) -> Int32? {
    let mask = buckets.count - 1
    var bucket = WordTypeRows.hash(type) & mask
    while buckets[bucket] != 0 {
      if types[Int(buckets[bucket])] == type { return buckets[bucket] }
      bucket = (bucket + 1) & mask
    }
    guard count < capacity else { return nil }
    buckets[bucket] = Int32(count)
    types.append(type)
    count += 1
    return Int32(count - 1)
  }

  /// A number for the choice of a bucket: the attributes are hashes already and only need joining.
  private static func hash(_ type: TokenFeatures) -> Int {
    var hash = type.norm
    hash = (hash ^ type.suffix) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ type.shape) &* 0x9E37_79B9_7F4A_7C15
    hash ^= type.prefix
    hash = hash &+ (type.isFollowedBySpace ? 1 : 0) &+ (type.isSpace ? 2 : 0)
    hash = (hash ^ (hash >> 29)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 20)
  }
}
