import RelataText

/// Why a document is not read as a graph, and where it goes wrong.
public struct GraphReadingError: Error, Hashable, Sendable {
  /// What is wrong, by kind.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// It has more bytes than the reader takes.
    case tooLarge
    /// Its values lie deeper in each other than a graph's do.
    case tooDeep
    /// It is not UTF-8.
    case notUTF8
    /// It breaks the grammar of its format.
    case syntax
    /// It keeps to the grammar, but says what graphs of relata never say.
    case foreign
    /// It says of one thing what does not go together.
    case contradiction
  }

  /// What is wrong, by kind.
  public let kind: Kind
  /// Number of the line, from 1.
  public let line: Int
  /// Number of the column, from 1, in code points.
  public let column: Int
  /// What was expected and what was found; lower case, no full stop.
  public let reason: String

  /// Makes an error.
  public init(kind: Kind, line: Int, column: Int, reason: String) {
    self.kind = kind
    self.line = line
    self.column = column
    self.reason = reason
  }
}

extension GraphReadingError: CustomStringConvertible {
  /// `line:column: reason`.
  public var description: String { "\(line):\(column): \(reason)" }
}

/// A reading error before its byte offset is turned into line and column.
struct ReadingFault: Error, Hashable, Sendable {
  let kind: GraphReadingError.Kind
  let offset: Int
  let reason: String

  init(_ kind: GraphReadingError.Kind, at offset: Int, _ reason: String) {
    self.kind = kind
    self.offset = offset
    self.reason = reason
  }

  /// The error for people who look at `bytes` in an editor.
  func located(in bytes: [UInt8]) -> GraphReadingError {
    let place = LineIndex(bytes).position(of: offset)
    return GraphReadingError(kind: kind, line: place.line, column: place.column, reason: reason)
  }
}

/// Text of a document as it may stand in a message: one short line.
func shown(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars.prefix(60) {
    let isPlain = scalar.value >= 0x20 && scalar.properties.generalCategory != .control
    result.unicodeScalars.append(isPlain ? scalar : "\u{FFFD}")
  }
  return text.unicodeScalars.count > 60 ? result + "…" : result
}
