/// Which token stands in which row when documents are laid under one another for a network.
///
/// Each token sees `context` neighbours to both sides. Before the first and after the last token of
/// a document these are rows of zeros, which the network changes like all others; two documents share
/// those between them, for neither sees farther. A document longer than a batch is cut, and its pieces
/// overlap by the context, so cutting never changes a result.
struct RowPlan {
  /// Tokens whose results are wanted, with the row of the first.
  struct Segment: Hashable {
    let firstRow: Int
    let tokens: Range<Int>
  }

  /// Token of each row; -1 for a row of zeros.
  private(set) var tokens: [Int32] = []
  /// All wanted tokens, in order.
  private(set) var segments: [Segment] = []
  private let context: Int
  private var endsDocument = false

  init(context: Int) { self.context = context }

  /// Adds `piece` of the document that takes up `document`.
  mutating func append(_ piece: Range<Int>, of document: Range<Int>) {
    if !(endsDocument && piece.lowerBound == document.lowerBound) {
      for token in (piece.lowerBound - context)..<piece.lowerBound {
        tokens.append(document.contains(token) ? Int32(token) : -1)
      }
    }
    segments.append(Segment(firstRow: tokens.count, tokens: piece))
    tokens.append(contentsOf: piece.lazy.map { Int32($0) })
    for token in piece.upperBound..<(piece.upperBound + context) {
      tokens.append(document.contains(token) ? Int32(token) : -1)
    }
    endsDocument = piece.upperBound == document.upperBound
  }

  /// Forgets all rows.
  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    segments.removeAll(keepingCapacity: true)
    endsDocument = false
  }
}
