/// The 64-bit numbers by which spaCy's models know strings.
///
/// A string's number is MurmurHash64A of its UTF-8 with seed 1
/// (<https://github.com/aappleby/smhasher/blob/master/src/MurmurHash2.cpp>), except that the empty
/// string is 0 and the names of spaCy's own attributes and labels, common words such as `case` and
/// `agent` among them, are their place in ``ReservedSymbols``.
package enum StringHash {
  /// The number of the string whose UTF-8 is `bytes`.
  ///
  /// - Complexity: O(n) in bytes.
  package static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    if bytes.isEmpty { return 0 }
    if bytes.count <= ReservedSymbols.longestName, let place = ReservedSymbols.place(of: bytes) {
      return UInt64(place)
    }
    return murmur(bytes)
  }

  /// The number of `string`.
  package static func hash(_ string: String) -> UInt64 {
    var copy = string
    return copy.withUTF8 { hash(UnsafeRawBufferPointer($0)) }
  }

  /// MurmurHash64A with seed 1.
  ///
  /// - Complexity: O(n) in bytes.
  package static func murmur(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let multiplier: UInt64 = 0xC6A4_A793_5BD1_E995
    var hash = 1 ^ (UInt64(truncatingIfNeeded: bytes.count) &* multiplier)
    var offset = 0
    while bytes.count - offset >= 8 {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      var block = UInt64(littleEndian: word) &* multiplier
      block = (block ^ (block >> 47)) &* multiplier
      hash = (hash ^ block) &* multiplier
      offset += 8
    }
    if offset < bytes.count {
      var rest: UInt64 = 0
      for index in (offset..<bytes.count).reversed() { rest = rest << 8 | UInt64(bytes[index]) }
      hash = (hash ^ rest) &* multiplier
    }
    hash = (hash ^ (hash >> 47)) &* multiplier
    return hash ^ (hash >> 47)
  }
}
