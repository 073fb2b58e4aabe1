import RelataTestSupport
import Testing

@testable import RelataPipeline

@Suite("Kernels")
struct KernelsTests {
  static let widths = [0, 1, 2, 5, 7, 8, 9, 16, 17, 64, 96, 100]

  @Test("a product is the sum over the depth, whatever the shape", arguments: 0..<60)
  func product(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let rows = Int.random(in: 0...9, using: &random)
    let columns = Int.random(in: 0...17, using: &random)
    let depth = Int.random(in: 1...13, using: &random)
    let left = random.floats(rows * depth)
    let right = random.floats(depth * columns)
    let leftBuffer = FloatBuffer(left)
    let rightBuffer = FloatBuffer(right)
    let before = random.floats(rows * columns)
    for adds in [false, true] {
      var output = before
      MatrixProduct.multiply(
        .init(base: leftBuffer.base, stride: depth),
        .init(base: rightBuffer.base, stride: columns),
        rows: rows, columns: columns, depth: depth, into: &output, stride: columns, adds: adds)
      for row in 0..<rows {
        for column in 0..<columns {
          var sum = adds ? before[row * columns + column] : 0
          for index in 0..<depth {
            sum += left[row * depth + index] * right[index * columns + column]
          }
          #expect(abs(output[row * columns + column] - sum) < 1e-4)
        }
      }
    }
  }

  @Test("maxout and normalization agree with plain loops", arguments: widths, 1...4)
  func normalization(width: Int, pieces: Int) {
    var random = SeededGenerator(seed: UInt64(width * 7 + pieces))
    let input = random.floats(width * pieces)
    let bias = FloatBuffer(random.floats(width * pieces))
    let scale = FloatBuffer(random.floats(width))
    let shift = FloatBuffer(random.floats(width))
    let residual = FloatBuffer(random.floats(width))
    var best = [Float](repeating: 0, count: width)
    for index in 0..<width {
      best[index] =
        (0..<pieces).map { input[$0 * width + index] + bias.base[$0 * width + index] }.max() ?? 0
    }
    let mean = best.reduce(0, +) / Float(width)
    let variance = best.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(width)
    for adds in [false, true] {
      var output = [Float](repeating: -9, count: width)
      let kernel = MaxoutNormalization(
        width: width, pieces: pieces, bias: bias.base, scale: scale.base, shift: shift.base)
      kernel.apply(input, residual: adds ? UnsafePointer(residual.base) : nil, into: &output)
      for index in 0..<width {
        let normal = (best[index] - mean) / (variance + 1e-8).squareRoot()
        let expected =
          normal * scale.base[index] + shift.base[index] + (adds ? residual.base[index] : 0)
        #expect(abs(output[index] - expected) < 1e-3)
      }
    }
  }

  @Test("the largest pieces of a sum agree with plain loops", arguments: widths, 0...3)
  func largestPieces(width: Int, rowCount: Int) {
    var random = SeededGenerator(seed: UInt64(width * 5 + rowCount))
    let pieces = 2
    let bias = random.floats(width * pieces)
    let rows = (0..<rowCount).map { _ in FloatBuffer(random.floats(width * pieces)) }
    let places = rows.map { UnsafePointer($0.base) }
    var output = [Float](repeating: 9, count: width)
    var sum = [Float](repeating: 9, count: width)
    places.withUnsafeBufferPointer { places in
      VectorSums.largestPieces(
        of: places, bias: bias, pieces: pieces, width: width, into: &output)
      VectorSums.sum(places, into: &sum, count: width)
    }
    for index in 0..<width {
      let sums = (0..<pieces).map { piece in
        rows.reduce(bias[piece * width + index]) { $0 + $1.base[piece * width + index] }
      }
      #expect(abs(output[index] - (sums.max() ?? 0)) < 1e-5)
      #expect(abs(sum[index] - rows.reduce(0) { $0 + $1.base[index] }) < 1e-5)
    }
  }

  @Test("the first of equal numbers is the largest")
  func ties() {
    #expect(VectorSums.indexOfLargest([1, 3, 3, 2], count: 4) == 1)
    #expect(VectorSums.indexOfLargest([-2, -1], count: 2) == 1)
    #expect(VectorSums.indexOfLargest([.nan, .nan], count: 2) == 0)
  }

  @Test("a buffer that grows keeps its alignment")
  func buffer() {
    let buffer = FloatBuffer()
    for count in [1, 3, 1000, 5] {
      buffer.reserve(count)
      #expect(buffer.capacity >= count)
      #expect(UInt(bitPattern: buffer.base) % UInt(Weights.alignment) == 0)
    }
  }
}

extension FloatBuffer {
  /// A buffer that holds `numbers`.
  convenience init(_ numbers: [Float]) {
    self.init(capacity: numbers.count)
    for (index, number) in numbers.enumerated() { base[index] = number }
  }
}
