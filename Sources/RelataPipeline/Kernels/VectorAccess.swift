/// The width in which kernels read and write vectors.
typealias Lanes = SIMD8<Float>

extension UnsafePointer where Pointee == Float {
  /// Eight numbers from `offset` on.
  @inline(__always)
  func lanes(_ offset: Int) -> Lanes {
    UnsafeRawPointer(self + offset).loadUnaligned(as: Lanes.self)
  }
}

extension UnsafeMutablePointer where Pointee == Float {
  /// Eight numbers from `offset` on.
  @inline(__always)
  func lanes(_ offset: Int) -> Lanes {
    UnsafeRawPointer(self + offset).loadUnaligned(as: Lanes.self)
  }

  /// Writes eight numbers from `offset` on.
  @inline(__always)
  func store(_ lanes: Lanes, _ offset: Int) {
    UnsafeMutableRawPointer(self + offset).storeBytes(of: lanes, as: Lanes.self)
  }
}

/// Calls `wide` for each whole group of eight of `count` numbers and `narrow` for each of the rest.
@inline(__always)
func forLanes(_ count: Int, wide: (Int) -> Void, narrow: (Int) -> Void) {
  let wideCount = count & ~7
  var index = 0
  while index < wideCount {
    wide(index)
    index += 8
  }
  while index < count {
    narrow(index)
    index += 1
  }
}
