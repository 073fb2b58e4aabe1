package import RelataText

/// Cuts a passage into tokens exactly as spaCy's tokenizer does with the same rules.
///
/// The text is cut at white space. From each chunk prefixes and suffixes are stripped until
/// nothing changes or a special case is left; the rest is a special case, a URL, or cut at its
/// infixes. At last special cases that were cut apart are put together again. See
/// <https://spacy.io/usage/linguistic-features#how-tokenizer-works>.
package struct Tokenizer: Sendable {
  let prefixes: Pattern?
  let suffixes: Pattern?
  let infixes: Pattern?
  let wholeTokens: Pattern?
  let urls: Pattern?
  private(set) var specialCases: SpecialCases
  /// Special cases that stripping or cutting would tear apart, as the tokens that this makes.
  private(set) var phrases = PhraseTrie()

  /// Reads the model's `tokenizer` file.
  ///
  /// - Throws: ``ModelError`` naming `file` when it is damaged or has a pattern that is not supported.
  package init(_ bytes: [UInt8], file: String) throws(ModelError) {
    let source = try TokenizerFile(bytes, file: file)
    func pattern(_ name: String, isAnchored: Bool = false) throws(ModelError) -> Pattern? {
      guard let python = source.patterns[name] else { return nil }
      do throws(PatternError) {
        return try Pattern(python: python, isAnchored: isAnchored)
      } catch {
        throw ModelError(file: file, reason: "\(name): \(error)")
      }
    }
    prefixes = try pattern("prefix_search")
    suffixes = try pattern("suffix_search")
    infixes = try pattern("infix_finditer")
    wholeTokens = try pattern("token_match", isAnchored: true)
    urls = try pattern("url_match", isAnchored: true)
    specialCases = SpecialCases(capacity: source.exceptions.count)
    for (text, pieces) in source.exceptions {
      specialCases.add(
        text, pieces.map { SpecialCases.Piece(byteCount: $0.text.utf8.count, norm: $0.norm) })
    }
    guard let scratch = PatternScratch() else {
      throw ModelError(file: file, reason: "does not fit into memory")
    }
    addPhrases(of: source, scratch)
  }

  private mutating func addPhrases(of source: TokenizerFile, _ scratch: PatternScratch) {
    for (text, _) in source.exceptions {
      var copy = text
      let phrase: [String] = copy.withUTF8 { buffer in
        let chunk = UnsafeRawBufferPointer(buffer)
        let isTorn = [prefixes, infixes, suffixes].contains { pattern in
          pattern?.firstMatch(in: chunk, scratch).map { !$0.isEmpty } ?? false
        }
        guard isTorn || !source.usesFasterHeuristics || text.utf8.contains(0x20) else { return [] }
        return words(of: chunk, scratch)
      }
      phrases.add(phrase)
    }
  }

  /// The tokens of `text` when no special case is heeded.
  private func words(of text: UnsafeRawBufferPointer, _ scratch: PatternScratch) -> [String] {
    var words: [String] = []
    var splitter = ChunkSplitter(tokenizer: self, scratch: scratch, heedsSpecialCases: false)
    WhiteSpace.forEachChunk(of: text) { chunk, _ in
      splitter.split(UnsafeRawBufferPointer(rebasing: text[chunk]))
      for piece in splitter.pieces {
        let start = chunk.lowerBound + piece.bytes.lowerBound
        let end = chunk.lowerBound + piece.bytes.upperBound
        words.append(String(decoding: text[start..<end], as: UTF8.self))
      }
    }
    return words
  }

  /// Cuts `passage`; what stands around it in its text is not seen.
  ///
  /// - Complexity: O(n) in bytes for what people write; chunks that were met before are taken from
  ///   the cache.
  package func tokenize(_ passage: Passage, _ cache: inout TokenizerCache) -> TokenizedPassage {
    var draft = TokenDraft()
    let range = passage.span.lowerBound..<passage.span.upperBound
    passage.text.utf8.withUnsafeBytes { all in
      let text = UnsafeRawBufferPointer(rebasing: all[range])
      draft.reserve(text.count / 5)
      WhiteSpace.forEachChunk(of: text) { chunk, isFollowedBySpace in
        let bytes = UnsafeRawBufferPointer(rebasing: text[chunk])
        cache.withPieces(of: bytes, self) { pieces in
          draft.append(pieces, at: chunk.lowerBound, isFollowedBySpace: isFollowedBySpace)
        }
      }
      restoreSpecialCases(&draft, in: text, &cache)
    }
    return draft.passage(passage, offset: range.lowerBound)
  }
}
