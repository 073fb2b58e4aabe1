import RelataText

/// What every document has to keep to before it is looked at more closely.
enum DocumentLimits {
  /// Makes sure that `bytes` are at most `byteLimit` and UTF-8.
  ///
  /// - Complexity: O(n) in bytes.
  static func check(_ bytes: [UInt8], byteLimit: Int) throws(ReadingFault) {
    guard bytes.count <= byteLimit else {
      throw ReadingFault(.tooLarge, at: 0, "larger than \(byteLimit) bytes")
    }
    if let offset = SourceText.firstInvalidByte(in: bytes) {
      throw ReadingFault(.notUTF8, at: offset, "not UTF-8")
    }
  }
}
