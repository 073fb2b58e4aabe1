/// A state of the arc-eager system: a stack, a buffer and the arcs drawn so far.
///
/// Nivre 2004, with the changes of Honnibal and Johnson 2015: a token that is reduced without a head
/// returns to the buffer, and a left arc replaces the head that a token has.
struct ArcEagerState {
  /// What a move does, numbered as in the model.
  enum Action: Int {
    case shift, reduce, leftArc, rightArc, breakSentence

    /// The bit of this action in a set of them.
    var bit: UInt8 { 1 << UInt8(rawValue) }
  }

  /// Head of each token, -1 where there is none yet.
  private(set) var heads: [Int32]
  /// Label of the arc to each token's head.
  private(set) var labels: [Int32]

  private let count: Int32
  private var stack: [Int32] = []
  /// Tokens that returned to the buffer, the next one last.
  private var returned: [Int32] = []
  /// First token of the text that has not been on the stack.
  private var next: Int32 = 0
  private var startsSentence: [Bool]
  private var hasReturned: [Bool]
  /// The dependents drawn last, on either side of each token.
  private var lastLeft: [Int32]
  private var lastRight: [Int32]
  /// For each dependent, the one that was drawn before it on the same side of the same head.
  private var drawnBefore: [Int32]

  /// How many tokens of a state a model sees.
  static let featureCount = 8

  /// The first state for a document of `count` tokens.
  init(count: Int) {
    self.count = Int32(count)
    heads = [Int32](repeating: -1, count: count)
    labels = heads
    lastLeft = heads
    lastRight = heads
    drawnBefore = heads
    startsSentence = [Bool](repeating: false, count: count)
    hasReturned = startsSentence
  }

  /// Whether nothing is left to do.
  var isFinal: Bool { stack.isEmpty && bufferCount == 0 }

  /// Writes the tokens that a model sees: two of the buffer, three of the stack, and the outermost
  /// dependents of the first ones; -1 where there is none.
  func writeFeatures(to tokens: UnsafeMutableBufferPointer<Int32>) {
    let first = buffer(0)
    let top = stackTop(0)
    tokens[0] = first
    tokens[1] = buffer(1)
    tokens[2] = top
    tokens[3] = stackTop(1)
    tokens[4] = stackTop(2)
    tokens[5] = first < 0 ? -1 : lastLeft[Int(first)]
    tokens[6] = top < 0 ? -1 : lastLeft[Int(top)]
    tokens[7] = top < 0 ? -1 : lastRight[Int(top)]
  }

  /// The actions that may be done, as a set of bits.
  var validActions: UInt8 {
    let first = buffer(0)
    var actions: UInt8 = 0
    if canBreak { actions |= Action.breakSentence.bit }
    guard !stack.isEmpty else { return actions | Action.shift.bit }
    actions |= Action.reduce.bit
    guard first >= 0, !startsSentence[Int(first)] else { return actions }
    actions |= Action.leftArc.bit | Action.rightArc.bit
    if bufferCount >= 2, !hasReturned[Int(first)] { actions |= Action.shift.bit }
    return actions
  }

  /// A sentence may begin at the second token of the buffer when it follows the first in the text.
  private var canBreak: Bool {
    let second = buffer(1)
    return second >= 0 && second == buffer(0) + 1 && !startsSentence[Int(second)]
  }

  /// Does a move.
  ///
  /// - Precondition: the action is one of ``validActions``.
  mutating func apply(_ action: Action, label: Int32) {
    switch action {
    case .shift: shift()
    case .reduce: reduce()
    case .leftArc: drawLeftArc(label)
    case .rightArc: drawRightArc(label)
    case .breakSentence: startsSentence[Int(buffer(1))] = true
    }
  }

  private mutating func shift() {
    if let token = returned.popLast() {
      stack.append(token)
    } else {
      stack.append(next)
      next += 1
    }
  }

  private mutating func reduce() {
    let isLast = stack.count == 1
    guard let token = stack.popLast() else { return }
    guard heads[Int(token)] < 0, !isLast else { return }
    hasReturned[Int(token)] = true
    returned.append(token)
  }

  private mutating func drawLeftArc(_ label: Int32) {
    let head = buffer(0)
    guard let token = stack.popLast() else { return }
    removeArc(to: token)
    drawnBefore[Int(token)] = lastLeft[Int(head)]
    lastLeft[Int(head)] = token
    heads[Int(token)] = head
    labels[Int(token)] = label
    hasReturned[Int(head)] = false
  }

  private mutating func drawRightArc(_ label: Int32) {
    let token = buffer(0)
    let head = stackTop(0)
    drawnBefore[Int(token)] = lastRight[Int(head)]
    lastRight[Int(head)] = token
    heads[Int(token)] = head
    labels[Int(token)] = label
    shift()
  }

  /// Takes away the arc to `token`, if any: a right arc, and the last one drawn from its head, for
  /// the head has not been at the top of the stack since.
  private mutating func removeArc(to token: Int32) {
    let head = heads[Int(token)]
    guard head >= 0, lastRight[Int(head)] == token else { return }
    lastRight[Int(head)] = drawnBefore[Int(token)]
  }

  private var bufferCount: Int { Int(count - next) + returned.count }

  private func buffer(_ depth: Int) -> Int32 {
    if depth < returned.count { return returned[returned.count - 1 - depth] }
    let token = next + Int32(depth - returned.count)
    return token < count ? token : -1
  }

  private func stackTop(_ depth: Int) -> Int32 {
    depth < stack.count ? stack[stack.count - 1 - depth] : -1
  }
}
