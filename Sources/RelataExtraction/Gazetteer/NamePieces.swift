import RelataGraph

/// Text in the form that names are compared in: pieces without accents, their case kept.
///
/// A piece is a run of letters, digits and the signs `&`, `+`, `#`, `.`; white space, hyphens, dashes
/// and slashes separate pieces. A comma is a piece, so that "Paris, France" is no name "Paris France".
/// The dots of an acronym are left out ("U.S." is "US") but not that of an abbreviation ("Calif.").
/// Apostrophes are left out, save that of a final "'s", which is a piece, as it is a token.
struct NamePieces {
  /// The pieces in UTF-8, each with a space after it.
  private(set) var bytes: [UInt8] = []
  /// Where each piece ends in `bytes`, the space included.
  private(set) var ends: [Int] = []

  /// Forgets all pieces but keeps the storage.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Forgets where pieces end, so that those of the next text stand alone in `ends`.
  mutating func removeEnds() { ends.removeAll(keepingCapacity: true) }

  /// Adds the pieces of `text`, which is UTF-8; says whether no name can go on over it, because it
  /// holds punctuation that separates more than words.
  ///
  /// - Complexity: O(n) in bytes.
  mutating func append(_ text: Span<UInt8>) -> Bool {
    var isBreak = false
    var index = 0
    while index < text.count {
      let unit = Unit(at: index, in: text)
      switch unit.role {
      case .separator: index += unit.length
      case .comma:
        bytes.append(unit.byte)
        endPiece()
        index += unit.length
      case .stop:
        isBreak = true
        index += unit.length
      case .word, .apostrophe:
        let end = wordEnd(from: index, in: text)
        if !appendWord(text.extracting(index..<end)) { isBreak = true }
        index = end
      }
    }
    return isBreak
  }

  private func wordEnd(from start: Int, in text: Span<UInt8>) -> Int {
    var index = start
    while index < text.count {
      let unit = Unit(at: index, in: text)
      guard unit.role == .word || unit.role == .apostrophe else { break }
      index += unit.length
    }
    return index
  }

  /// Adds a run of word characters and apostrophes; says whether it is more than dots.
  private mutating func appendWord(_ word: Span<UInt8>) -> Bool {
    let isAcronym = NamePieces.isDottedAcronym(word)
    let possessive = NamePieces.possessiveLength(word)
    let start = bytes.count
    var hasContent = possessive > 0
    var index = 0
    while index < word.count - possessive {
      let unit = Unit(at: index, in: word)
      if unit.role == .word && !(isAcronym && unit.byte == UInt8(ascii: ".")) {
        appendFolded(unit, at: index, in: word)
        hasContent = hasContent || unit.byte != UInt8(ascii: ".")
      } else if unit.role == .apostrophe {
        hasContent = true
      }
      index += unit.length
    }
    guard hasContent else {
      bytes.removeLast(bytes.count - start)
      return false
    }
    if bytes.count > start { endPiece() }
    if possessive > 0 {
      bytes.append(contentsOf: [UInt8(ascii: "'"), UInt8(ascii: "s")])
      endPiece()
    }
    return true
  }

  private mutating func appendFolded(_ unit: Unit, at index: Int, in text: Span<UInt8>) {
    guard unit.length > 1 else {
      bytes.append(unit.byte)
      return
    }
    if let spelling = NamePieces.spellings[unit.scalar] {
      bytes.append(contentsOf: spelling.utf8)
      return
    }
    for scalar in String(Character(unit.scalar)).decomposedScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private mutating func endPiece() {
    bytes.append(UInt8(ascii: " "))
    ends.append(bytes.count)
  }

  /// Whether the word is single letters with dots between: `U.S.`, `D.C`.
  private static func isDottedAcronym(_ word: Span<UInt8>) -> Bool {
    guard word.count > 1 else { return false }
    for index in word.indices {
      let isRight =
        index % 2 == 1 ? word[index] == UInt8(ascii: ".") : Unit.isASCIILetter(word[index])
      guard isRight else { return false }
    }
    return true
  }

  /// Length in bytes of a final apostrophe with `s`; 0 when there is none.
  private static func possessiveLength(_ word: Span<UInt8>) -> Int {
    guard word.count > 1, word[word.count - 1] | 0x20 == UInt8(ascii: "s") else { return 0 }
    if word[word.count - 2] == UInt8(ascii: "'") { return 2 }
    let start = word.count - 4
    guard start >= 0, word[start] == 0xE2 else { return 0 }
    return Unit(at: start, in: word).role == .apostrophe ? 4 : 0
  }

  /// Letters of the Latin script that no decomposition takes to ASCII.
  private static let spellings: [Unicode.Scalar: String] = [
    "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae",
    "Æ": "AE", "œ": "oe", "Œ": "OE", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
  ]
}
