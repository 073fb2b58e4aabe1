import Relata

/// Writes the tables of a run and tells about it, one step after another.
struct AnnotateReport {
  /// How the run has gone so far.
  private(set) var status = ExitStatus.done
  private let folder: OutputFolder?
  private let isQuiet: Bool
  private let console: Console
  private var names = OutputNames()

  init(folder: OutputFolder?, isQuiet: Bool, console: Console) {
    self.folder = folder
    self.isQuiet = isQuiet
    self.console = console
  }

  /// Takes the next step of the run; says whether it is to go on.
  mutating func take(_ step: ArticleRun.Step<[UInt8]>) -> Bool {
    switch step {
    case .diagnostic(let diagnostic):
      if diagnostic.severity == .error { status = .trouble }
      if diagnostic.severity == .error || !isQuiet { console.report(diagnostic) }
      return true
    case .result(let article, let table):
      guard let folder else { return print(table) }
      return write(table, of: article, to: folder)
    }
  }

  private mutating func print(_ bytes: [UInt8]) -> Bool {
    do throws(FileError) {
      try console.write(bytes)
      return true
    } catch {
      if console.outputFailed(error) == .trouble { status = .trouble }
      return false
    }
  }

  private mutating func write(
    _ table: [UInt8], of article: NewsArticle, to folder: OutputFolder
  ) -> Bool {
    let path: String
    do throws(FileError) {
      path = try folder.write(table, name: names.name(for: article.identifier), ending: "tsv")
    } catch {
      status = .trouble
      console.report(MessageCatalogue.sentence(for: .file(error)))
      return !error.concernsWholeFolder
    }
    return isQuiet || print(Array((path + "\n").utf8))
  }
}
