/// Finds the head of each token and the sentences, one move of the arc-eager system after another.
struct DependencyParser: Sendable {
  /// The trees of a document.
  struct Result {
    /// Head of each token; a root is its own head.
    var heads: [Int32] = []
    /// Relation to the head, as an index into ``DependencyParser/labels``.
    var labels: [Int32] = []
    /// The sentences, in order, covering all tokens.
    var sentences: [Range<Int>] = []
  }

  /// The relations.
  var labels: [String] { moves.labels }

  private let moves: MoveTable
  private let network: TransitionNetwork
  private let actions: [ArcEagerState.Action]
  private let rootLabel: Int32
  private let decorations: LabelDecorations

  /// Reads the parser.
  ///
  /// - Parameter name: name of the component, which is also its folder.
  /// - Throws: ``ModelError`` when a file is missing, does not fit or asks for what is not supported.
  init(_ name: String, bundle: ModelBundle, file: WeightFile, vectorWidth: Int) throws(ModelError) {
    let section = "components.\(name).model"
    try bundle.configuration.require(section, "state_type", is: .string("parser"))
    try bundle.requireGreedySearch(name)
    var moves = try MoveTable(name, bundle: bundle, actionCount: 5)
    guard !moves.labels.contains("subtok") else {
      throw ModelError(
        file: bundle.path("\(name)/moves"), reason: "merging tokens (\"subtok\") is not supported")
    }
    network = try TransitionNetwork(
      section, configuration: bundle.configuration, file: file, vectorWidth: vectorWidth,
      featureCount: ArcEagerState.featureCount, moveCount: moves.moves.count)
    actions = moves.moves.compactMap { ArcEagerState.Action(rawValue: $0.action) }
    rootLabel = moves.index(of: "ROOT")
    decorations = LabelDecorations(&moves)
    self.moves = moves
  }

  /// Parses one document.
  ///
  /// - Parameters:
  ///   - vectors: the tokens' vectors, one row a token.
  ///   - isSpace: whether a token is white space.
  /// - Complexity: O(n) in tokens, but for trees that are not projective.
  func parse(
    _ vectors: UnsafePointer<Float>, count: Int, isSpace: (Int) -> Bool, workspace: FeatureTable
  ) -> Result {
    var state = ArcEagerState(count: count)
    workspace.begin(vectors, count: count, network: network)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: ArcEagerState.featureCount) { tokens in
      while !state.isFinal, step(&state, tokens, workspace) {}
    }
    var result = result(state)
    decorations.resolve(&result, isSpace: isSpace)
    result.sentences = SentenceBoundaries.sentences(heads: result.heads)
    return result
  }

  /// Does the best move; `false` when there is none.
  private func step(
    _ state: inout ArcEagerState, _ tokens: UnsafeMutableBufferPointer<Int32>,
    _ workspace: FeatureTable
  ) -> Bool {
    let valid = state.validActions
    // With one thing to do there is nothing to score.
    if let only = moves.onlyMove(actions: valid) {
      state.apply(actions[only], label: moves.moves[only].label)
      return true
    }
    state.writeFeatures(to: tokens)
    let scores = workspace.scores(of: UnsafeBufferPointer(tokens), network: network)
    guard let best = moves.best(scores, actions: valid) else { return false }
    state.apply(actions[best], label: moves.moves[best].label)
    return true
  }

  private func result(_ state: ArcEagerState) -> Result {
    var result = Result(heads: state.heads, labels: state.labels)
    for index in result.heads.indices where result.heads[index] < 0 {
      result.heads[index] = Int32(index)
      result.labels[index] = rootLabel
    }
    return result
  }
}
