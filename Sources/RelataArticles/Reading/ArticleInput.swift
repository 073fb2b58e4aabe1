import Glibc
import RelataText

/// One input as the user named it, by what it is.
enum ArticleInput: Hashable {
  /// A file that is one article.
  case text(path: String)
  /// A file with one article a line.
  case jsonLines(path: String)
  /// Standard input, which shows what it is when it is read.
  case standardInput

  /// The inputs that `argument` names: itself, or the files of a folder.
  ///
  /// Of a folder the `.txt` and `.jsonl` files are taken that lie in it directly, in order of the
  /// bytes of their names; hidden ones and folders are left out.
  ///
  /// - Throws: ``ArticleProblem`` when it does not exist, is a folder without articles, or a kind of
  ///   file that is not read.
  static func inputs(named argument: String) throws(ArticleProblem) -> [ArticleInput] {
    if argument == "-" { return [.standardInput] }
    guard let mode = fileMode(argument) else { throw .unreadable(reason: systemReason(errno)) }
    guard mode & S_IFMT == S_IFDIR else { return [try file(at: argument)] }
    let prefix = argument.hasSuffix("/") ? argument : argument + "/"
    let files = try names(in: argument)
      .filter { isArticleFile($0) && fileMode(prefix + $0).map { $0 & S_IFMT == S_IFREG } ?? true }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard !files.isEmpty else { throw .folderWithoutArticles }
    var inputs: [ArticleInput] = []
    for name in files { inputs.append(try file(at: prefix + name)) }
    return inputs
  }

  /// Name of a file without its folder and its last ending, for use as an identifier.
  static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  private static func isArticleFile(_ name: String) -> Bool {
    !name.hasPrefix(".") && ["txt", "jsonl"].contains(ending(of: name))
  }

  private static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  private static func file(at path: String) throws(ArticleProblem) -> ArticleInput {
    let ending = ending(of: path)
    switch ending {
    case "jsonl": return .jsonLines(path: path)
    case "html", "htm", "xhtml", "pdf": throw .unsupportedFile(ending: ending)
    default: return .text(path: path)
    }
  }

  private static func fileMode(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode : nil
  }

  private static func names(in folder: String) throws(ArticleProblem) -> [String] {
    guard let stream = opendir(folder) else { throw .unreadable(reason: systemReason(errno)) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names
  }
}
