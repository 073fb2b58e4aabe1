import Foundation

/// The language model that tests of the whole program need; `make model` installs it.
public enum LanguageModel {
  /// Its folder below the user's data.
  public static var folder: String {
    let variables = ProcessInfo.processInfo.environment
    let data = variables["XDG_DATA_HOME"] ?? (variables["HOME"] ?? "") + "/.local/share"
    return data + "/relata/models/en_core_web_sm-3.8.0"
  }

  /// Whether it is there.
  public static var isInstalled: Bool {
    FileManager.default.fileExists(atPath: folder + "/config.cfg")
  }
}
