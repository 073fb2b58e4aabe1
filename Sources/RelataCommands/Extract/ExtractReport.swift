import Relata

/// Writes the files of a run and tells about it, one step after another.
struct ExtractReport {
  /// How the run has gone so far.
  private(set) var status = ExitStatus.done
  private let options: ExtractOptions
  private let console: Console
  private var names = OutputNames()
  private var articleCount = 0
  private var isOutputOpen: Bool

  init(options: ExtractOptions, console: Console) {
    self.options = options
    self.console = console
    isOutputOpen = !options.isQuiet
  }

  /// Takes the next step of the run; says whether it is to go on.
  mutating func take(_ step: ArticleRun.Step<GraphFiles>) -> Bool {
    switch step {
    case .diagnostic(let diagnostic):
      tell(diagnostic)
      return true
    case .result(let article, let files):
      for diagnostic in files.diagnostics { tell(diagnostic) }
      for trouble in files.troubles { tell(trouble) }
      articleCount += 1
      let goesOn = write(files, of: article)
      if !options.isQuiet { console.showProgress("\(articleCount) articles") }
      return goesOn
    }
  }

  private mutating func write(_ files: GraphFiles, of article: NewsArticle) -> Bool {
    let name = names.name(for: article.identifier)
    for file in files.files {
      do throws(FileError) {
        let path = try options.outputFolder.write(file.bytes, name: name, ending: file.ending)
        announce(path)
      } catch {
        tell(.file(error))
        if error.concernsWholeFolder { return false }
      }
    }
    return true
  }

  /// Prints the path of a file.
  ///
  /// The files are the work; a reader that is gone does not end it.
  private mutating func announce(_ path: String) {
    guard isOutputOpen else { return }
    do throws(FileError) {
      try console.write(Array((path + "\n").utf8))
    } catch {
      isOutputOpen = false
      if console.outputFailed(error) == .trouble { status = .trouble }
    }
  }

  /// Notes are for `explain`; warnings are not told to who wants quiet.
  private mutating func tell(_ diagnostic: Diagnostic) {
    switch diagnostic.severity {
    case .note: return
    case .warning: if options.isQuiet { return }
    case .error: status = .trouble
    }
    console.report(diagnostic)
  }

  private mutating func tell(_ trouble: Trouble) {
    status = .trouble
    console.report(MessageCatalogue.sentence(for: trouble))
  }
}
