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
    do throws(Trouble) {
      grapher = try ModelLoading.grapher(
        modelFolder: options.modelFolder, naming: options.naming, knowledge: options.knowledge,
        variables: variables)
      try options.outputFolder.createOrFail()
    } catch {
      console.report(MessageCatalogue.sentence(for: error))
      return .trouble
    }
    guard !options.merges else { return await merge(grapher, console) }
    var report = ExtractReport(options: options, console: console)
    let renderer = GraphFileRenderer(grapher: grapher, options: options)
    await ArticleRun(reader: ArticleReader(inputs: options.inputs), jobs: options.jobs).forEach(
      renderer.files
    ) { report.take($0) }
    console.clearProgress()
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
