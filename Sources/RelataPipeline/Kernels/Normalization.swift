/// Maxout followed by layer normalization, in one pass over a row while it is in the cache.
///
/// Maxout (Goodfellow et al. 2013): each output is the largest of its pieces. Layer normalization
/// (Ba, Kiros and Hinton 2016): a row is brought to mean 0 and variance 1, scaled and shifted.
struct MaxoutNormalization {
  /// Numbers in an output row.
  let width: Int
  /// Pieces of each output.
  ///
  /// Piece p of output o stands at `p * width + o` of an input row.
  let pieces: Int
  /// Added to the inputs, laid out as they are.
  let bias: UnsafePointer<Float>
  /// What a normalized row is multiplied by.
  let scale: UnsafePointer<Float>
  /// What is added then.
  let shift: UnsafePointer<Float>

  /// Kept away from zero so that a row of equal numbers has a reciprocal of its deviation.
  private static let smallestVariance: Float = 1e-8

  /// Writes the row made from `input` (pieces × width) to `output` (width).
  ///
  /// - Parameter residual: a row of `width` that is added at the end, or `nil`.
  @inline(__always)
  func apply(
    _ input: UnsafePointer<Float>, residual: UnsafePointer<Float>?,
    into output: UnsafeMutablePointer<Float>
  ) {
    let mean = maxout(input, into: output) / Float(width)
    let deviation = squaredDeviations(of: output, from: mean) / Float(width)
    let factor = 1 / (deviation + MaxoutNormalization.smallestVariance).squareRoot()
    if let residual {
      forLanes(width) { index in
        let normal = (output.lanes(index) - mean) * factor
        output.store(
          normal * scale.lanes(index) + shift.lanes(index) + residual.lanes(index), index)
      } narrow: { index in
        output[index] =
          (output[index] - mean) * factor * scale[index] + shift[index] + residual[index]
      }
    } else {
      forLanes(width) { index in
        let normal = (output.lanes(index) - mean) * factor
        output.store(normal * scale.lanes(index) + shift.lanes(index), index)
      } narrow: { index in
        output[index] = (output[index] - mean) * factor * scale[index] + shift[index]
      }
    }
  }

  /// Writes the largest pieces and returns their sum.
  @inline(__always)
  private func maxout(
    _ input: UnsafePointer<Float>, into output: UnsafeMutablePointer<Float>
  ) -> Float {
    var sums = Lanes(repeating: 0)
    var sum: Float = 0
    forLanes(width) { index in
      var best = input.lanes(index) + bias.lanes(index)
      for piece in 1..<max(pieces, 1) {
        let place = piece * width + index
        let other = input.lanes(place) + bias.lanes(place)
        best = best.replacing(with: other, where: other .> best)
      }
      output.store(best, index)
      sums += best
    } narrow: { index in
      var best = input[index] + bias[index]
      for piece in 1..<max(pieces, 1) {
        best = max(best, input[piece * width + index] + bias[piece * width + index])
      }
      output[index] = best
      sum += best
    }
    return sum + sums.sum()
  }

  @inline(__always)
  private func squaredDeviations(
    of row: UnsafeMutablePointer<Float>, from mean: Float
  ) -> Float {
    var sums = Lanes(repeating: 0)
    var sum: Float = 0
    forLanes(width) { index in
      let difference = row.lanes(index) - mean
      sums += difference * difference
    } narrow: { index in
      let difference = row[index] - mean
      sum += difference * difference
    }
    return sum + sums.sum()
  }
}
