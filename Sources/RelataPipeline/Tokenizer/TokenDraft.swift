internal import RelataText

/// The tokens of a passage while they are being made; offsets count from the passage's start.
struct TokenDraft {
  /// A token without its place.
  struct Piece {
    let byteCount: Int32
    /// Index of its word type.
    let lexeme: Int32
  }

  private(set) var starts: [Int] = []
  private(set) var ends: [Int] = []
  private(set) var lexemes: [Int32] = []
  private(set) var isFollowedBySpace: [Bool] = []

  mutating func reserve(_ count: Int) {
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
    lexemes.reserveCapacity(count)
    isFollowedBySpace.reserveCapacity(count)
  }

  /// Appends tokens that follow each other from `start` on.
  mutating func append(
    _ pieces: ArraySlice<Piece>, at start: Int, isFollowedBySpace isLastFollowed: Bool
  ) {
    var offset = start
    for piece in pieces {
      append(piece.lexeme, offset..<(offset + Int(piece.byteCount)), isFollowedBySpace: false)
      offset += Int(piece.byteCount)
    }
    if isLastFollowed, !isFollowedBySpace.isEmpty {
      isFollowedBySpace[isFollowedBySpace.count - 1] = true
    }
  }

  /// Appends one token.
  mutating func append(_ lexeme: Int32, _ range: Range<Int>, isFollowedBySpace: Bool) {
    starts.append(range.lowerBound)
    ends.append(range.upperBound)
    lexemes.append(lexeme)
    self.isFollowedBySpace.append(isFollowedBySpace)
  }

  /// The finished passage; `offset` is where it begins in the whole text.
  func passage(_ passage: Passage, offset: Int) -> TokenizedPassage {
    let spans = zip(starts, ends).map { TextSpan(offset + $0, offset + $1) }
    return TokenizedPassage(
      passage: passage, spans: spans, lexemes: lexemes, isFollowedBySpace: isFollowedBySpace)
  }
}
