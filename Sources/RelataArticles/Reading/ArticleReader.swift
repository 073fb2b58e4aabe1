public import RelataText

/// Reads articles one after another from files, folders and standard input.
///
/// - `.txt`, and any file without an ending named here: one article, its text the whole file. It may
///   begin with `date YYYY-MM-DD`, on a line of its own or before the first words.
/// - `.jsonl`: one article a line, an object with `text` and, where known, `id`, `date`, `title`, `url`.
/// - a folder: its `.txt` and `.jsonl` files in order of their names, not those in folders below.
/// - `-`: standard input, JSON lines when the first character is `{`, one text otherwise.
///
/// An input that cannot be used gives a diagnostic, and the others go on. No two articles have one
/// identifier. Only one article is held at a time, so a `.jsonl` file may be of any size.
public struct ArticleReader: Sequence, Sendable {
  /// What reading comes to next.
  public enum Element: Hashable, Sendable {
    /// An article.
    case article(NewsArticle)
    /// Something to tell about an input; where it concerns an article that could be read, it stands
    /// before it.
    case diagnostic(Diagnostic)
  }

  /// Most bytes that one article, or one line of a `.jsonl` file, may have.
  public static let articleByteLimit = 64 << 20

  /// Paths of files and folders, or `-`, in the order of reading.
  public let inputs: [String]
  let articleByteLimit: Int

  /// Makes a reader; nothing is opened before the iteration.
  public init(inputs: [String]) {
    self.init(inputs: inputs, articleByteLimit: ArticleReader.articleByteLimit)
  }

  init(inputs: [String], articleByteLimit: Int) {
    self.inputs = inputs
    self.articleByteLimit = articleByteLimit
  }

  /// Starts to read.
  public func makeIterator() -> Iterator {
    Iterator(arguments: inputs, articleByteLimit: articleByteLimit)
  }
}
