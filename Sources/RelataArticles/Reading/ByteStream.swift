import Glibc
import RelataText

/// A file that is read piece by piece, so that its size does not matter.
///
/// Owns the descriptor and closes it, unless it is standard input.
final class ByteStream {
  /// What a line is.
  enum Line: Equatable {
    /// Its bytes, without the line feed and a carriage return before it.
    case bytes([UInt8])
    /// It has more bytes than allowed; they were skipped.
    case tooLong
  }

  private let descriptor: CInt
  private let path: String
  private var buffer: [UInt8] = []
  private var offset = 0
  private var isAtEnd = false

  private static let chunkSize = 1 << 16

  /// Opens the file at `path`; `-` is standard input.
  init(path: String) throws(FileError) {
    self.path = path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw FileError(action: "read", path: path, reason: systemReason(errno))
    }
  }

  deinit { if descriptor > STDIN_FILENO { close(descriptor) } }

  /// The first byte that is not white space, which stays to be read with all before it.
  ///
  /// Looks at no more than one chunk.
  func firstVisibleByte() throws(FileError) -> UInt8? {
    if buffer.isEmpty { try fill() }
    return buffer[offset...].first { $0 > 0x20 }
  }

  /// The next line, or `nil` at the end.
  ///
  /// - Complexity: O(n) in bytes of the line; at most `byteLimit` and a chunk are held.
  func nextLine(byteLimit: Int) throws(FileError) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var isEmpty = true
    while true {
      if offset == buffer.count { try fill() }
      guard offset < buffer.count else { break }
      isEmpty = false
      let feed = buffer[offset...].firstIndex(of: 0x0A)
      let part = buffer[offset..<(feed ?? buffer.count)]
      isTooLong = isTooLong || line.count + part.count > byteLimit
      if isTooLong { line = [] } else { line.append(contentsOf: part) }
      offset = feed.map { $0 + 1 } ?? buffer.count
      if feed != nil { break }
    }
    guard !isEmpty else { return nil }
    if isTooLong { return .tooLong }
    if line.last == 0x0D { line.removeLast() }
    return .bytes(line)
  }

  /// All that is left, or `nil` when it is more than `byteLimit` bytes.
  func remainder(byteLimit: Int) throws(FileError) -> [UInt8]? {
    var bytes = Array(buffer[offset...])
    while bytes.count <= byteLimit {
      try fill()
      guard !buffer.isEmpty else { return bytes }
      bytes.append(contentsOf: buffer)
    }
    return nil
  }

  /// Replaces the buffer, all of which has been taken, by the next chunk; empty at the end.
  private func fill() throws(FileError) {
    offset = 0
    buffer.removeAll(keepingCapacity: true)
    var isInterrupted = true
    while !isAtEnd && isInterrupted {
      var code: CInt = 0
      buffer = [UInt8](unsafeUninitializedCapacity: ByteStream.chunkSize) { space, count in
        let taken = Glibc.read(descriptor, space.baseAddress, space.count)
        code = taken < 0 ? errno : 0
        count = max(0, taken)
      }
      isInterrupted = code == EINTR
      guard code == 0 || isInterrupted else {
        throw FileError(action: "read", path: path, reason: systemReason(code))
      }
      isAtEnd = code == 0 && buffer.isEmpty
    }
  }
}
