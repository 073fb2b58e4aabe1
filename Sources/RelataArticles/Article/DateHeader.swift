import RelataText

/// The optional `date YYYY-MM-DD` with which a text file may begin, on a line of its own or before
/// the first words of the news.
struct DateHeader: Hashable {
  /// Where the news may begin: the first byte after the header, or 0 without one.
  let end: Int
  /// What stands where the date should be; `nil` when there is no header.
  let phrase: String?
  /// The date, when `phrase` is one.
  let date: PartialDate?

  /// Looks at the beginning of `text`, after white space and a byte order mark.
  ///
  /// The word `date` makes a header only when what follows begins with a digit and holds a hyphen,
  /// so that an article may begin with "Date palms".
  ///
  /// - Complexity: O(h) in bytes of the header.
  init(of text: SourceText) {
    var scan = ByteScan(bytes: text.utf8, offset: DateHeader.leadingSpace(of: text))
    guard scan.skipWord("date"), scan.skipSpace() > 0 else {
      self.init(end: 0, phrase: nil, date: nil)
      return
    }
    let start = scan.offset
    scan.skipToSpace()
    let phrase = String(decoding: text.utf8[start..<scan.offset], as: UTF8.self)
    guard let first = phrase.utf8.first, (0x30...0x39).contains(first), phrase.contains("-") else {
      self.init(end: 0, phrase: nil, date: nil)
      return
    }
    let date = PartialDate(phrase)
    self.init(end: scan.offset, phrase: phrase, date: date?.granularity == .day ? date : nil)
  }

  private init(end: Int, phrase: String?, date: PartialDate?) {
    self.end = end
    self.phrase = phrase
    self.date = date
  }

  private static func leadingSpace(of text: SourceText) -> Int {
    let rest = text.trimmed(TextSpan(0, text.byteCount))
    return rest.lowerBound
  }
}

/// A place in ASCII text that moves forward.
private struct ByteScan {
  let bytes: [UInt8]
  var offset: Int

  private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Moves past `word` in either case; says whether it stood here.
  mutating func skipWord(_ word: String) -> Bool {
    var end = offset
    for expected in word.utf8 {
      guard end < bytes.count, bytes[end] | 0x20 == expected else { return false }
      end += 1
    }
    offset = end
    return true
  }

  /// Moves past blanks, not past the end of the line; returns their number.
  mutating func skipSpace() -> Int {
    let start = offset
    while let byte = current, byte == 0x20 || byte == 0x09 { offset += 1 }
    return offset - start
  }

  mutating func skipToSpace() {
    while let byte = current, !ByteScan.isSpace(byte) { offset += 1 }
  }
}
