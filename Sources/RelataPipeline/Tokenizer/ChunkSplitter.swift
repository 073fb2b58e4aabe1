/// Cuts one chunk, a string without white space or of white space alone.
struct ChunkSplitter {
  /// A token to be.
  struct Piece {
    /// Bytes of the chunk.
    let bytes: Range<Int>
    /// The norm that a special case gives it.
    let norm: String?
    /// What made it.
    let origin: TokenOrigin
  }

  let tokenizer: Tokenizer
  let scratch: PatternScratch
  let heedsSpecialCases: Bool
  /// The pieces of the chunk that was last split, in order.
  private(set) var pieces: [Piece] = []
  private var suffixes: [Range<Int>] = []

  init(tokenizer: Tokenizer, scratch: PatternScratch, heedsSpecialCases: Bool) {
    self.tokenizer = tokenizer
    self.scratch = scratch
    self.heedsSpecialCases = heedsSpecialCases
  }

  /// Cuts `chunk`, valid UTF-8, into ``pieces``.
  ///
  /// - Complexity: O(n) in bytes as long as suffixes have a length limit.
  mutating func split(_ chunk: UnsafeRawBufferPointer) {
    pieces.removeAll(keepingCapacity: true)
    suffixes.removeAll(keepingCapacity: true)
    let core = stripAffixes(chunk)
    if !core.isEmpty { attach(core, of: chunk) }
    for suffix in suffixes.reversed() { add(suffix, .suffix) }
  }

  private mutating func add(_ bytes: Range<Int>, _ origin: TokenOrigin, norm: String? = nil) {
    pieces.append(Piece(bytes: bytes, norm: norm, origin: origin))
  }

  private func isSpecial(_ range: Range<Int>, _ chunk: UnsafeRawBufferPointer) -> Bool {
    heedsSpecialCases && !range.isEmpty
      && tokenizer.specialCases.contains(UnsafeRawBufferPointer(rebasing: chunk[range]))
  }

  /// Strips prefixes and suffixes.
  ///
  /// - Returns: what is left.
  private mutating func stripAffixes(_ chunk: UnsafeRawBufferPointer) -> Range<Int> {
    var core = 0..<chunk.count
    var lastCount = 0
    while !core.isEmpty, core.count != lastCount {
      if isWholeToken(core, chunk) || isSpecial(core, chunk) { break }
      lastCount = core.count
      let inner = (core.lowerBound + prefixLength(core, chunk))..<core.upperBound
      if inner != core, isSpecial(inner, chunk) {
        add(core.lowerBound..<inner.lowerBound, .prefix)
        return inner
      }
      let end = core.upperBound - suffixLength(inner, chunk)
      let withoutSuffix = core.lowerBound..<max(end, core.lowerBound)
      if withoutSuffix != core, isSpecial(withoutSuffix, chunk) {
        suffixes.append(end..<core.upperBound)
        return withoutSuffix
      }
      if inner != core { add(core.lowerBound..<inner.lowerBound, .prefix) }
      if end != core.upperBound { suffixes.append(end..<core.upperBound) }
      core = inner.lowerBound..<end
    }
    return core
  }

  private func isWholeToken(_ range: Range<Int>, _ chunk: UnsafeRawBufferPointer) -> Bool {
    guard let pattern = tokenizer.wholeTokens else { return false }
    return pattern.firstMatch(in: UnsafeRawBufferPointer(rebasing: chunk[range]), scratch) != nil
  }

  /// Number of bytes of the prefix of `range`.
  private func prefixLength(_ range: Range<Int>, _ chunk: UnsafeRawBufferPointer) -> Int {
    guard let pattern = tokenizer.prefixes else { return 0 }
    let text = UnsafeRawBufferPointer(rebasing: chunk[range])
    guard let match = pattern.firstMatch(in: text, scratch) else { return 0 }
    // As in spaCy the match gives a length only: it counts from the beginning wherever it stood.
    return match.lowerBound == 0
      ? match.upperBound : text.byteLength(ofFirst: text.count(in: match))
  }

  /// Number of bytes of the suffix of `range`.
  private func suffixLength(_ range: Range<Int>, _ chunk: UnsafeRawBufferPointer) -> Int {
    guard let pattern = tokenizer.suffixes, !range.isEmpty else { return 0 }
    let text = UnsafeRawBufferPointer(rebasing: chunk[range])
    guard let match = lastMatch(pattern, text) else { return 0 }
    // `$` also matches before a last newline; spaCy takes the length of the match all the same.
    return match.upperBound == text.count
      ? match.count : text.byteLength(ofLast: text.count(in: match))
  }

  /// The first match of a pattern whose alternatives all reach up to the end of `text`.
  ///
  /// Only the last characters are searched when no match can be longer. A match at the very start
  /// of that window may be a run of characters that begins before it: then the window is widened.
  private func lastMatch(_ pattern: Pattern, _ text: UnsafeRawBufferPointer) -> Range<Int>? {
    guard let longest = pattern.longestMatch else { return pattern.firstMatch(in: text, scratch) }
    var width = longest + 1
    while true {
      let start = text.count - text.byteLength(ofLast: width)
      let match = pattern.firstMatch(in: text, from: start, scratch)
      guard start > 0, match?.lowerBound == start else { return match }
      width *= 4
    }
  }

  /// Turns what is left between prefixes and suffixes into pieces.
  private mutating func attach(_ core: Range<Int>, of chunk: UnsafeRawBufferPointer) {
    let text = UnsafeRawBufferPointer(rebasing: chunk[core])
    if heedsSpecialCases, let special = tokenizer.specialCases[text] {
      var start = core.lowerBound
      for (index, piece) in special.enumerated() {
        add(
          start..<(start + piece.byteCount), .specialCase(part: index + 1), norm: piece.norm)
        start += piece.byteCount
      }
    } else if isWholeToken(core, chunk) {
      add(core, .wholeToken)
    } else if tokenizer.urls?.firstMatch(in: text, scratch) != nil {
      add(core, .url)
    } else {
      cutAtInfixes(text, offset: core.lowerBound)
    }
  }

  private mutating func cutAtInfixes(_ text: UnsafeRawBufferPointer, offset: Int) {
    var start = 0
    // An infix at the very start is none.
    for match in infixes(of: text) where match.lowerBound != 0 {
      if match.lowerBound != start {
        add((offset + start)..<(offset + match.lowerBound), .word)
      }
      if !match.isEmpty {
        add((offset + match.lowerBound)..<(offset + match.upperBound), .infix)
      }
      start = match.upperBound
    }
    if start < text.count { add((offset + start)..<(offset + text.count), .word) }
  }

  /// All matches as Python's `finditer` gives them: after an empty one the search goes on at the same
  /// place for one that is not.
  private func infixes(of text: UnsafeRawBufferPointer) -> [Range<Int>] {
    guard let pattern = tokenizer.infixes else { return [] }
    var found: [Range<Int>] = []
    var start = 0
    var wasEmpty = false
    while let match = pattern.firstMatch(in: text, from: start, refusesEmpty: wasEmpty, scratch) {
      found.append(match)
      start = match.upperBound
      wasEmpty = match.isEmpty
    }
    return found
  }
}
