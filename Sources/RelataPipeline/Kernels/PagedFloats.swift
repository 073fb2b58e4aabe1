internal import Glibc

/// A large run of floats, all zero at first, in pages of its own.
///
/// The system gives a page when it is first written and takes all back at once. An allocator may keep
/// blocks of tens of megabytes that come and go from several threads; measured, it kept hundreds.
final class PagedFloats {
  /// The first number.
  let base: UnsafeMutablePointer<Float>
  private let memory: UnsafeMutableRawPointer
  private let byteCount: Int

  /// Makes room for `count` numbers.
  init(count: Int) {
    byteCount = max(count, 1) * MemoryLayout<Float>.stride
    guard
      let memory = mmap(
        nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      memory != MAP_FAILED
    else {
      // The same as for any other allocation that fails.
      preconditionFailure("out of memory")
    }
    self.memory = memory
    base = memory.bindMemory(to: Float.self, capacity: max(count, 1))
  }

  deinit { munmap(memory, byteCount) }
}
