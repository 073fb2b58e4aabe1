/// Lines of text of one size, and the room that they take.
struct TextBlock: Hashable, Sendable {
  /// The lines.
  var lines: [String]
  /// Size of the letters in points.
  let size: Double
  let isBold: Bool

  init(_ lines: [String], size: Double, isBold: Bool = false) {
    self.lines = lines
    self.size = size
    self.isBold = isBold
  }

  /// Distance of the lines, as Graphviz has it.
  var lineHeight: Double { size * 1.2 }
  var height: Double { lineHeight * Double(lines.count) }
  var width: Double { lines.map(width).max() ?? 0 }

  func width(of line: String) -> Double {
    TextMetrics.width(of: line.utf8, isBold: isBold) * size
  }

  /// The text broken at spaces into lines of at most `width`; a word that is longer is cut, and what
  /// goes over `lineLimit` lines too.
  ///
  /// - Complexity: O(n²) in the characters of a line.
  static func wrapped(
    _ text: String, size: Double, isBold: Bool = false, width: Double, lineLimit: Int
  ) -> TextBlock {
    var block = TextBlock([], size: size, isBold: isBold)
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if block.width(of: longer) <= width {
        line = longer
        continue
      }
      if !line.isEmpty { block.lines.append(line) }
      line = block.cut(String(word), to: width)
    }
    if !line.isEmpty { block.lines.append(line) }
    guard block.lines.count > lineLimit else { return block }
    block.lines.removeSubrange(lineLimit...)
    block.lines[lineLimit - 1] = block.cut(block.lines[lineLimit - 1] + " …", to: width)
    return block
  }

  /// The longest beginning that fits, with an ellipsis where something is missing.
  private func cut(_ text: String, to limit: Double) -> String {
    guard width(of: text) > limit else { return text }
    var kept = text
    while !kept.isEmpty, width(of: kept + "…") > limit { kept.removeLast() }
    return kept + "…"
  }
}
