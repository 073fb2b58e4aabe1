/// Working memory for floats, aligned to a cache line; it grows and is used again.
final class FloatBuffer {
  /// The first number.
  private(set) var base: UnsafeMutablePointer<Float>
  /// How many numbers there is room for.
  private(set) var capacity: Int

  /// Makes room for `capacity` numbers, whose values are not set.
  init(capacity: Int = 0) {
    self.capacity = capacity
    base = FloatBuffer.allocate(capacity)
  }

  deinit { base.deallocate() }

  /// Makes room for `count` numbers; what stood there is lost when more room was needed.
  func reserve(_ count: Int) {
    guard count > capacity else { return }
    base.deallocate()
    capacity = max(count, capacity + capacity / 2)
    base = FloatBuffer.allocate(capacity)
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Float> {
    UnsafeMutableRawPointer.allocate(
      byteCount: max(capacity, 1) * MemoryLayout<Float>.stride, alignment: Weights.alignment
    ).bindMemory(to: Float.self, capacity: max(capacity, 1))
  }
}
