/// Numbers of a model, laid out row by row.
struct Tensor: Sendable {
  /// The numbers.
  let weights: Weights
  /// Sizes, the slowest first; their product is the count of the numbers.
  let shape: [Int]
}

/// An immutable run of floats, aligned to a cache line, shared by all that use a model.
///
/// Safe to share between threads: the numbers are written before the initialiser returns and never
/// again.
final class Weights: @unchecked Sendable {
  /// The first number.
  let base: UnsafePointer<Float>
  /// How many there are.
  let count: Int
  private let memory: UnsafeMutablePointer<Float>

  static let alignment = 64

  /// Makes `count` floats, all zero before `fill` is called on them.
  init(count: Int, fill: (UnsafeMutablePointer<Float>) -> Void) {
    let bytes = UnsafeMutableRawPointer.allocate(
      byteCount: max(count, 1) * MemoryLayout<Float>.stride, alignment: Weights.alignment)
    memory = bytes.bindMemory(to: Float.self, capacity: max(count, 1))
    memory.initialize(repeating: 0, count: count)
    fill(memory)
    base = UnsafePointer(memory)
    self.count = count
  }

  deinit { memory.deallocate() }
}

/// Numbers that stay in the bytes of their file, at any offset.
struct StoredFloats: Sendable {
  private let bytes: [UInt8]
  private let range: Range<Int>

  /// Takes the little-endian floats that stand in `range` of `bytes`.
  ///
  /// - Precondition: the range lies within the bytes.
  init(bytes: [UInt8], range: Range<Int>) {
    precondition(bytes.indices.contains(range), "the numbers lie within their file")
    self.bytes = bytes
    self.range = range
  }

  /// How many numbers there are.
  var count: Int { range.count / MemoryLayout<Float>.size }

  /// Copies `count` numbers from `start` on to `target`.
  ///
  /// - Precondition: so many numbers stand there.
  func copy(from start: Int, count: Int, to target: UnsafeMutablePointer<Float>) {
    precondition(start >= 0 && start + count <= self.count, "the numbers are there")
    bytes.withUnsafeBytes { all in
      let first = range.lowerBound + start * MemoryLayout<Float>.size
      let source = all[first..<(first + count * MemoryLayout<Float>.size)]
      UnsafeMutableRawBufferPointer(
        start: target, count: source.count
      ).copyMemory(from: UnsafeRawBufferPointer(rebasing: source))
    }
  }
}

extension Range<Int> {
  /// Whether `other` lies within this range.
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
