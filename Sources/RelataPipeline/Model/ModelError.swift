/// Why a model cannot be used.
public struct ModelError: Error, Hashable, Sendable {
  /// The file or folder.
  public let file: String
  /// What was expected and what was found; lower case, no full stop.
  public let reason: String

  /// Makes an error.
  public init(file: String, reason: String) {
    self.file = file
    self.reason = reason
  }
}
