// Writes a Swift source that holds text files as static strings.
//
// usage: embed-data OUTPUT FOLDER FILE...
//
// Each FILE is named by its path below FOLDER. A static string costs nothing at start-up: it lies in
// the binary's read-only data and is paged in when it is first read.
import Foundation

/// The smallest number of `#` that keeps `text` from ending or interpolating the literal.
func delimiter(for text: String) -> String {
  var marks = "#"
  while text.contains("\"\"\"" + marks) || text.contains("\\" + marks) { marks += "#" }
  return marks
}

func source(folder: String, files: [String]) throws -> String {
  var cases = ""
  for file in files {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let name = String(file.dropFirst(folder.count + 1))
    let marks = delimiter(for: text)
    cases += "    (\n      \"\(name)\",\n"
    cases += "\(marks)\"\"\"\n\(text)\n\"\"\"\(marks)\n    ),\n"
  }
  return """
    /// The files of the target's `Data` folder. Generated at build time by `embed-data`.
    enum EmbeddedData {
      /// Path below `Data`, and text, in order of the paths.
      static let files: [(path: String, text: StaticString)] = [
    \(cases)  ]
    }

    """
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else {
  FileHandle.standardError.write(Data("usage: embed-data OUTPUT FOLDER FILE...\n".utf8))
  exit(64)
}
do {
  let text = try source(folder: arguments[1], files: Array(arguments.dropFirst(2)))
  // An output that is the same keeps its time, so that what depends on it is not compiled again.
  if (try? String(contentsOfFile: arguments[0], encoding: .utf8)) != text {
    try text.write(toFile: arguments[0], atomically: true, encoding: .utf8)
  }
} catch {
  FileHandle.standardError.write(Data("embed-data: \(error)\n".utf8))
  exit(2)
}
