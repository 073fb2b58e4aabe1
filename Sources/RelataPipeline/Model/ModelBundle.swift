internal import RelataText

/// The folder of a spaCy 3 pipeline: its configuration and the files of its components.
struct ModelBundle: Sendable {
  /// Path of the folder.
  let directory: String
  /// What `config.cfg` says.
  let configuration: ModelConfiguration
  /// Language, name and version from `meta.json`, such as `en_core_web_sm 3.8.0`.
  let name: String

  private static let fileByteLimit = 1 << 28

  /// Reads the configuration and the name of the model in `directory`.
  ///
  /// - Throws: ``ModelError`` when either file is missing or malformed.
  init(directory: String) throws(ModelError) {
    self.directory = directory
    let bytes = try ModelBundle.read(directory + "/config.cfg")
    configuration = try ModelConfiguration(
      text: String(decoding: bytes, as: UTF8.self), file: directory + "/config.cfg")
    name = try ModelBundle.name(file: directory + "/meta.json")
  }

  /// Path of a file of the model, given relative to its folder.
  func path(_ relativePath: String) -> String { "\(directory)/\(relativePath)" }

  /// The bytes of a file of the model.
  ///
  /// - Throws: ``ModelError`` when it cannot be read.
  func contents(of relativePath: String) throws(ModelError) -> [UInt8] {
    try ModelBundle.read(path(relativePath))
  }

  /// The JSON value that a file of the model holds.
  ///
  /// - Throws: ``ModelError`` when it cannot be read or is no JSON.
  func json(of relativePath: String) throws(ModelError) -> JSONValue {
    try ModelBundle.json(file: path(relativePath))
  }

  private static func read(_ path: String) throws(ModelError) -> [UInt8] {
    do throws(FileError) {
      return try FileContents.read(path: path, byteLimit: fileByteLimit)
    } catch {
      throw ModelError(file: path, reason: "cannot be read: \(error.reason)")
    }
  }

  private static func json(file: String) throws(ModelError) -> JSONValue {
    let bytes = try read(file)
    do throws(JSONError) {
      return try JSONValue(bytes)
    } catch {
      throw ModelError(file: file, reason: "is no JSON at byte \(error.offset)")
    }
  }

  private static func name(file: String) throws(ModelError) -> String {
    let meta = try json(file: file)
    guard let language = meta["lang"]?.text, let name = meta["name"]?.text,
      let version = meta["version"]?.text
    else {
      throw ModelError(file: file, reason: "expected \"lang\", \"name\" and \"version\" as texts")
    }
    return "\(language)_\(name) \(version)"
  }
}
