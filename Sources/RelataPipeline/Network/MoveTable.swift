/// The moves of a transition system in the order in which a network scores them.
struct MoveTable: Sendable {
  /// One move.
  struct Move: Hashable, Sendable {
    /// What is done, as numbered in the file.
    let action: Int
    /// Index in ``labels``.
    let label: Int32
  }

  /// Moves of one action that follow one another.
  struct Run: Hashable, Sendable {
    let action: Int
    let moves: Range<Int>
  }

  /// All moves.
  let moves: [Move]
  /// The moves, grouped.
  let runs: [Run]
  /// Labels of moves and, where needed, others; the empty text for a move without a label.
  private(set) var labels: [String]

  /// Reads the moves of the component `name`.
  ///
  /// The file counts how often each label went with each action in training. Moves are numbered by
  /// action, then from the most frequent label down, equals from the last in the alphabet; labels
  /// added after training have negative counts and come last.
  ///
  /// - Parameter actionCount: how many actions the transition system has.
  /// - Throws: ``ModelError`` when the file is missing, malformed or names another action.
  init(_ name: String, bundle: ModelBundle, actionCount: Int) throws(ModelError) {
    let file = bundle.path("\(name)/moves")
    let counts = try MoveTable.counts(bundle.contents(of: "\(name)/moves"), file: file)
    guard counts.allSatisfy({ (0..<actionCount).contains($0.action) }) else {
      throw ModelError(file: file, reason: "expected actions below \(actionCount)")
    }
    var labels: [String] = []
    var places: [String: Int32] = [:]
    var moves: [Move] = []
    var known: Set<Move> = []
    for count in counts {
      let place = places[count.label] ?? Int32(labels.count)
      if Int(place) == labels.count { labels.append(count.label) }
      places[count.label] = place
      let move = Move(action: count.action, label: place)
      if known.insert(move).inserted { moves.append(move) }
    }
    guard !moves.isEmpty else { throw ModelError(file: file, reason: "expected moves") }
    self.moves = moves
    self.labels = labels
    runs = MoveTable.runs(moves)
  }

  /// Index of `label` among the labels, added when it is new.
  mutating func index(of label: String) -> Int32 {
    if let index = labels.firstIndex(of: label) { return Int32(index) }
    labels.append(label)
    return Int32(labels.count - 1)
  }

  /// The move that scores highest among those whose action is in `actions`, the first of equals;
  /// `nil` when no move has such an action.
  ///
  /// - Parameter actions: bit a is set when action a may be done.
  func best(_ scores: UnsafePointer<Float>, actions: UInt8) -> Int? {
    var best = -1
    for run in runs where actions & (1 << UInt8(run.action)) != 0 {
      for move in run.moves where best < 0 || scores[move] > scores[best] { best = move }
    }
    return best < 0 ? nil : best
  }

  /// The move whose action is in `actions`, or `nil` when there are none or several.
  func onlyMove(actions: UInt8) -> Int? {
    var only: Int?
    for run in runs where actions & (1 << UInt8(run.action)) != 0 {
      guard only == nil, run.moves.count == 1 else { return nil }
      only = run.moves.lowerBound
    }
    return only
  }

  private struct Count {
    let action: Int
    let label: String
    let number: Int
  }

  private static func counts(_ bytes: [UInt8], file: String) throws(ModelError) -> [Count] {
    guard let table = (try? MessagePackValue(bytes))?["moves"]?.text,
      let actions = (try? JSONValue(Array(table.utf8)))?.members
    else { throw ModelError(file: file, reason: "expected \"moves\" as JSON in MessagePack") }
    var counts: [Count] = []
    for action in actions {
      guard let number = Int(action.name), let labels = action.value.members else {
        throw ModelError(file: file, reason: "expected labels of action \"\(action.name)\"")
      }
      for label in labels {
        guard let count = label.value.integer else {
          throw ModelError(file: file, reason: "expected a count of \"\(label.name)\"")
        }
        counts.append(Count(action: number, label: label.name, number: count))
      }
    }
    return counts.sorted(by: precedes)
  }

  private static func precedes(_ left: Count, _ right: Count) -> Bool {
    let leftIsAdded = left.number < 0
    guard leftIsAdded == (right.number < 0) else { return !leftIsAdded }
    let byLabel = left.label.unicodeScalars.lexicographicallyPrecedes(right.label.unicodeScalars)
    if leftIsAdded {
      if left.number != right.number { return left.number > right.number }
      return left.label == right.label ? left.action < right.action : !byLabel
    }
    if left.action != right.action { return left.action < right.action }
    if left.number != right.number { return left.number > right.number }
    return left.label != right.label && !byLabel
  }

  private static func runs(_ moves: [Move]) -> [Run] {
    var runs: [Run] = []
    var start = 0
    for index in 1...moves.count
    where index == moves.count || moves[index].action != moves[start].action {
      runs.append(Run(action: moves[start].action, moves: start..<index))
      start = index
    }
    return runs
  }
}
