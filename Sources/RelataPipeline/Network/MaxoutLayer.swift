/// A linear layer whose outputs are the largest of several pieces, then normalized.
struct MaxoutLayer: Sendable {
  /// Numbers in an input row.
  let inputWidth: Int
  /// Numbers in an output row.
  let width: Int
  /// Pieces of each output.
  let pieces: Int
  /// inputWidth × (pieces × width): one row an input.
  let weights: Weights
  private let bias: Weights
  private let scale: Weights
  private let shift: Weights

  /// Reads the layer from `maxout` and `normalization`.
  ///
  /// The file keeps the pieces of one output together; here each piece of all outputs stands
  /// together, so that the largest is found across whole vectors.
  ///
  /// - Throws: ``ModelError`` when a shape differs.
  init(
    maxout: WeightFile.Layer, normalization: WeightFile.Layer, in file: WeightFile,
    inputWidth: Int, width: Int, pieces: Int
  ) throws(ModelError) {
    self.inputWidth = inputWidth
    self.width = width
    self.pieces = pieces
    let order = MaxoutLayer.pieceMajorOrder(width: width, pieces: pieces)
    weights = try file.tensor("W", of: maxout, shape: [width, pieces, inputWidth])
      .transposed(rowOrder: order)
    bias = try file.tensor("b", of: maxout, shape: [width, pieces]).reordered(order)
    scale = try file.tensor("G", of: normalization, shape: [width]).weights
    shift = try file.tensor("b", of: normalization, shape: [width]).weights
  }

  /// Numbers in a row before the largest pieces are taken.
  var unreducedWidth: Int { pieces * width }

  /// The step after the product.
  var normalization: MaxoutNormalization {
    MaxoutNormalization(
      width: width, pieces: pieces, bias: bias.base, scale: scale.base, shift: shift.base)
  }

  /// For each place `p * width + o`, the place `o * pieces + p` of the file.
  static func pieceMajorOrder(width: Int, pieces: Int) -> [Int] {
    (0..<(width * pieces)).map { place in (place % width) * pieces + place / width }
  }
}
