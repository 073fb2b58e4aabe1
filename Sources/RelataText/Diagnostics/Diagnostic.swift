/// Something to tell the user about an input; work goes on.
///
/// What stops an operation is thrown instead. Codes are stable and never reused: `RLT-T` text and
/// articles, `P` pipeline, `O` ontology and data, `X` extraction, `F` formats.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// Worth knowing; nothing is wrong.
    case note
    /// Something was left out or changed.
    case warning
    /// The input could not be used.
    case error
  }

  /// Stable identifier, such as `RLT-T001`.
  public let code: String
  /// How bad it is.
  public let severity: Severity
  /// The file (or other source) and, where known, `:line` or `:line:column`.
  public let location: String
  /// One line: what was expected and what was found; lower case, no full stop.
  public let summary: String
  /// What the user can do about it, where there is something.
  public let advice: String?

  /// Makes a diagnostic.
  public init(
    code: String, severity: Severity, location: String, summary: String, advice: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.location = location
    self.summary = summary
    self.advice = advice
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `location: severity: summary; advice [code]`, as compilers print it.
  public var description: String {
    let hint = advice.map { "; \($0)" } ?? ""
    return "\(location): \(severity.rawValue): \(summary)\(hint) [\(code)]"
  }
}
