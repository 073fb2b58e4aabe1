package import RelataText

extension Tokenizer {
  /// Says which rule made each token of `passage`.
  ///
  /// The tokens are those of ``tokenize(_:_:)``; what was put together again at the end counts as a
  /// special case.
  ///
  /// - Complexity: O(n) in bytes; no cache is used, so this is for people and tests.
  package func explain(
    _ passage: Passage, norms: NormTable
  ) -> [(span: TextSpan, origin: TokenOrigin)] {
    guard let scratch = PatternScratch(), var cache = TokenizerCache(norms: norms) else {
      return []
    }
    let known = origins(of: passage, scratch)
    var explained: [(span: TextSpan, origin: TokenOrigin)] = []
    var part = 0
    for span in tokenize(passage, &cache).spans {
      part = known[span] == nil ? part + 1 : 0
      explained.append((span, known[span] ?? .specialCase(part: part)))
    }
    return explained
  }

  /// What made the pieces of all chunks, before special cases are put together again.
  private func origins(
    of passage: Passage, _ scratch: PatternScratch
  ) -> [TextSpan: TokenOrigin] {
    var origins: [TextSpan: TokenOrigin] = [:]
    var splitter = ChunkSplitter(tokenizer: self, scratch: scratch, heedsSpecialCases: true)
    let start = passage.span.lowerBound
    passage.text.utf8.withUnsafeBytes { all in
      let text = UnsafeRawBufferPointer(rebasing: all[start..<passage.span.upperBound])
      WhiteSpace.forEachChunk(of: text) { chunk, _ in
        splitter.split(UnsafeRawBufferPointer(rebasing: text[chunk]))
        let offset = start + chunk.lowerBound
        for piece in splitter.pieces {
          let (lower, upper) = (piece.bytes.lowerBound, piece.bytes.upperBound)
          origins[TextSpan(offset + lower, offset + upper)] = piece.origin
        }
      }
    }
    return origins
  }
}
