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
  /// Places of the inputs that came to nothing, and articles not all of whose files were written.
  private var failures: [String] = []
  private var failureCount = 0
  private let record: RunRecord?
  private let start = ContinuousClock.now

  init(options: ExtractOptions, console: Console, record: RunRecord? = nil) {
    self.record = record
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
      showProgress()
      return goesOn
    }
  }

  private mutating func write(_ files: GraphFiles, of article: NewsArticle) -> Bool {
    let name = names.name(for: article.identifier)
    guard !files.isDone else { return true }
    var isWhole = files.troubles.isEmpty
    for file in files.files {
      do throws(FileError) {
        let path = try options.outputFolder.write(file.bytes, name: name, ending: file.ending)
        announce(path)
      } catch {
        tell(.file(error))
        isWhole = false
        if error.concernsWholeFolder { return false }
      }
    }
    guard isWhole else {
      note(failure: article.identifier)
      return true
    }
    return enter(article)
  }

  /// Enters an article whose files are in place into the record.
  private mutating func enter(_ article: NewsArticle) -> Bool {
    guard let record else { return true }
    do throws(FileError) {
      try record.append(RunRecord.key(of: article))
      return true
    } catch {
      tell(.file(error))
      return false
    }
  }

  private func showProgress() {
    guard !options.isQuiet else { return }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let rate = seconds > 1 ? ", \(Int(Double(articleCount) / seconds)) a second" : ""
    console.showProgress("\(articleCount) articles\(rate)")
  }

  /// How many failures are named at the end.
  private static let namedFailures = 20

  private mutating func note(failure: String) {
    failureCount += 1
    if failures.count < ExtractReport.namedFailures { failures.append(failure) }
  }

  /// Lists once more, after many articles, what came to nothing.
  func tellFailures() {
    guard failureCount > 0, articleCount + failureCount > 1 else { return }
    let more = failureCount - failures.count
    let list = failures.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    console.report("\(failureCount) of the inputs came to nothing or not to all files: \(list)")
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
    case .error:
      status = .trouble
      note(failure: diagnostic.location)
    }
    console.report(diagnostic)
  }

  private mutating func tell(_ trouble: Trouble) {
    status = .trouble
    console.report(MessageCatalogue.sentence(for: trouble))
  }
}
