/// Why a store did not do what it was asked for.
public struct StoreError: Error, Hashable, Sendable {
  /// What kind of trouble it is.
  public enum Kind: Hashable, Sendable {
    /// No connection, or one that broke or fell silent.
    case unreachable
    /// The store says that it cannot do it now.
    case busy
    /// Name and password are missing or wrong, or may not write.
    case refusedLogin
    /// The store does not take what it was sent.
    case rejected
    /// The store has no room left.
    case full
    /// Another process has the store open.
    case locked
    /// A program or library is not installed.
    case missingTool
    /// The answer is not one that such a store gives.
    case strangeReply
  }

  /// What kind of trouble it is.
  public let kind: Kind
  /// What the store or the system said; lower case, no full stop.
  public let reason: String

  init(_ kind: Kind, _ reason: String) {
    self.kind = kind
    self.reason = reason
  }

  /// Whether the same request may succeed a moment later.
  public var isTransient: Bool { kind == .unreachable || kind == .busy }

  /// Whether a store's words are about a full disk.
  static func speaksOfFullDisk(_ words: String) -> Bool {
    ["No space left on device", "Disk quota exceeded", "no space left", "disk is full"]
      .contains { words.contains($0) }
  }
}
