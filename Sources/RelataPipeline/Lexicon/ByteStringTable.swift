/// A set of byte strings, each known by the order in which it came: an open hash table.
///
/// The bytes of all strings lie in one array, so that a look-up of a slice of a text makes no copy
/// and an insertion no allocation of its own.
package struct ByteStringTable: Sendable {
  private struct Entry {
    let hash: UInt64
    let start: Int
    let count: Int
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Place of an entry plus one, 0 where free; the size is a power of two.
  private var slots: [Int32]

  /// Makes an empty table with room for `capacity` strings.
  package init(capacity: Int = 64) {
    slots = [Int32](repeating: 0, count: ByteStringTable.slotCount(for: capacity))
  }

  private static func slotCount(for capacity: Int) -> Int {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    return size
  }

  /// Number of strings.
  package var count: Int { entries.count }

  /// Number of bytes of all strings.
  package var byteCount: Int { bytes.count }

  /// The place of `key`, or `nil`.
  ///
  /// - Complexity: O(n) in bytes of the key, on average.
  package func place(of key: UnsafeRawBufferPointer) -> Int? {
    let hash = StringHash.murmur(key)
    let slot = slots[slotIndex(of: key, hash: hash)]
    return slot == 0 ? nil : Int(slot) - 1
  }

  /// The place of `key`, which is added when it is new.
  package mutating func insert(
    _ key: UnsafeRawBufferPointer
  ) -> (place: Int, isNew: Bool) {
    let hash = StringHash.murmur(key)
    var index = slotIndex(of: key, hash: hash)
    if slots[index] != 0 { return (Int(slots[index]) - 1, false) }
    if (entries.count + 1) * 2 > slots.count {
      grow()
      index = slotIndex(of: key, hash: hash)
    }
    entries.append(Entry(hash: hash, start: bytes.count, count: key.count))
    bytes.append(contentsOf: key)
    slots[index] = Int32(entries.count)
    return (entries.count - 1, true)
  }

  /// Forgets all strings and keeps the room.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    for index in slots.indices { slots[index] = 0 }
  }

  /// The slot that holds `key`, or the free one where it belongs.
  private func slotIndex(of key: UnsafeRawBufferPointer, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index] != 0 {
      let entry = entries[Int(slots[index]) - 1]
      if entry.hash == hash, entry.count == key.count, isEqual(entry, key) { return index }
      index = (index + 1) & mask
    }
    return index
  }

  private func isEqual(_ entry: Entry, _ key: UnsafeRawBufferPointer) -> Bool {
    bytes.withUnsafeBytes { all in
      all[entry.start..<(entry.start + entry.count)].elementsEqual(key)
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (place, entry) in entries.enumerated() {
      var index = Int(truncatingIfNeeded: entry.hash) & mask
      while slots[index] != 0 { index = (index + 1) & mask }
      slots[index] = Int32(place + 1)
    }
  }
}

extension ByteStringTable {
  /// The place of `key`, or `nil`.
  package func place(of key: String) -> Int? {
    var copy = key
    return copy.withUTF8 { place(of: UnsafeRawBufferPointer($0)) }
  }

  /// The place of `key`, which is added when it is new.
  package mutating func insert(_ key: String) -> (place: Int, isNew: Bool) {
    var copy = key
    return copy.withUTF8 { insert(UnsafeRawBufferPointer($0)) }
  }
}
