/// A linear layer with a bias.
struct AffineLayer: Sendable {
  /// Numbers in an input row.
  let inputWidth: Int
  /// Numbers in an output row.
  let outputWidth: Int
  /// inputWidth × outputWidth: one row an input, so that a product reads it as it stands.
  let weights: Weights
  /// One number an output.
  let bias: Weights

  /// Reads the layer from `W` (outputs × inputs) and `b` (outputs) of `layer`.
  ///
  /// - Throws: ``ModelError`` when a shape differs.
  init(
    _ layer: WeightFile.Layer, in file: WeightFile, inputWidth: Int, outputWidth: Int
  ) throws(ModelError) {
    self.inputWidth = inputWidth
    self.outputWidth = outputWidth
    weights = try file.tensor("W", of: layer, shape: [outputWidth, inputWidth])
      .transposed(rowOrder: Array(0..<outputWidth))
    bias = try file.tensor("b", of: layer, shape: [outputWidth]).weights
  }

  /// Writes the outputs for `rows` rows of `input`, which stand `stride` numbers apart.
  func apply(
    _ input: UnsafePointer<Float>, stride: Int, rows: Int,
    into output: UnsafeMutablePointer<Float>
  ) {
    for row in 0..<rows {
      (output + row * outputWidth).update(from: bias.base, count: outputWidth)
    }
    MatrixProduct.multiply(
      .init(base: input, stride: stride), .init(base: weights.base, stride: outputWidth),
      rows: rows, columns: outputWidth, depth: inputWidth,
      into: output, stride: outputWidth, adds: true)
  }
}

extension Tensor {
  /// The numbers as a matrix of rows of the last size, turned around: one row a former column.
  ///
  /// - Parameter rowOrder: former row for each new column.
  /// - Complexity: O(n) in numbers.
  func transposed(rowOrder: [Int]) -> Weights {
    let width = shape.last ?? 0
    let rows = rowOrder.count
    let source = weights.base
    return Weights(count: rows * width) { target in
      for (column, row) in rowOrder.enumerated() {
        let line = source + row * width
        for index in 0..<width { target[index * rows + column] = line[index] }
      }
    }
  }

  /// The numbers in the order that `order` gives.
  ///
  /// - Complexity: O(n) in numbers.
  func reordered(_ order: [Int]) -> Weights {
    let source = weights.base
    return Weights(count: order.count) { target in
      for (place, former) in order.enumerated() { target[place] = source[former] }
    }
  }
}
