/// Why a regular expression of a model cannot be used.
package enum PatternError: Error, Hashable {
  /// The construct at this scalar of the Python pattern is not supported, or no Python.
  case unsupported(construct: String, offset: Int)
  /// PCRE2 refuses the translated pattern.
  case refused(message: String, offset: Int)
}

extension PatternError: CustomStringConvertible {
  /// One line, lower case.
  package var description: String {
    switch self {
    case .unsupported(let construct, let offset):
      "pattern construct '\(construct)' at \(offset) is not supported"
    case .refused(let message, let offset): "PCRE2: \(message) at \(offset)"
    }
  }
}
