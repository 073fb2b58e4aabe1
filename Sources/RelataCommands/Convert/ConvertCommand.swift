import Relata

/// `relata convert`: a graph in, the same graph in another format out.
struct ConvertCommand: Command {
  static let description = CommandDescription(
    name: "convert", summary: "write a graph in another format", operands: "GRAPH...",
    details: """
      Reads a graph that relata wrote as JSON-LD or N-Quads (- is standard input) and
      writes it as FORMAT: \(GraphFormat.allCases.prefix(6).map(\.rawValue).joined(separator: ", ")),
      \(GraphFormat.allCases.dropFirst(6).map(\.rawValue).joined(separator: ", ")).

      csv are two files, FILE.nodes.csv and FILE.relationships.csv. html is a page to
      explore the graph in a browser; it takes several graphs, and with --text shows
      the articles beside the diagram.
      """,
    options: [
      OptionDefinition("to", short: "t", argument: "FORMAT", "the format to write"),
      CommonOptions.outputFile,
      OptionDefinition(
        "text", argument: "ARTICLE",
        "an article that the graph was drawn from, or a file\nor folder with such, for html; may be "
          + "repeated"),
      CommonOptions.direct, .help,
    ])

  private let inputs: [String]
  private let format: GraphFormat
  private let output: OutputFile
  private let texts: [String]
  private let directEdges: JSONLDWriter.DirectEdges

  init(_ arguments: ParsedArguments) throws(UsageError) {
    guard let word = arguments.value(of: "to") else { throw .missingOption("--to") }
    format = try CommonOptions.word(word, option: "--to", as: GraphFormat.self)
    inputs =
      format == .html
      ? try CommonOptions.inputs(arguments) : [try CommonOptions.oneInput(arguments)]
    texts = arguments.values(of: "text")
    guard texts.isEmpty || format == .html else {
      throw .onlyWith(option: "--text", other: "--to html")
    }
    output = OutputFile(path: arguments.value(of: "output") ?? "-")
    directEdges = try CommonOptions.directEdges(arguments)
    if format.fileEndings.count > 1 && output.isStandardOutput {
      throw .invalidValue(
        option: "--output", value: "-", expected: "a file name for the files of \(word)")
    }
  }

  func run(console: Console, variables: @Sendable (String) -> String?) async -> ExitStatus {
    do throws(Trouble) {
      let ontology = try KnowledgeLoading.ontology()
      let graph = try await GraphInput.union(of: inputs, ontology)
      let texts = try ArticleTexts.texts(at: texts, for: graph, console)
      let writer = GraphWriter(
        ontology: ontology, directEdges: directEdges,
        limit: LayoutLimit(program: RelataTool.ownProgram))
      return try write(try files(of: graph, texts, writer), console)
    } catch {
      console.report(MessageCatalogue.sentence(for: error))
      return .trouble
    }
  }

  private func files(
    of graph: KnowledgeGraph, _ texts: [IRI: SourceText], _ writer: GraphWriter
  ) throws(Trouble) -> [GraphWriter.File] {
    do throws(RenderingError) {
      return try writer.files(of: graph, as: format, texts: texts)
    } catch {
      throw .drawing(error, identifier: inputs.joined(separator: "', '"))
    }
  }

  private func write(
    _ files: [GraphWriter.File], _ console: Console
  ) throws(Trouble) -> ExitStatus {
    guard files.count > 1 else {
      return try output.write(files.first?.bytes ?? [], console)
    }
    for file in files {
      let status = try output.adding(ending: file.ending).write(file.bytes, console)
      guard status == .done else { return status }
    }
    return .done
  }
}
