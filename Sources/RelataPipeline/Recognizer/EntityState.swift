/// A state of the entity recognizer: the next token, and the entity that is open.
///
/// Moves name the place of the next token in an entity (Ratinov and Roth 2009): begin, in, last, unit,
/// out.
struct EntityState {
  /// What a move does, numbered as in the model.
  enum Action: Int {
    case missing, begin, inside, last, unit, outside
  }

  /// An entity as a token range and the index of its label.
  struct Entity: Hashable {
    let tokens: Range<Int>
    let label: Int32
  }

  /// The next token.
  private(set) var next = 0
  /// The label of the open entity, or `nil`.
  private(set) var openLabel: Int32?
  /// The entities found so far.
  private(set) var entities: [Entity] = []
  private var openStart = 0
  private let count: Int

  /// How many tokens of a state a model sees.
  static let featureCount = 3

  /// The first state for a document of `count` tokens.
  init(count: Int) { self.count = count }

  /// Whether nothing is left to do.
  var isFinal: Bool { next >= count }

  /// Writes the tokens that a model sees: the next one and, when an entity is open, its first and its
  /// last so far; -1 where there is none.
  func writeFeatures(to tokens: UnsafeMutableBufferPointer<Int32>) {
    tokens[0] = Int32(next)
    tokens[1] = openLabel == nil ? -1 : Int32(openStart)
    tokens[2] = openLabel == nil ? -1 : Int32(next - 1)
  }

  /// The moves that may be made, by place.
  ///
  /// - Parameters:
  ///   - isSpace: whether the next token is white space.
  ///   - endsSentence: whether the token after it begins a sentence, which no entity runs into.
  func validMoves(of moves: EntityMoves, isSpace: Bool, endsSentence: Bool) -> [Int] {
    let continues = next + 1 < count && !endsSentence
    if let openLabel {
      return continues ? moves.continuations[Int(openLabel)] : moves.endings[Int(openLabel)]
    }
    if isSpace { return moves.onSpace }
    return continues ? moves.anywhere : moves.beforeBoundary
  }

  /// Makes a move.
  ///
  /// - Precondition: the move is one of the valid ones.
  mutating func apply(_ action: Action, label: Int32) {
    switch action {
    case .begin:
      openLabel = label
      openStart = next
    case .last:
      entities.append(Entity(tokens: openStart..<(next + 1), label: label))
      openLabel = nil
    case .unit: entities.append(Entity(tokens: next..<(next + 1), label: label))
    case .inside, .outside, .missing: break
    }
    next += 1
  }
}
