/// Why a file could not be read or written.
public struct FileError: Error, Hashable, Sendable {
  /// What was being done, as a verb for a message: `read`, `write`.
  public let action: String
  /// The file's path as the user gave it.
  public let path: String
  /// The operating system's reason, lower case.
  public let reason: String
  /// The operating system's number for the reason, such as `ENOSPC`, where the reason is the system's.
  public let systemCode: Int32?

  /// Makes an error.
  public init(action: String, path: String, reason: String, systemCode: Int32? = nil) {
    self.action = action
    self.path = path
    self.reason = reason
    self.systemCode = systemCode
  }
}
