import Glibc

extension ArraySlice<UInt8> {
  /// The first place of `words`, or `nil`.
  ///
  /// - Complexity: O(n) in bytes.
  func place(of words: StaticString) -> Range<Int>? {
    let count = words.utf8CodeUnitCount
    let offset = withUnsafeBytes { buffer -> Int? in
      guard let start = buffer.baseAddress else { return nil }
      var tried = 0
      while tried + count <= buffer.count {
        let room = buffer.count - count - tried + 1
        guard let first = memchr(start + tried, CInt(words.utf8Start.pointee), room) else {
          return nil
        }
        tried = UnsafeRawPointer(first) - start
        if memcmp(first, words.utf8Start, count) == 0 { return tried }
        tried += 1
      }
      return nil
    }
    return offset.map { (startIndex + $0)..<(startIndex + $0 + count) }
  }

  /// Whether the bytes begin with `words`.
  func begins(with words: StaticString) -> Bool {
    prefix(words.utf8CodeUnitCount).place(of: words) != nil
  }

  /// Whether the bytes end in `words`.
  func ends(with words: StaticString) -> Bool {
    suffix(words.utf8CodeUnitCount).place(of: words) != nil
  }

  /// The bytes with `words` replaced by `other` wherever they stand.
  ///
  /// - Complexity: O(n) in bytes.
  func replacing(_ words: StaticString, with other: StaticString) -> ArraySlice<UInt8> {
    guard var place = place(of: words) else { return self }
    let replacement = UnsafeBufferPointer(
      start: other.utf8Start, count: other.utf8CodeUnitCount)
    var out: [UInt8] = []
    var rest = self
    while true {
      out += rest[..<place.lowerBound]
      out += replacement
      rest = rest[place.upperBound...]
      guard let next = rest.place(of: words) else { return (out + rest)[...] }
      place = next
    }
  }
}
