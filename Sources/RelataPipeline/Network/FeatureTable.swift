/// What each token of a document adds to a state in each place, for a window of tokens.
///
/// A state looks at tokens near its place in the text, with few exceptions; so a window is enough even
/// for the longest document, and what lies before it is computed when it is needed.
final class FeatureTable {
  private let projected = FloatBuffer()
  private let table = FloatBuffer()
  private let behind = FloatBuffer()
  private let hidden = FloatBuffer()
  private let moveScores = FloatBuffer()
  private var rows = UnsafeMutableBufferPointer<UnsafePointer<Float>>.allocate(capacity: 0)
  private var tokenCount = 0
  /// Tokens whose rows stand in the table.
  private var window = 0..<0

  /// Tokens computed at once.
  private let windowSize: Int

  /// Makes an empty table.
  ///
  /// - Parameter windowSize: number of tokens computed at once; a row takes 4 KB for the parser.
  init(windowSize: Int = 1024) { self.windowSize = max(windowSize, 1) }

  deinit { rows.deallocate() }

  /// Begins a document.
  ///
  /// - Parameter vectors: the tokens' vectors, one row a token.
  func begin(_ vectors: UnsafePointer<Float>, count: Int, network: TransitionNetwork) {
    tokenCount = count
    window = 0..<0
    projected.reserve(count * network.hiddenWidth)
    network.projection.apply(
      vectors, stride: network.projection.inputWidth, rows: count, into: projected.base)
    table.reserve(min(count, windowSize) * network.tokenWidth)
    behind.reserve(network.tokenWidth)
    hidden.reserve(network.hiddenWidth)
    moveScores.reserve(network.moveCount)
    if rows.count != network.featureCount {
      rows.deallocate()
      rows = .allocate(capacity: network.featureCount)
    }
  }

  /// The scores of all moves in a state that shows `tokens` in its places; -1 where there is none.
  ///
  /// - Returns: as many numbers as there are moves, valid until the next call.
  func scores(
    of tokens: UnsafeBufferPointer<Int32>, network: TransitionNetwork
  ) -> UnsafePointer<Float> {
    var last: Int32 = -1
    for token in tokens where token > last { last = token }
    if last >= window.upperBound { slide(to: Int(last), network: network) }
    for feature in 0..<network.featureCount {
      rows[feature] = row(of: Int(tokens[feature]), feature: feature, network: network)
    }
    network.score(UnsafeBufferPointer(rows), hidden: hidden.base, scores: moveScores.base)
    return UnsafePointer(moveScores.base)
  }

  /// Moves the window so that `token` stands in its second quarter.
  private func slide(to token: Int, network: TransitionNetwork) {
    let start = tokenCount <= windowSize ? 0 : max(0, token - windowSize / 4)
    window = start..<min(start + windowSize, tokenCount)
    MatrixProduct.multiply(
      .init(base: projected.base + start * network.hiddenWidth, stride: network.hiddenWidth),
      .init(base: network.features.base, stride: network.tokenWidth),
      rows: window.count, columns: network.tokenWidth, depth: network.hiddenWidth,
      into: table.base, stride: network.tokenWidth)
  }

  private func row(
    of token: Int, feature: Int, network: TransitionNetwork
  ) -> UnsafePointer<Float> {
    let column = feature * network.featureWidth
    guard token >= 0 else { return network.padding.base + column }
    if token >= window.lowerBound {
      return UnsafePointer(table.base + (token - window.lowerBound) * network.tokenWidth + column)
    }
    MatrixProduct.multiply(
      .init(base: projected.base + token * network.hiddenWidth, stride: network.hiddenWidth),
      .init(base: network.features.base + column, stride: network.tokenWidth),
      rows: 1, columns: network.featureWidth, depth: network.hiddenWidth,
      into: behind.base + column, stride: network.featureWidth)
    return UnsafePointer(behind.base + column)
  }
}
