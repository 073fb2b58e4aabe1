import Relata

/// The one file that a command writes; `-` is standard output.
struct OutputFile: Sendable {
  /// Its path as the user gave it.
  let path: String

  var isStandardOutput: Bool { path == "-" }

  /// The file with another ending: in place of the last one where the two agree, else added.
  func adding(ending: String) -> OutputFile {
    let last = "." + (ending.split(separator: ".").last.map(String.init) ?? "")
    let stem = path.hasSuffix(last) ? String(path.dropLast(last.count)) : path
    return OutputFile(path: "\(stem).\(ending)")
  }

  /// Writes it; a reader of standard output that has seen enough is no trouble.
  func write(_ bytes: [UInt8], _ console: Console) throws(Trouble) -> ExitStatus {
    guard !isStandardOutput else {
      do throws(FileError) {
        try console.write(bytes)
        return .done
      } catch {
        return console.outputFailed(error)
      }
    }
    do throws(FileError) {
      try AtomicFile.write(bytes, to: path)
      return .done
    } catch {
      throw .file(error)
    }
  }
}
