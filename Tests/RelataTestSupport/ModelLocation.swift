import Glibc

/// Where the tests find the language model.
public enum ModelLocation {
  /// There is no model in the folder; the message tells how to get one.
  public struct Missing: Error, CustomStringConvertible {
    /// The folder that was tried.
    public let folder: String

    /// A message for people.
    public var description: String {
      "no language model in \(folder): fetch it, or name its folder in RELATA_MODEL"
    }
  }

  /// The folder of en_core_web_sm: `RELATA_MODEL`, or where relata keeps its models.
  ///
  /// - Throws: ``Missing`` when there is no `config.cfg`.
  public static func folder() throws -> String {
    let folder = variable("RELATA_MODEL") ?? dataHome() + "/relata/models/en_core_web_sm-3.8.0"
    guard access(folder + "/config.cfg", R_OK) == 0 else { throw Missing(folder: folder) }
    return folder
  }

  /// The user's data folder (XDG Base Directory Specification).
  private static func dataHome() -> String {
    variable("XDG_DATA_HOME") ?? (variable("HOME") ?? "") + "/.local/share"
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
