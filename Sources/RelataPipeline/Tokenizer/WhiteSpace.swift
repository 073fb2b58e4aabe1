/// The first cut of the tokenizer: at white space.
enum WhiteSpace {
  /// Calls `body` for each chunk of `text`: a stretch without white space, or a stretch of white space
  /// less the one space that ends a word.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - body: takes a byte range of `text` and whether a space that is in no chunk follows.
  /// - Complexity: O(n) in bytes.
  static func forEachChunk(
    of text: UnsafeRawBufferPointer, _ body: (Range<Int>, Bool) -> Void
  ) {
    var start = 0
    var offset = 0
    while offset < text.count {
      let isSpace = length(at: offset, in: text) > 0
      offset = endOfStretch(from: offset, in: text, isSpace: isSpace)
      let endsInSpace = !isSpace && offset < text.count && text[offset] == 0x20
      if start < offset { body(start..<offset, endsInSpace) }
      start = endsInSpace ? offset + 1 : offset
    }
  }

  /// Where the stretch of white space, or of anything else, ends.
  private static func endOfStretch(
    from start: Int, in text: UnsafeRawBufferPointer, isSpace: Bool
  ) -> Int {
    var offset = start
    while offset < text.count {
      let length = length(at: offset, in: text)
      guard (length > 0) == isSpace else { break }
      offset += max(length, 1)
    }
    return offset
  }

  /// Number of bytes of the white-space character at `offset`; 0 when there is none.
  static func length(at offset: Int, in text: UnsafeRawBufferPointer) -> Int {
    let byte = text[offset]
    if byte < 0x80 {
      return byte == 0x20 || (0x09...0x0D).contains(byte) || (0x1C...0x1F).contains(byte) ? 1 : 0
    }
    // Beyond ASCII, white space is U+0085, U+00A0, U+1680, U+2000…, U+3000.
    let length = byte == 0xC2 ? 2 : (0xE1...0xE3).contains(byte) ? 3 : 0
    guard length > 0, offset + length <= text.count else { return 0 }
    var value = UInt32(byte & (length == 2 ? 0x1F : 0x0F))
    for index in 1..<length { value = value << 6 | UInt32(text[offset + index] & 0x3F) }
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    return UnicodeText.isSpace(scalar) ? length : 0
  }
}
