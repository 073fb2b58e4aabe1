/// Finds the named entities of a document, one move for each token.
struct EntityRecognizer: Sendable {
  /// The kinds of entities.
  var labels: [String] { table.labels }

  private let table: MoveTable
  private let moves: EntityMoves
  private let actions: [EntityState.Action]
  private let network: TransitionNetwork

  /// Reads the recognizer.
  ///
  /// - Parameter name: name of the component, which is also its folder.
  /// - Throws: ``ModelError`` when a file is missing, does not fit or asks for what is not supported.
  init(_ name: String, bundle: ModelBundle, file: WeightFile, vectorWidth: Int) throws(ModelError) {
    let section = "components.\(name).model"
    try bundle.configuration.require(section, "state_type", is: .string("ner"))
    try bundle.requireGreedySearch(name)
    table = try MoveTable(name, bundle: bundle, actionCount: 6)
    guard let moves = EntityMoves(table) else {
      throw ModelError(
        file: bundle.path("\(name)/moves"),
        reason: "expected moves that end each kind of entity and one that passes a token")
    }
    self.moves = moves
    network = try TransitionNetwork(
      section, configuration: bundle.configuration, file: file, vectorWidth: vectorWidth,
      featureCount: EntityState.featureCount, moveCount: table.moves.count)
    actions = table.moves.compactMap { EntityState.Action(rawValue: $0.action) }
  }

  /// Recognizes the entities of one document.
  ///
  /// - Parameters:
  ///   - vectors: the tokens' vectors, one row a token.
  ///   - isSpace: whether a token is white space.
  ///   - sentences: the sentences, in order.
  /// - Complexity: O(n) in tokens.
  func recognize(
    _ vectors: UnsafePointer<Float>, count: Int, isSpace: (Int) -> Bool,
    sentences: [Range<Int>], workspace: FeatureTable
  ) -> [EntityState.Entity] {
    var state = EntityState(count: count)
    var sentence = 0
    workspace.begin(vectors, count: count, network: network)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: EntityState.featureCount) { tokens in
      while !state.isFinal {
        let token = state.next
        while sentence < sentences.count && sentences[sentence].upperBound <= token {
          sentence += 1
        }
        let ends = sentence < sentences.count && sentences[sentence].upperBound == token + 1
        let valid = state.validMoves(of: moves, isSpace: isSpace(token), endsSentence: ends)
        let move = choose(valid, state, tokens, workspace)
        state.apply(actions[move], label: table.moves[move].label)
      }
    }
    return state.entities
  }

  /// The valid move that scores highest, the first of equals.
  private func choose(
    _ valid: [Int], _ state: EntityState, _ tokens: UnsafeMutableBufferPointer<Int32>,
    _ workspace: FeatureTable
  ) -> Int {
    guard valid.count > 1 else { return valid[0] }
    state.writeFeatures(to: tokens)
    let scores = workspace.scores(of: UnsafeBufferPointer(tokens), network: network)
    var best = valid[0]
    for move in valid.dropFirst() where scores[move] > scores[best] { best = move }
    return best
  }
}
