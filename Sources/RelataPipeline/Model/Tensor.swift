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
