import Relata

/// `relata convert`: a graph in, the same graph in another format out.
struct ConvertCommand: Command {
  static let description = CommandDescription(
    name: "convert", summary: "write a graph in another format", operands: "GRAPH",
    details: """
      Reads a graph that relata wrote as JSON-LD or N-Quads (- is standard input) and
      writes it as FORMAT: \(GraphFormat.allCases.prefix(6).map(\.rawValue).joined(separator: ", ")),
      \(GraphFormat.allCases.dropFirst(6).map(\.rawValue).joined(separator: ", ")).

      csv are two files, FILE.nodes.csv and FILE.relationships.csv.
      """,
    options: [
      OptionDefinition("to", short: "t", argument: "FORMAT", "the format to write"),
      CommonOptions.outputFile, CommonOptions.direct, .help,
    ])

  private let input: String
  private let format: GraphFormat
  private let output: OutputFile
  private let directEdges: JSONLDWriter.DirectEdges

  init(_ arguments: ParsedArguments) throws(UsageError) {
    input = try CommonOptions.oneInput(arguments)
    guard let word = arguments.value(of: "to") else { throw .missingOption("--to") }
    format = try CommonOptions.word(word, option: "--to", as: GraphFormat.self)
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
      let graph = try GraphInput(path: input).graph(ontology)
      let writer = GraphWriter(ontology: ontology, directEdges: directEdges)
      return try output.write(graph, as: format, writer, console)
    } catch {
      console.report(MessageCatalogue.sentence(for: error))
      return .trouble
    }
  }
}
