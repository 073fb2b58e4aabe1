/// Strings that are cut in a way of their own, such as `don't` → `do` `n't`.
struct SpecialCases: Sendable {
  /// One token of a special case.
  struct Piece: Hashable, Sendable {
    /// Number of UTF-8 bytes.
    let byteCount: Int
    /// The token's norm, where the case gives one.
    let norm: String?
  }

  private var table: ByteStringTable
  private var pieces: [[Piece]] = []
  private var longest = 0

  /// Makes room for `capacity` cases.
  init(capacity: Int) {
    table = ByteStringTable(capacity: capacity)
  }

  /// Adds a case, or changes it.
  mutating func add(_ text: String, _ newPieces: [Piece]) {
    let (place, isNew) = table.insert(text)
    if isNew { pieces.append(newPieces) } else { pieces[place] = newPieces }
    longest = max(longest, text.utf8.count)
  }

  /// The pieces of `text` when it is a special case.
  ///
  /// - Complexity: O(1): nothing longer than the longest case is looked up.
  subscript(text: UnsafeRawBufferPointer) -> [Piece]? {
    guard text.count <= longest, let place = table.place(of: text) else { return nil }
    return pieces[place]
  }

  /// Whether `text` is a special case.
  func contains(_ text: UnsafeRawBufferPointer) -> Bool {
    text.count <= longest && table.place(of: text) != nil
  }
}
