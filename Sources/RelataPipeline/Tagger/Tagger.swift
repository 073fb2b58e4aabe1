/// Gives each token the tag that a linear layer over its vector scores highest.
struct Tagger: Sendable {
  /// The tags, in the order of the scores.
  let tags: [String]
  private let scorer: AffineLayer

  private static let blockRows = 256

  /// Reads the tagger's labels and numbers.
  ///
  /// - Parameter name: name of the component, which is also its folder.
  /// - Throws: ``ModelError`` when a file is missing or does not fit.
  init(_ name: String, bundle: ModelBundle, vectorWidth: Int) throws(ModelError) {
    let options = try bundle.json(of: "\(name)/cfg")
    guard let tags = options["labels"]?.texts, !tags.isEmpty else {
      throw ModelError(file: bundle.path("\(name)/cfg"), reason: "expected \"labels\" as texts")
    }
    self.tags = tags
    let file = try WeightFile(
      bundle.contents(of: "\(name)/model"), file: bundle.path("\(name)/model"))
    scorer = try AffineLayer(
      file.layer("softmax", named: "softmax"), in: file,
      inputWidth: vectorWidth, outputWidth: tags.count)
  }

  /// Appends the index of each token's tag to `result`.
  ///
  /// - Parameter vectors: the tokens' vectors, one row a token.
  /// - Complexity: O(n) in tokens.
  func tag(
    _ vectors: UnsafePointer<Float>, count: Int, into result: inout [Int32],
    workspace: FloatBuffer
  ) {
    workspace.reserve(Tagger.blockRows * tags.count)
    var start = 0
    while start < count {
      let rows = min(Tagger.blockRows, count - start)
      scorer.apply(
        vectors + start * scorer.inputWidth, stride: scorer.inputWidth, rows: rows,
        into: workspace.base)
      for row in 0..<rows {
        let scores = workspace.base + row * tags.count
        result.append(Int32(VectorSums.indexOfLargest(scores, count: tags.count)))
      }
      start += rows
    }
  }
}
