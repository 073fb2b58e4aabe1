/// Text made fit to be shown: no controls, no marks that turn the reading direction, not too long.
enum LabelText {
  /// `text` with white space run together and everything left out that XML forbids or no one sees.
  ///
  /// - Complexity: O(n) in code points, of which at most `limit` are kept.
  static func clean(_ text: String, limit: Int) -> String {
    if isCleanASCII(text, limit: limit) { return text }
    var kept = String.UnicodeScalarView()
    var count = 0
    var needsSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        needsSpace = count > 0
        continue
      }
      let isJoiner = scalar == "\u{200C}" || scalar == "\u{200D}"
      guard isShown(scalar), !isJoiner || (count > 0 && !needsSpace) else { continue }
      guard count < limit else { return String(kept) + "…" }
      if needsSpace { kept.append(" ") }
      needsSpace = false
      kept.append(scalar)
      count += 1
    }
    return String(kept)
  }

  /// Whether there is nothing to do, as with most text.
  private static func isCleanASCII(_ text: String, limit: Int) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      guard (0x20..<0x7F).contains(byte), byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return (previous != 0x20 || text.isEmpty) && text.utf8.count <= limit
  }

  /// Breaks clean text into at most `lineLimit` lines of at most `width` characters.
  ///
  /// Lines end at spaces or after hyphens where they can; what does not fit ends in an ellipsis.
  static func lines(of text: String, width: Int, lineLimit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text, width: width) {
      let joined = line.isEmpty || line.hasSuffix("-") ? line + piece : line + " " + piece
      if joined.count <= width || line.isEmpty {
        line = joined
        continue
      }
      lines.append(line)
      line = piece
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > lineLimit else { return lines }
    lines.removeSubrange(lineLimit...)
    lines[lineLimit - 1] = String(lines[lineLimit - 1].prefix(width - 1)) + "…"
    return lines
  }

  /// The words of `text`, those that are too long for a line cut.
  private static func pieces(of text: String, width: Int) -> [String] {
    text.split(separator: " ").flatMap { word in
      guard word.count > width else { return [String(word)] }
      return hyphenPieces(of: word).flatMap { piece in
        stride(from: 0, to: piece.count, by: width).map {
          String(piece.dropFirst($0).prefix(width))
        }
      }
    }
  }

  /// The parts of a word, each but the last with its hyphen.
  private static func hyphenPieces(of word: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var rest = word
    while let hyphen = rest.firstIndex(of: "-") {
      pieces.append(rest[...hyphen])
      rest = rest[rest.index(after: hyphen)...]
    }
    return pieces + [rest]
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{AD}", "\u{61C}", "\u{200B}", "\u{200E}",
      "\u{200F}", "\u{2028}"..."\u{202E}", "\u{2060}"..."\u{206F}", "\u{FEFF}",
      "\u{FFF9}"..."\u{FFFC}", "\u{E0000}"..."\u{E0FFF}":
      false
    default: !scalar.properties.isNoncharacterCodePoint
    }
  }
}
