/// Words that lie somewhere in a file's bytes, to be looked up there: an open hash table of places.
struct WordIndex: Sendable {
  /// Start of a word shifted left by 16, plus its number of bytes; 0 where free.
  private var slots: [UInt64]

  /// Makes a table for `count` words.
  init(count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  /// Whether there is no word.
  var isEmpty: Bool { slots.allSatisfy { $0 == 0 } }

  /// Adds the word at `range` of `file`.
  ///
  /// - Precondition: not more words are added than `init` was told.
  mutating func add(_ range: Range<Int>, of file: UnsafeRawBufferPointer) {
    guard !range.isEmpty, range.count < 1 << 16 else { return }
    let word = UnsafeRawBufferPointer(rebasing: file[range])
    var index = Int(truncatingIfNeeded: StringHash.murmur(word)) & (slots.count - 1)
    while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = UInt64(range.lowerBound) << 16 | UInt64(range.count)
  }

  /// Where `word` lies in `file`, or `nil`.
  func range(of word: UnsafeRawBufferPointer, in file: UnsafeRawBufferPointer) -> Range<Int>? {
    guard !word.isEmpty else { return nil }
    var index = Int(truncatingIfNeeded: StringHash.murmur(word)) & (slots.count - 1)
    while slots[index] != 0 {
      let start = Int(slots[index] >> 16)
      let count = Int(slots[index] & 0xFFFF)
      if count == word.count, file[start..<(start + count)].elementsEqual(word) {
        return start..<(start + count)
      }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }
}
