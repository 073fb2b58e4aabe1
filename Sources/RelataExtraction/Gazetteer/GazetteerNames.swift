/// All names of a gazetteer, to be found by the pieces of a text.
struct GazetteerNames {
  /// A name of an entry.
  struct Name {
    let entry: Int32
    let kind: GazetteerNameKind
    let isAmbiguous: Bool
    /// Whether it stands for itself only in exactly these letters: an acronym or a demonym.
    let isExact: Bool
    /// Where its pieces lie in the pieces of all names.
    let start: Int32
    let end: Int32
  }

  private var names: [Name] = []
  private var pieces = NamePieces()
  private var chains: HashChains

  /// The longest acronym whose case counts: longer ones are no English words.
  static let longestExactAcronym = 5

  init(capacity: Int) {
    chains = HashChains(capacity: capacity)
    names.reserveCapacity(capacity)
  }

  /// Adds a name, which is UTF-8; says whether it has any piece to be found by.
  mutating func append(
    _ text: Span<UInt8>, entry: Int, kind: GazetteerNameKind, isAmbiguous: Bool
  ) -> Bool {
    let start = pieces.bytes.count
    pieces.removeEnds()
    _ = pieces.append(text)
    guard let last = pieces.ends.last else { return false }
    var hash = CaseBlindHash()
    var index = start
    for end in pieces.ends {
      while index < end {
        hash.add(pieces.bytes[index])
        index += 1
      }
      if end == last { chains.append(under: hash.value) } else { chains.mark(hash.value) }
    }
    names.append(
      Name(
        entry: Int32(entry), kind: kind, isAmbiguous: isAmbiguous,
        isExact: kind == .demonym || isShortAcronym(start..<last),
        start: Int32(start), end: Int32(last)))
    return true
  }

  /// Whether a name begins with the pieces that `hash` was fed with.
  func hasPrefix(_ hash: CaseBlindHash) -> Bool { chains.contains(hash.value) }

  /// What the pieces that `hash` was fed with may refer to.
  func candidates(_ hash: CaseBlindHash, pieces text: NamePieces) -> [GazetteerCandidate] {
    var found: [GazetteerCandidate] = []
    var number = chains.first(under: hash.value)
    while let current = number {
      let name = names[current]
      number = chains.next(after: current)
      guard matches(name, text) else { continue }
      let candidate = GazetteerCandidate(
        entry: Int(name.entry), kind: name.kind, isAmbiguous: name.isAmbiguous)
      if !found.contains(candidate) { found.append(candidate) }
    }
    return found
  }

  private func matches(_ name: Name, _ text: NamePieces) -> Bool {
    let start = Int(name.start)
    let length = Int(name.end) - start
    guard text.bytes.count == length else { return false }
    if isCapital(pieces.bytes[start]) && isSmall(text.bytes[0]) { return false }
    for offset in 0..<length {
      let left = pieces.bytes[start + offset]
      let right = text.bytes[offset]
      if left == right { continue }
      guard !name.isExact, left ^ right == 0x20, isCapital(left) || isSmall(left) else {
        return false
      }
    }
    return true
  }

  private func isShortAcronym(_ range: Range<Int>) -> Bool {
    var capitals = 0
    var letters = 0
    for byte in pieces.bytes[range] {
      if byte >= 0x80 { return false }
      if isCapital(byte) { capitals += 1 }
      if isCapital(byte) || isSmall(byte) { letters += 1 }
    }
    // "NTF", and "NtF", which is not the word "Ntf".
    return letters <= GazetteerNames.longestExactAcronym
      && (capitals == letters && letters > 0 || capitals > 1)
  }

  private func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private func isSmall(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
