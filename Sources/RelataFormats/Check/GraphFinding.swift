import RelataGraph
import RelataText

/// Something in a document that is not as graphs have to be.
struct GraphFinding: Hashable, Sendable {
  /// What is wrong; the raw value is the code of its diagnostic.
  enum Problem: String, CaseIterable, Hashable, Sendable {
    case unknownKind = "RLT-F001"
    case unknownProperty = "RLT-F002"
    case numberOfValues = "RLT-F003"
    case value = "RLT-F004"
    case reference = "RLT-F005"
    case order = "RLT-F006"
    case unused = "RLT-F007"
    case typeOfEnd = "RLT-F008"
    case contradiction = "RLT-F009"

    /// Whether it makes the graph wrong, or is only worth a look.
    var severity: Diagnostic.Severity { self == .typeOfEnd ? .warning : .error }
  }

  let problem: Problem
  /// The byte in the document.
  let offset: Int
  let summary: String
}
