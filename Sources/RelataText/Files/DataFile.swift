/// A text file of knowledge (ontology, gazetteer, frames) with its name, for messages.
public struct DataFile: Hashable, Sendable {
  /// One line that is neither empty nor a comment.
  public struct Line: Hashable, Sendable {
    /// Number of the line, from 1.
    public let number: Int
    /// The line without its end.
    public let text: Substring

    /// The cells between tabs, empty ones kept.
    public var cells: [Substring] {
      text.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map { Substring($0) }
    }
  }

  /// The name to show in messages.
  public let name: String
  /// The whole text.
  public let text: String

  /// Takes a text that is at hand, such as one embedded in the binary.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// Reads the file at `path`.
  ///
  /// - Throws: ``FileError`` when it cannot be read or is not UTF-8.
  public init(path: String) throws(FileError) {
    let bytes = try FileContents.read(path: path, byteLimit: 1 << 26)
    guard let source = SourceText(utf8: bytes) else {
      let offset = SourceText.firstInvalidByte(in: bytes) ?? 0
      throw FileError(action: "read", path: path, reason: "is not UTF-8 at byte \(offset)")
    }
    name = path
    text = source.string
  }

  /// The lines that are neither empty nor begin with `#`, in order.
  ///
  /// - Complexity: O(n) in bytes.
  public var lines: [Line] {
    var found: [Line] = []
    var number = 0
    // By bytes: CR LF is one character, and so is a tab with a combining mark after it.
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let content = line.last == 0x0D ? line.dropLast() : line
      guard let first = content.first, first != UInt8(ascii: "#") else { continue }
      if content.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      found.append(Line(number: number, text: Substring(content)))
    }
    return found
  }

  /// An error at a line of this file.
  public func error(line: Int, _ reason: String) -> DataFileError {
    DataFileError(file: name, line: line, reason: reason)
  }
}

/// What is wrong with a file of knowledge, and where.
public struct DataFileError: Error, Hashable, Sendable {
  /// Name of the file.
  public let file: String
  /// Number of the line, from 1.
  public let line: Int
  /// What was expected and what was found; lower case, no full stop.
  public let reason: String

  /// Makes an error.
  public init(file: String, line: Int, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }
}

extension DataFileError: CustomStringConvertible {
  /// `file:line: reason`.
  public var description: String { "\(file):\(line): \(reason)" }
}
