/// Counting code points in valid UTF-8.
extension UnsafeRawBufferPointer {
  /// Number of code points in `range`.
  func count(in range: Range<Int>) -> Int {
    self[range].reduce(0) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
  }

  /// Number of bytes of the first `codePoints` code points, or of all when there are fewer.
  func byteLength(ofFirst codePoints: Int) -> Int {
    var left = codePoints
    for (offset, byte) in enumerated() where byte & 0xC0 != 0x80 {
      if left == 0 { return offset }
      left -= 1
    }
    return count
  }

  /// Number of bytes of the last `codePoints` code points, or of all when there are fewer.
  func byteLength(ofLast codePoints: Int) -> Int {
    var left = codePoints
    var offset = count
    while offset > 0, left > 0 {
      offset -= 1
      if self[offset] & 0xC0 != 0x80 { left -= 1 }
    }
    return count - offset
  }
}
