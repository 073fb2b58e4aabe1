import Relata

/// `relata annotate`: articles in, what the language pipeline says about them out.
struct AnnotateCommand: Command {
  static let description = CommandDescription(
    name: "annotate", summary: "write what the language pipeline says, one token a line",
    operands: "INPUT...",
    details: """
      Writes a table with tabs between the cells: index of the token, text (escaped as
      in JSON), lemma, part of speech, tag, index of the head, label, entity (B-GPE,
      I-GPE, O), sentence start (0 or 1), start and end in code points. '# id' stands
      before each article and an empty line after it.

      INPUT is as for 'relata extract'.
      """,
    options: [
      OptionDefinition(
        "output", short: "o", argument: "DIR",
        "write DIR/NAME.tsv for each article; - is\nstandard output (default: -)"),
      CommonOptions.jobs, CommonOptions.model, CommonOptions.quiet, .help,
    ])

  private let inputs: [String]
  private let jobs: Int
  private let modelFolder: String?
  private let folder: OutputFolder?
  private let isQuiet: Bool

  init(_ arguments: ParsedArguments) throws(UsageError) {
    inputs = try CommonOptions.inputs(arguments)
    jobs = try CommonOptions.jobs(arguments)
    modelFolder = arguments.value(of: "model")
    let output = arguments.value(of: "output") ?? "-"
    folder = output == "-" ? nil : OutputFolder(path: output)
    isQuiet = arguments.contains("quiet")
  }

  func run(console: Console, variables: @Sendable (String) -> String?) async -> ExitStatus {
    let annotator: ArticleAnnotator
    do throws(Trouble) {
      annotator = try ModelLoading.annotator(modelFolder: modelFolder, variables: variables)
      try folder?.createOrFail()
    } catch {
      console.report(MessageCatalogue.sentence(for: error))
      return .trouble
    }
    var report = AnnotateReport(folder: folder, isQuiet: isQuiet, console: console)
    await ArticleRun(reader: ArticleReader(inputs: inputs), jobs: jobs).forEach(
      { AnnotateCommand.tables(of: $0, annotator) }, consume: { report.take($0) })
    console.clearProgress()
    return report.status
  }

  private static func tables(
    of articles: [NewsArticle], _ annotator: ArticleAnnotator
  ) -> [[UInt8]] {
    let writer = AnnotationTableWriter()
    return zip(articles, annotator.annotate(articles)).map {
      writer.bytes(of: $1, identifier: $0.identifier)
    }
  }
}
