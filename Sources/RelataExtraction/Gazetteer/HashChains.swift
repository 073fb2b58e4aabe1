/// A map from 64-bit hashes to numbers, several under one hash in the order they were added.
///
/// Open addressing in one array of slots, chains through a second; it does not know what was hashed,
/// so whoever looks up must compare.
struct HashChains {
  private struct Slot {
    var hash: UInt64
    /// First link of the chain; -1 for a hash that is only marked, -2 for a free slot.
    var first: Int32
    var last: Int32
  }

  private var slots: [Slot]
  private var used = 0
  /// For each number, the next under the same hash; -1 at the end.
  private var next: [Int32] = []

  private static let free = Slot(hash: 0, first: -2, last: -2)

  /// Makes an empty map with room for `capacity` hashes before it grows.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: HashChains.free, count: size)
  }

  /// Makes `hash` known without a number.
  mutating func mark(_ hash: UInt64) { _ = slot(adding: hash) }

  /// Adds the number that follows those added before, from 0, under `hash`.
  mutating func append(under hash: UInt64) {
    let number = Int32(next.count)
    next.append(-1)
    let index = slot(adding: hash)
    if slots[index].first < 0 {
      slots[index].first = number
    } else {
      next[Int(slots[index].last)] = number
    }
    slots[index].last = number
  }

  /// Whether `hash` was marked or has numbers.
  func contains(_ hash: UInt64) -> Bool { slots[find(hash)].first != HashChains.free.first }

  /// The first number under `hash`.
  func first(under hash: UInt64) -> Int? {
    let first = slots[find(hash)].first
    return first >= 0 ? Int(first) : nil
  }

  /// The number under the same hash that was added after `number`.
  func next(after number: Int) -> Int? { next[number] >= 0 ? Int(next[number]) : nil }

  /// The slot of `hash`, or the free one where it belongs.
  private func find(_ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while slots[index].first != HashChains.free.first && slots[index].hash != hash {
      index = (index + 1) & mask
    }
    return index
  }

  private mutating func slot(adding hash: UInt64) -> Int {
    let index = find(hash)
    guard slots[index].first == HashChains.free.first else { return index }
    guard (used + 1) * 2 <= slots.count else {
      grow()
      return slot(adding: hash)
    }
    used += 1
    slots[index] = Slot(hash: hash, first: -1, last: -1)
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: HashChains.free, count: old.count * 2)
    for slot in old where slot.first != HashChains.free.first { slots[find(slot.hash)] = slot }
  }
}

/// The FNV-1a hash in 64 bits (Fowler, Noll, Vo), fed byte by byte; small letters and capitals of
/// ASCII count as the same.
struct CaseBlindHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) {
    let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    value = (value ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
  }
}
