import RelataTestSupport

/// A Swift file as the package tests look at it: by its lines, as swift-format lays them out.
struct SwiftSource {
  /// A function, initializer or subscript with a body.
  struct Function: Hashable {
    /// Number of its first line, from 1.
    let line: Int
    /// Lines from the first to the closing brace.
    let lineCount: Int
  }

  /// Path below the root of the repository.
  let path: String
  let lines: [String]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// All Swift files of a folder.
  static func all(in folder: String) throws -> [SwiftSource] {
    try Repository.files(in: folder).filter { $0.hasSuffix(".swift") }.map {
      SwiftSource(path: $0, text: try Repository.text($0))
    }
  }

  /// Whether this is the file at `place`, or lies in the folder that `place` names with a slash.
  func isAt(_ place: String) -> Bool {
    place.hasSuffix("/") ? path.hasPrefix(place) : path == place
  }

  /// The modules that are imported, in the order of the lines.
  var imports: [String] {
    lines.compactMap { line in
      let pattern =
        /^(?:@\S+\s+)*(?:(?:public|package|internal|private) )?import (?:struct |class |enum |func )?(\w+)/
      return line.firstMatch(of: pattern).map { String($0.1) }
    }
  }

  /// The functions with a body of more than one line.
  ///
  /// The body ends with the first closing brace that is indented as the declaration is.
  var functions: [Function] {
    lines.enumerated().compactMap { index, line in
      guard line.firstMatch(of: /^\s*(?:[@\w()]+ )*(?:func |init[?(<]|subscript[(<])/) != nil,
        !line.hasSuffix("}")
      else { return nil }
      let indent = line.prefix { $0 == " " }
      let end = lines[index...].firstIndex { $0.hasPrefix(indent + "}") }
      return end.map { Function(line: index + 1, lineCount: $0 - index + 1) }
    }
  }
}
