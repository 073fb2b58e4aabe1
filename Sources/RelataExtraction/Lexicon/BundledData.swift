import RelataText

/// The data files that lie in the binary.
enum BundledData {
  /// The file at `path` below the target's `Data` folder; an empty one if there is none, which the
  /// reader of the file then refuses.
  static func file(named path: String) -> DataFile {
    let text = EmbeddedData.files.first { $0.path == path }?.text ?? ""
    return DataFile(name: path, text: text.description)
  }

  /// All files whose path begins with `prefix`, in order of their paths.
  static func files(under prefix: String) -> [DataFile] {
    EmbeddedData.files.filter { $0.path.hasPrefix(prefix) }
      .map { DataFile(name: $0.path, text: $0.text.description) }
  }
}
