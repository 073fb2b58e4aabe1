/// Scores the moves of a transition system from a few tokens of its state.
///
/// The architecture is spaCy's `TransitionBasedParser`: each token's vector is made narrower; each
/// feature (the token in one place of the state) adds its own linear map of that vector; the largest
/// pieces of the sum are hidden units; a last linear layer scores the moves. What a token adds in each
/// place is computed ahead for many tokens at once, see ``FeatureTable``.
struct TransitionNetwork: Sendable {
  /// How many tokens of a state are looked at.
  let featureCount: Int
  /// How many moves are scored.
  let moveCount: Int
  /// Numbers in a narrowed vector.
  let hiddenWidth: Int
  /// Makes the tokens' vectors narrower.
  let projection: AffineLayer
  /// What each feature adds: hiddenWidth × (features × pieces × hiddenWidth).
  let features: Weights
  /// What a feature adds when there is no token in its place: features × pieces × hiddenWidth.
  let padding: Weights

  private let pieces: Int
  private let bias: Weights
  private let scorer: AffineLayer

  /// Numbers that one feature adds.
  var featureWidth: Int { pieces * hiddenWidth }
  /// Numbers that all features of a token take.
  var tokenWidth: Int { featureCount * featureWidth }

  /// Reads the network that the configuration describes in `section` from `file`.
  ///
  /// - Throws: ``ModelError`` when an option is not supported or the file does not fit.
  init(
    _ section: String, configuration: ModelConfiguration, file: WeightFile, vectorWidth: Int,
    featureCount: Int, moveCount: Int
  ) throws(ModelError) {
    try configuration.require(section, "use_upper", is: .boolean(true))
    try configuration.require(section, "extra_state_tokens", is: .boolean(false))
    self.featureCount = featureCount
    self.moveCount = moveCount
    hiddenWidth = try configuration.size(section, "hidden_width")
    pieces = try configuration.size(section, "maxout_pieces")
    guard pieces >= 2, pieces <= 16, hiddenWidth <= 1024 else {
      throw configuration.failure(
        section, "maxout_pieces", expected: "2 to 16 and a hidden_width of at most 1024",
        found: try configuration.value(section, "maxout_pieces"))
    }
    let upper = try file.layer("upper", named: "linear")
    scorer = try AffineLayer(upper, in: file, inputWidth: hiddenWidth, outputWidth: moveCount)
    projection = try AffineLayer(
      TransitionNetwork.projectionLayer(in: file), in: file,
      inputWidth: vectorWidth, outputWidth: hiddenWidth)
    let lower = try file.layer("lower", named: "precomputable_affine")
    let shape = [featureCount, hiddenWidth, pieces]
    let order = TransitionNetwork.pieceMajorOrder(shape)
    features = try file.tensor("W", of: lower, shape: shape + [hiddenWidth])
      .transposed(rowOrder: order)
    padding = try file.tensor("pad", of: lower, shape: [1] + shape).reordered(order)
    bias = try file.tensor("b", of: lower, shape: [hiddenWidth, pieces])
      .reordered(MaxoutLayer.pieceMajorOrder(width: hiddenWidth, pieces: pieces))
  }

  /// The linear layer that is not the upper one: the end of the chain of token vectors.
  private static func projectionLayer(
    in file: WeightFile
  ) throws(ModelError) -> WeightFile.Layer {
    _ = try file.layers("linear", count: 2)
    let upper = file.layers.first?.references["upper"]
    guard
      let place = file.layers.indices.first(where: {
        file.layers[$0].name == "linear" && $0 != upper
      })
    else { throw ModelError(file: file.file, reason: "expected a layer \"linear\" below") }
    return file.layers[place]
  }

  private static func pieceMajorOrder(_ shape: [Int]) -> [Int] {
    let block = shape[1] * shape[2]
    let inner = MaxoutLayer.pieceMajorOrder(width: shape[1], pieces: shape[2])
    return (0..<shape[0]).flatMap { feature in inner.map { feature * block + $0 } }
  }

  /// Writes the scores of all moves to `scores`.
  ///
  /// - Parameters:
  ///   - rows: what each feature adds, in order of the features.
  ///   - hidden: room for the hidden units.
  func score(
    _ rows: UnsafeBufferPointer<UnsafePointer<Float>>,
    hidden: UnsafeMutablePointer<Float>, scores: UnsafeMutablePointer<Float>
  ) {
    VectorSums.largestPieces(
      of: rows, bias: bias.base, pieces: pieces, width: hiddenWidth, into: hidden)
    scorer.apply(hidden, stride: hiddenWidth, rows: 1, into: scores)
  }
}
