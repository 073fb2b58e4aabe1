public import RelataLinguistics

extension Gazetteer {
  /// What `name` as a whole may refer to; empty when it is no name in the gazetteer.
  ///
  /// Accents, hyphens and the dots of acronyms do not count. Case does not count either, save that a
  /// name with a capital is not found in small letters, and that acronyms of up to five letters and
  /// demonyms are found only as they are written.
  ///
  /// - Complexity: O(n) in bytes.
  public func candidates(named name: String) -> [GazetteerCandidate] {
    longestMatch(in: [name], at: 0)?.candidates ?? []
  }

  /// The longest name that begins with the token at `index` and ends with a token.
  ///
  /// - Precondition: `index` is an index of `tokens`.
  /// - Complexity: O(k) in tokens of the longest name.
  public func longestMatch(in tokens: [String], at index: Int) -> GazetteerMatch? {
    var pieces = NamePieces()
    return longestMatch(in: tokens, at: index, pieces: &pieces)
  }

  /// The names in `tokens`, in order: from the left the longest at each place, never overlapping.
  ///
  /// - Complexity: O(n) in tokens.
  public func matches(in tokens: [String]) -> [GazetteerMatch] {
    var found: [GazetteerMatch] = []
    var pieces = NamePieces()
    var index = 0
    while index < tokens.count {
      if let match = longestMatch(in: tokens, at: index, pieces: &pieces) {
        found.append(match)
        index = match.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// The names in a document, in order: from the left the longest at each place.
  ///
  /// - Complexity: O(n) in tokens.
  public func matches(in document: AnnotatedDocument) -> [GazetteerMatch] {
    matches(in: document.indices.map { document.text(at: $0) })
  }

  /// As ``longestMatch(in:at:)``, with storage for the pieces that is used again and again.
  private func longestMatch(
    in tokens: [String], at start: Int, pieces: inout NamePieces
  ) -> GazetteerMatch? {
    pieces.removeAll()
    var hash = CaseBlindHash()
    var hashed = 0
    var best: GazetteerMatch?
    for index in start..<tokens.count {
      let before = pieces.ends.count
      guard !pieces.append(tokens[index].utf8Span.span) else { break }
      if pieces.ends.count == before {
        // A hyphen or an apostrophe: within a name it does not count, before one there is no match.
        if before == 0 { break }
        continue
      }
      var isPrefix = true
      for end in pieces.ends[before...] where isPrefix {
        for byte in pieces.bytes[hashed..<end] { hash.add(byte) }
        hashed = end
        isPrefix = names.hasPrefix(hash)
      }
      guard isPrefix else { break }
      let candidates = names.candidates(hash, pieces: pieces)
      if !candidates.isEmpty {
        best = GazetteerMatch(tokens: start..<(index + 1), candidates: candidates)
      }
    }
    return best
  }
}
