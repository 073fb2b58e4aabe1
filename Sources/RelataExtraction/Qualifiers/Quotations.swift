import RelataLinguistics

/// The stretches of a document that stand between quotation marks.
enum Quotations {
  /// The token ranges inside double quotation marks, in order; a quotation that is not closed ends with
  /// its paragraph, as newspapers have it.
  ///
  /// - Complexity: O(n) in tokens.
  static func ranges(in document: AnnotatedDocument) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for index in document.indices {
      switch document.text(at: index) {
      case "“": start = index + 1
      case "”":
        close(&start, at: index, &ranges)
      case "\"":
        if start == nil { start = index + 1 } else { close(&start, at: index, &ranges) }
      case let text where text.filter(\.isNewline).count > 1:
        close(&start, at: index, &ranges)
      default: continue
      }
    }
    close(&start, at: document.count, &ranges)
    return ranges
  }

  private static func close(_ start: inout Int?, at end: Int, _ ranges: inout [Range<Int>]) {
    if let first = start, first < end { ranges.append(first..<end) }
    start = nil
  }
}
