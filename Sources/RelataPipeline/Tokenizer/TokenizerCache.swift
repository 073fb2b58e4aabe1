/// What one worker remembers between passages: word types, and the tokens of chunks.
///
/// Not to be shared between threads. Bounded: ``makeRoom()`` between batches forgets what is too much.
package struct TokenizerCache {
  /// The word types that tokens refer to.
  package internal(set) var lexemes: LexemeTable

  private let scratch: PatternScratch
  private let chunkCapacity: Int
  private var chunks: ByteStringTable
  /// For each chunk, where its pieces lie in `pieces`.
  private var pieceRanges: [Range<Int>] = []
  private var pieces: [TokenDraft.Piece] = []
  /// For each word type its number in the tokenizer's phrases.
  private var wordOfLexeme: [Int32] = []

  /// Chunks of more bytes are not remembered.
  private static let longestChunk = 256

  /// Makes an empty cache.
  ///
  /// - Returns: `nil` when there is not enough memory.
  package init?(norms: NormTable, capacity: Int = 1 << 16) {
    guard let scratch = PatternScratch() else { return nil }
    self.scratch = scratch
    lexemes = LexemeTable(norms: norms, capacity: capacity)
    chunkCapacity = capacity
    chunks = ByteStringTable(capacity: 1 << 12)
  }

  /// Forgets all when there is too much; to be called between two batches.
  ///
  /// Word types keep their index until then.
  package mutating func makeRoom() {
    let isReset = lexemes.makeRoom()
    guard isReset || pieceRanges.count > chunkCapacity else { return }
    chunks.removeAll()
    pieceRanges.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    if isReset { wordOfLexeme.removeAll(keepingCapacity: true) }
  }

  /// Calls `body` with the tokens of `chunk`.
  mutating func withPieces(
    of chunk: UnsafeRawBufferPointer, _ tokenizer: Tokenizer,
    _ body: (ArraySlice<TokenDraft.Piece>) -> Void
  ) {
    guard chunk.count <= TokenizerCache.longestChunk else {
      let start = pieces.count
      appendPieces(of: chunk, tokenizer)
      body(pieces[start...])
      pieces.removeSubrange(start...)
      return
    }
    let (place, isNew) = chunks.insert(chunk)
    if isNew {
      let start = pieces.count
      appendPieces(of: chunk, tokenizer)
      pieceRanges.append(start..<pieces.count)
    }
    body(pieces[pieceRanges[place]])
  }

  private mutating func appendPieces(of chunk: UnsafeRawBufferPointer, _ tokenizer: Tokenizer) {
    var splitter = ChunkSplitter(tokenizer: tokenizer, scratch: scratch, heedsSpecialCases: true)
    splitter.split(chunk)
    for piece in splitter.pieces {
      let word = UnsafeRawBufferPointer(rebasing: chunk[piece.bytes])
      let lexeme = lexemes.index(of: word, norm: piece.norm)
      pieces.append(TokenDraft.Piece(byteCount: Int32(piece.bytes.count), lexeme: lexeme))
    }
  }

  /// The numbers of the words of `tokens` in `phrases`.
  mutating func phraseWords(of tokens: [Int32], _ phrases: PhraseTrie) -> [Int32] {
    for lexeme in lexemes.lexemes[wordOfLexeme.count...] {
      wordOfLexeme.append(phrases.word(lexeme.text))
    }
    return tokens.map { wordOfLexeme[Int($0)] }
  }
}
