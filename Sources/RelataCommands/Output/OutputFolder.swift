import Glibc
import Relata

/// The folder that a command writes its files to.
struct OutputFolder: Sendable {
  /// Its path as the user gave it.
  let path: String

  /// Makes the folder where it is missing, and those above it.
  ///
  /// - Throws: `FileError` with the system's reason.
  func create() throws(FileError) {
    var prefix = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      prefix += part + "/"
      if mkdir(prefix, 0o777) == 0 { continue }
      let code = errno
      guard code == EEXIST || isFolder(prefix) else { throw failure(code, at: prefix) }
    }
    guard isFolder(path) else { throw failure(ENOTDIR, at: path) }
  }

  /// Makes the folder, with a trouble of commands as the error.
  func createOrFail() throws(Trouble) {
    do throws(FileError) {
      try create()
    } catch {
      throw .file(error)
    }
  }

  /// Writes one file and gives its path.
  ///
  /// - Throws: `FileError` with the system's reason.
  func write(_ bytes: [UInt8], name: String, ending: String) throws(FileError) -> String {
    let file = (path.hasSuffix("/") ? path : path + "/") + "\(name).\(ending)"
    try AtomicFile.write(bytes, to: file)
    return file
  }

  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private func failure(_ code: CInt, at path: String) -> FileError {
    let reason = code == ENOTDIR || code == EEXIST ? "is not a folder" : systemReason(code)
    return FileError(action: "write to", path: path, reason: reason, systemCode: code)
  }
}

extension FileError {
  /// Whether no other file can be written to the same folder either.
  var concernsWholeFolder: Bool {
    switch systemCode {
    case ENOSPC, EDQUOT, EROFS, EACCES, EPERM, ENOTDIR, ENOENT, EIO: true
    default: false
    }
  }
}
