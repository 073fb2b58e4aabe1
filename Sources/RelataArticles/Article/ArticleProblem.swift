import RelataText

/// What can be wrong with an input of articles; each has a code of its own.
///
/// The codes are `RLT-T001` to `RLT-T013`; they are never reused.
enum ArticleProblem: Error, Hashable {
  /// The file cannot be read; the operating system's reason.
  case unreadable(reason: String)
  /// The bytes are not UTF-8.
  case notUTF8(byteOffset: Int)
  /// The bytes hold a zero, as no text does.
  case binary(byteOffset: Int)
  /// Nothing but white space and a header.
  case empty
  /// More bytes than an article may have.
  case tooLarge(byteLimit: Int)
  /// A folder without files that are read.
  case folderWithoutArticles
  /// A kind of file that relata cannot read, by the ending of its name.
  case unsupportedFile(ending: String)
  /// A line that is no JSON.
  case malformedJSON
  /// A JSON object without a member that it must have.
  case missingMember(String)
  /// A member that is of the wrong kind, or a line that is no object.
  case wrongMember(String?)
  /// A header or a `date` that is no day of the calendar.
  case invalidDate(String)
  /// Two articles have one identifier; the second was given another.
  case duplicateIdentifier(String, replacement: String)
  /// A `.jsonl` file without a line that holds anything.
  case noLines

  /// The message about the input at `location`.
  func diagnostic(at location: String) -> Diagnostic {
    Diagnostic(
      code: code, severity: isWarning ? .warning : .error, location: location, summary: summary,
      advice: advice)
  }

  private var isWarning: Bool {
    switch self {
    case .invalidDate, .duplicateIdentifier: true
    default: false
    }
  }

  private var code: String {
    switch self {
    case .unreadable: "RLT-T001"
    case .notUTF8: "RLT-T002"
    case .binary: "RLT-T003"
    case .empty: "RLT-T004"
    case .tooLarge: "RLT-T005"
    case .folderWithoutArticles: "RLT-T006"
    case .unsupportedFile: "RLT-T007"
    case .malformedJSON: "RLT-T008"
    case .missingMember: "RLT-T009"
    case .wrongMember: "RLT-T010"
    case .invalidDate: "RLT-T011"
    case .duplicateIdentifier: "RLT-T012"
    case .noLines: "RLT-T013"
    }
  }

  private var summary: String {
    switch self {
    case .unreadable(let reason): reason
    case .notUTF8(let offset): "is not UTF-8 at byte \(offset)"
    case .binary(let offset): "is binary: byte \(offset) is zero"
    case .empty: "holds no text"
    case .tooLarge(let limit): "is larger than the \(limit >> 20) MiB that an article may have"
    case .folderWithoutArticles: "is a folder without .txt and .jsonl files"
    case .unsupportedFile(let ending): "is a .\(ending) file; .txt and .jsonl are read"
    case .malformedJSON: "is not a line of JSON"
    case .missingMember(let name): "has no \"\(name)\""
    case .wrongMember(let name?): "\"\(name)\" is not a string"
    case .wrongMember(nil): "is not a JSON object"
    case .invalidDate(let phrase): "'\(phrase)' is not a day written YYYY-MM-DD; read without date"
    case .duplicateIdentifier(let identifier, let replacement):
      "'\(identifier)' has been used by an article before; this one is called '\(replacement)'"
    case .noLines: "holds no line of JSON"
    }
  }

  private var advice: String? {
    switch self {
    case .notUTF8: "convert it, for example with iconv"
    case .folderWithoutArticles: "folders within it are not searched"
    case .unsupportedFile: "save its text as .txt"
    default: nil
    }
  }
}
