import Relata

/// `relata explain`: how an article is read, for those who write rules.
struct ExplainCommand: Command {
  static let description = CommandDescription(
    name: "explain", summary: "tell how an article is read, and why an edge is there or not",
    operands: "ARTICLE...",
    details: """
      Prints for each sentence how the parser reads it, the names and what they lead
      to, the frames that wait for one of its words with the reason where one gives no
      edge, and the edges. docs/frames.md tells how frames are written.

      ARTICLE is as INPUT for 'relata extract'.
      """,
    options: [
      OptionDefinition("sentence", short: "s", argument: "N", "sentence N alone, counted from 1"),
      OptionDefinition("missed", "only sentences with a trigger and without an edge"),
      OptionDefinition("format", short: "f", argument: "F", "text or json (default: text)"),
      CommonOptions.model,
    ] + CommonOptions.knowledge + [.help])

  /// How the explanation is written.
  enum Format: String, CaseIterable { case text, json }

  private let inputs: [String]
  private let selection: ExplanationSelection
  private let format: Format
  private let modelFolder: String?
  private let knowledge: KnowledgeFiles

  init(_ arguments: ParsedArguments) throws(UsageError) {
    inputs = try CommonOptions.inputs(arguments)
    selection = try ExplanationSelection(arguments)
    format = try CommonOptions.word(
      arguments.value(of: "format") ?? "text", option: "--format", as: Format.self)
    modelFolder = arguments.value(of: "model")
    knowledge = KnowledgeFiles(arguments)
  }

  func run(console: Console, variables: @Sendable (String) -> String?) async -> ExitStatus {
    let grapher: ArticleGrapher
    do throws(Trouble) {
      let naming: Naming
      do throws(InvalidIRI) { naming = try Naming() } catch { return .trouble }
      grapher = try ModelLoading.grapher(
        modelFolder: modelFolder, naming: naming, knowledge: knowledge, variables: variables)
    } catch {
      console.report(MessageCatalogue.sentence(for: error))
      return .trouble
    }
    return explain(grapher, console)
  }

  private func explain(_ grapher: ArticleGrapher, _ console: Console) -> ExitStatus {
    var status = ExitStatus.done
    for element in ArticleReader(inputs: inputs) {
      switch element {
      case .diagnostic(let diagnostic):
        if diagnostic.severity == .error { status = .trouble }
        console.report(diagnostic)
      case .article(let article):
        do throws(FileError) {
          try console.write(bytes(of: article, grapher))
        } catch {
          return console.outputFailed(error)
        }
      }
    }
    return status
  }

  private func bytes(of article: NewsArticle, _ grapher: ArticleGrapher) -> [UInt8] {
    guard let document = grapher.annotator.annotate([article]).first else { return [] }
    let explanation = selection.applied(
      to: grapher.explanation(of: article, document: document))
    switch format {
    case .text: return ExplanationText().bytes(of: explanation)
    case .json: return ExplanationJSON.bytes(of: explanation)
    }
  }
}
