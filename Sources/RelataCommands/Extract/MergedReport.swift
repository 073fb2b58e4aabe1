import Relata

/// Unites the graphs of a run and writes the one that comes of it.
struct MergedReport {
  private let options: ExtractOptions
  private let console: Console
  private let rules: IdentityRules
  private var merger: GraphMerger
  private var articleCount = 0
  private var status = ExitStatus.done

  /// The stem of the files.
  static let stem = "merged"

  init(options: ExtractOptions, console: Console, rules: IdentityRules) {
    self.options = options
    self.console = console
    self.rules = rules
    merger = GraphMerger(rules: rules)
  }

  /// Takes the next step of the run; it always goes on.
  mutating func take(_ step: ArticleRun.Step<ArticleGraph>) -> Bool {
    switch step {
    case .diagnostic(let diagnostic): tell(diagnostic)
    case .result(_, let article):
      for diagnostic in article.diagnostics { tell(diagnostic) }
      merger.add(article.graph)
      articleCount += 1
      if !options.isQuiet { console.showProgress("\(articleCount) articles") }
    }
    return true
  }

  /// Writes the files; none without an article.
  consuming func finish() -> ExitStatus {
    console.clearProgress()
    guard articleCount > 0 else { return status }
    let result = merger.result(base: options.naming.base)
    if !options.isQuiet {
      for conflict in result.conflicts { console.report(conflict.description) }
    }
    let writer = GraphWriter(ontology: rules.ontology, directEdges: options.directEdges)
    do throws(Trouble) {
      for format in options.formats { try write(result.graph, as: format, writer) }
      return status
    } catch {
      console.report(MessageCatalogue.sentence(for: error))
      return .trouble
    }
  }

  private func write(
    _ graph: KnowledgeGraph, as format: GraphFormat, _ writer: GraphWriter
  ) throws(Trouble) {
    let files: [GraphWriter.File]
    do throws(RenderingError) {
      files = try writer.files(of: graph, as: format)
    } catch {
      throw .drawing(error, identifier: MergedReport.stem)
    }
    for file in files {
      do throws(FileError) {
        let path = try options.outputFolder.write(
          file.bytes, name: MergedReport.stem, ending: file.ending)
        if !options.isQuiet { try console.write(Array((path + "\n").utf8)) }
      } catch {
        throw .file(error)
      }
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
}
