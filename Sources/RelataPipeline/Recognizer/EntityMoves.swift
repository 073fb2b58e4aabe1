/// Which moves may be made in each situation of the recognizer, in the order of their scores.
struct EntityMoves: Sendable {
  /// Moves where an entity may begin.
  let anywhere: [Int]
  /// Moves where an entity would have to end with the token it begins with.
  let beforeBoundary: [Int]
  /// Moves on white space, where no entity begins.
  let onSpace: [Int]
  /// For each label, the moves with which an open entity of it goes on or ends.
  let continuations: [[Int]]
  /// For each label, the moves with which an open entity of it ends.
  let endings: [[Int]]

  /// Sorts the moves of `table`.
  ///
  /// - Returns: `nil` when an entity could be opened and not closed, or a token could not be passed.
  init?(_ table: MoveTable) {
    func places(_ actions: Set<EntityState.Action>, label: Int32? = nil) -> [Int] {
      table.moves.indices.filter { place in
        let move = table.moves[place]
        guard let action = EntityState.Action(rawValue: move.action), actions.contains(action)
        else { return false }
        // Without a label, a unit is a token that was forbidden by hand to be in an entity.
        let isLabelled = !table.labels[Int(move.label)].isEmpty
        return (label == nil || label == move.label) && (isLabelled || action == .outside)
      }
    }
    anywhere = places([.begin, .unit, .outside])
    beforeBoundary = places([.unit, .outside])
    onSpace = places([.outside])
    continuations = table.labels.indices.map { places([.inside, .last], label: Int32($0)) }
    endings = table.labels.indices.map { places([.last], label: Int32($0)) }
    let canClose = table.moves.indices.allSatisfy { place in
      table.moves[place].action != EntityState.Action.begin.rawValue
        || !endings[Int(table.moves[place].label)].isEmpty
    }
    guard !onSpace.isEmpty, canClose else { return nil }
  }
}
