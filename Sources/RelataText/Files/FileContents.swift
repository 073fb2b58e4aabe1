import Glibc

/// Reading a whole file, without Foundation.
public enum FileContents {
  /// The bytes of the file at `path`; `-` is standard input.
  ///
  /// - Throws: ``FileError`` with the system's reason: no such file, a folder, no permission, or more
  ///   than `byteLimit` bytes.
  /// - Complexity: O(n) in bytes.
  public static func read(
    path: String, byteLimit: Int = 1 << 30
  ) throws(FileError) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path) }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw FileError(action: "read", path: path, reason: "is a folder")
    }
    let expected = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    return try readAll(descriptor, path: path, expected: expected, byteLimit: byteLimit)
  }

  private static func readAll(
    _ descriptor: CInt, path: String, expected: Int, byteLimit: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(expected + 1, byteLimit))
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(path) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= byteLimit else {
        throw FileError(
          action: "read", path: path, reason: "is larger than \(byteLimit) bytes")
      }
    }
  }

  private static func failure(_ path: String) -> FileError {
    let code = errno
    return FileError(
      action: "read", path: path, reason: systemReason(code), systemCode: code)
  }
}

/// The operating system's words for `code`, beginning in lower case.
package func systemReason(_ code: CInt) -> String {
  var buffer = [CChar](repeating: 0, count: 256)
  guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
  let words = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  let text = String(decoding: words, as: UTF8.self)
  return text.prefix(1).lowercased() + text.dropFirst()
}
