import Relata

/// `relata extract`: articles in, files with their graphs out.
struct ExtractCommand: Command {
  static let description = CommandDescription(
    name: "extract", summary: "write the graph of each article", operands: "INPUT...",
    details: """
      Writes DIR/NAME.FORMAT for each article, NAME being the stem of its file or its
      id, and prints the paths of the files.

      INPUT is a text file, a .jsonl file with one article a line (text and, where
      known, id, date, title, url), a folder with such files, or - for standard
      input. A text may begin with 'date YYYY-MM-DD', the day of its publication.
      """,
    options: ExtractOptions.definitions)

  private let options: ExtractOptions

  init(_ arguments: ParsedArguments) throws(UsageError) { options = try ExtractOptions(arguments) }

  func run(console: Console, variables: @Sendable (String) -> String?) async -> ExitStatus {
    let grapher: ArticleGrapher
    var record: RunRecord?
    do throws(Trouble) {
      grapher = try ModelLoading.grapher(
        modelFolder: options.modelFolder, naming: options.naming, knowledge: options.knowledge,
        variables: variables)
      try options.outputFolder.createOrFail()
      if options.resumes {
        record = try RunRecord(
          folder: options.outputFolder.path, settings: options.settings(of: grapher))
      }
    } catch {
      console.report(MessageCatalogue.sentence(for: error))
      return .trouble
    }
    guard !options.merges else { return await merge(grapher, console) }
    Interruption.watch()
    var report = ExtractReport(options: options, console: console, record: record)
    let renderer = GraphFileRenderer(
      grapher: grapher, options: options, done: record?.done ?? [])
    await ArticleRun(reader: ArticleReader(inputs: options.inputs), jobs: options.jobs).forEach(
      renderer.files
    ) { report.take($0) && !Interruption.isAsked }
    console.clearProgress()
    report.tellFailures()
    if Interruption.isAsked { return .interrupted }
    return report.status
  }

  private func merge(_ grapher: ArticleGrapher, _ console: Console) async -> ExitStatus {
    var report: MergedReport
    do throws(Trouble) {
      let rules = try KnowledgeLoading.identityRules(
        names: options.knowledge.names, ontology: grapher.ontology)
      report = MergedReport(options: options, console: console, rules: rules)
    } catch {
      console.report(MessageCatalogue.sentence(for: error))
      return .trouble
    }
    await ArticleRun(reader: ArticleReader(inputs: options.inputs), jobs: options.jobs).forEach({
      grapher.graphs(of: $0)
    }) { report.take($0) }
    return report.finish()
  }
}
