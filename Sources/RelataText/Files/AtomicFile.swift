import Glibc

/// Writing a file so that nobody ever sees half of it.
public enum AtomicFile {
  /// Writes `bytes` beside `path` and renames: the file is there whole, or as it was before.
  ///
  /// The mode is 0644 less the umask. On any failure the temporary file is removed. The data is not
  /// forced to the disk: thousands of articles would wait for it, and a full disk shows without.
  ///
  /// - Throws: ``FileError`` with the system's reason, a full disk among them.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let temporary = "\(path).\(getpid()).partial"
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(temporary, flags, 0o644)
    guard descriptor >= 0 else { throw failure(path) }
    do throws(FileError) {
      try writeAll(bytes, to: descriptor, path: path)
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    guard close(descriptor) == 0, rename(temporary, path) == 0 else {
      let error = failure(path)
      unlink(temporary)
      throw error
    }
  }

  /// Writes `bytes` to the standard output.
  ///
  /// - Throws: ``FileError`` when the reader is gone or the disk behind it is full.
  public static func writeToStandardOutput(_ bytes: [UInt8]) throws(FileError) {
    try writeAll(bytes, to: STDOUT_FILENO, path: "standard output")
  }

  private static func writeAll(
    _ bytes: [UInt8], to descriptor: CInt, path: String
  ) throws(FileError) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(path) }
      offset += count
    }
  }

  private static func failure(_ path: String) -> FileError {
    let code = errno
    return FileError(
      action: "write", path: path, reason: systemReason(code), systemCode: code)
  }
}
