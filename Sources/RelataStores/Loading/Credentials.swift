/// Name and password for a store.
///
/// They come from the environment or from a file, since others may see a command line. Their
/// description does not show the password.
public struct Credentials: Hashable, Sendable {
  /// The variables that hold them, and the keys in a file.
  public static let userKey = "RELATA_STORE_USER"
  /// The variable, and the key in a file, of the password.
  public static let passwordKey = "RELATA_STORE_PASSWORD"

  let user: String
  let password: String

  /// Takes name and password; a password alone is one for the name `default`.
  ///
  /// - Returns: `nil` when neither is given.
  public init?(user: String?, password: String?) {
    guard user != nil || password != nil else { return nil }
    self.user = user ?? "default"
    self.password = password ?? ""
  }

  /// Reads lines of the form `RELATA_STORE_USER=name` and `RELATA_STORE_PASSWORD=password`.
  ///
  /// Empty lines and those that begin with `#` mean nothing; all after the equals sign counts.
  ///
  /// - Throws: ``CredentialsError`` with the number of the line, never with its text.
  public init(file text: String) throws(CredentialsError) {
    var values: [String: String] = [:]
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let key = String(parts[0])
      guard parts.count == 2, key == Credentials.userKey || key == Credentials.passwordKey else {
        throw CredentialsError(line: index + 1)
      }
      values[key] = String(parts[1])
    }
    let (user, password) = (values[Credentials.userKey], values[Credentials.passwordKey])
    guard let found = Credentials(user: user, password: password) else {
      throw CredentialsError(line: lines.count)
    }
    self = found
  }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The name alone.
  public var description: String { "user \(user)" }
  /// The name alone.
  public var debugDescription: String { description }
  /// The name alone.
  public var customMirror: Mirror { Mirror(self, children: ["user": user]) }
}

/// A file of credentials that is not as it should be.
public struct CredentialsError: Error, Hashable, Sendable {
  /// Number of the line, from 1.
  public let line: Int
}
