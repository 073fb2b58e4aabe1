import RelataText

extension SourceText {
  /// `span` without white space and byte order marks at its two ends; empty when it holds no more.
  ///
  /// White space is what Unicode calls so.
  ///
  /// - Complexity: O(k) in bytes that are cut off.
  func trimmed(_ span: TextSpan) -> TextSpan {
    var start = span.lowerBound
    var end = span.upperBound
    while start < end, let scalar = scalar(at: start, before: end), isBlank(scalar) {
      start += UTF8.width(scalar)
    }
    while start < end, let scalar = scalar(endingAt: end, after: start), isBlank(scalar) {
      end -= UTF8.width(scalar)
    }
    return TextSpan(start, end)
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}"
  }

  private func scalar(at offset: Int, before end: Int) -> Unicode.Scalar? {
    if utf8[offset] < 0x80 { return Unicode.Scalar(utf8[offset]) }
    let stop = Swift.min(offset + 4, end)
    return String(decoding: utf8[offset..<stop], as: UTF8.self).unicodeScalars.first
  }

  private func scalar(endingAt end: Int, after start: Int) -> Unicode.Scalar? {
    var first = end - 1
    while first > start && utf8[first] & 0xC0 == 0x80 { first -= 1 }
    return scalar(at: first, before: end)
  }
}
