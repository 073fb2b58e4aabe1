import Glibc
import Relata

/// The files of graphs that operands name: files, `-`, and folders with such files.
enum GraphPaths {
  private static let endings = [".jsonld", ".nq"]

  /// The paths in the order of the operands, those of a folder in order of their names.
  ///
  /// - Throws: ``Trouble`` when a folder cannot be read.
  static func expand(_ operands: [String]) throws(Trouble) -> [String] {
    var paths: [String] = []
    for operand in operands {
      guard let names = try names(inFolder: operand) else {
        paths.append(operand)
        continue
      }
      let prefix = operand.hasSuffix("/") ? operand : operand + "/"
      paths += names.sorted().map { prefix + $0 }
    }
    return paths
  }

  /// The names of graphs in a folder; `nil` when the path names none.
  private static func names(inFolder path: String) throws(Trouble) -> [String]? {
    var status = stat()
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      return nil
    }
    guard let folder = opendir(path) else {
      let code = errno
      throw .file(
        FileError(action: "read", path: path, reason: systemReason(code), systemCode: code))
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if endings.contains(where: name.hasSuffix), !name.hasSuffix(".rdf12.nq") {
        names.append(name)
      }
    }
    return names
  }
}
