/// Putting special cases together again that were cut apart.
extension Tokenizer {
  /// Replaces tokens that together are a special case by the tokens of that case.
  ///
  /// - Complexity: O(n) in tokens when nothing is found.
  func restoreSpecialCases(
    _ draft: inout TokenDraft, in text: UnsafeRawBufferPointer, _ cache: inout TokenizerCache
  ) {
    let matches = phrases.matches(in: cache.phraseWords(of: draft.lexemes, phrases))
    guard !matches.isEmpty else { return }
    let chosen = longestFirst(matches, tokenCount: draft.lexemes.count)
    var restored = TokenDraft()
    restored.reserve(draft.lexemes.count + chosen.count)
    var index = 0
    for tokens in chosen {
      copy(index..<tokens.lowerBound, of: draft, to: &restored)
      let start = draft.starts[tokens.lowerBound]
      let end = draft.ends[tokens.upperBound - 1]
      if let pieces = specialCases[UnsafeRawBufferPointer(rebasing: text[start..<end])] {
        let isFollowed = draft.isFollowedBySpace[tokens.upperBound - 1]
        append(pieces, at: start, in: text, isFollowed, &restored, &cache)
      } else {
        // The words are those of a special case, but a space stands between them.
        copy(tokens, of: draft, to: &restored)
      }
      index = tokens.upperBound
    }
    copy(index..<draft.lexemes.count, of: draft, to: &restored)
    draft = restored
  }

  private func append(
    _ pieces: [SpecialCases.Piece], at start: Int, in text: UnsafeRawBufferPointer,
    _ isFollowedBySpace: Bool, _ restored: inout TokenDraft, _ cache: inout TokenizerCache
  ) {
    var offset = start
    for (index, piece) in pieces.enumerated() {
      let range = offset..<(offset + piece.byteCount)
      let word = UnsafeRawBufferPointer(rebasing: text[range])
      let isLast = index == pieces.count - 1
      restored.append(
        cache.lexemes.index(of: word, norm: piece.norm), range,
        isFollowedBySpace: isLast && isFollowedBySpace)
      offset = range.upperBound
    }
  }

  private func copy(_ tokens: Range<Int>, of draft: TokenDraft, to restored: inout TokenDraft) {
    for index in tokens {
      restored.append(
        draft.lexemes[index], draft.starts[index]..<draft.ends[index],
        isFollowedBySpace: draft.isFollowedBySpace[index])
    }
  }

  /// Of matches that overlap, the longest, and of equally long ones the first, in order of the text.
  ///
  /// As in spaCy a match that is passed over covers its tokens all the same.
  private func longestFirst(_ matches: [Range<Int>], tokenCount: Int) -> [Range<Int>] {
    let ordered = matches.sorted { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }
    var isCovered = [Bool](repeating: false, count: tokenCount)
    var chosen: [Range<Int>] = []
    for match in ordered {
      if !isCovered[match.lowerBound], !isCovered[match.upperBound - 1] { chosen.append(match) }
      for index in match { isCovered[index] = true }
    }
    return chosen.sorted { $0.lowerBound < $1.lowerBound }
  }
}
