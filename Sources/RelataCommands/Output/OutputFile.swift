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

  /// Writes a graph to it, or to several files of its name where the format has several.
  func write(
    _ graph: KnowledgeGraph, as format: GraphFormat, _ writer: GraphWriter, _ console: Console
  ) throws(Trouble) -> ExitStatus {
    let files: [GraphWriter.File]
    do throws(RenderingError) {
      files = try writer.files(of: graph, as: format)
    } catch {
      throw .drawing(error, identifier: path)
    }
    guard files.count > 1 else { return try write(files.first?.bytes ?? [], console) }
    for file in files {
      let status = try adding(ending: file.ending).write(file.bytes, console)
      guard status == .done else { return status }
    }
    return .done
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
