public import Foundation

/// The files of the repository that the tests were built from.
public enum Repository {
  /// Its root, found from where this file stands.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of the file at `path` below the root.
  ///
  /// - Throws: when there is no such file or it is not UTF-8.
  public static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// Paths below the root of all files in `folder`, hidden ones left out, sorted.
  ///
  /// - Throws: when there is no such folder.
  public static func files(in folder: String) throws -> [String] {
    let base = root.appendingPathComponent(folder)
    return try FileManager.default.subpathsOfDirectory(atPath: base.path)
      .filter { path in
        let full = base.appendingPathComponent(path)
        let isFile = try? full.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
        return isFile == true && !path.split(separator: "/").contains { $0.hasPrefix(".") }
      }
      .map { folder + "/" + $0 }
      .sorted()
  }
}
