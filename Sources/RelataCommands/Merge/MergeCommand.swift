import Relata

/// `relata merge`: graphs in, the graph of all of them out.
struct MergeCommand: Command {
  static let description = CommandDescription(
    name: "merge", summary: "unite the graphs of several articles", operands: "GRAPH...",
    details: """
      Reads graphs as JSON-LD or N-Quads (files, folders with .jsonld and .nq files,
      -) and writes one in which each thing stands once and each statement has the
      evidence of all articles. What the graphs do not agree on is told.

      The order of the graphs does not matter, and merging again changes nothing.
      """,
    options: [
      CommonOptions.outputFile,
      OptionDefinition(
        "to", short: "t", argument: "FORMAT", "the format to write (default: jsonld)"),
      CommonOptions.direct, CommonOptions.names, CommonOptions.explainIdentity,
      CommonOptions.quiet, .help,
    ])

  private let inputs: [String]
  private let format: GraphFormat
  private let output: OutputFile
  private let directEdges: JSONLDWriter.DirectEdges
  private let names: String?
  private let explains: Bool
  private let isQuiet: Bool

  init(_ arguments: ParsedArguments) throws(UsageError) {
    inputs = try CommonOptions.inputs(arguments)
    format = try CommonOptions.word(
      arguments.value(of: "to") ?? "jsonld", option: "--to", as: GraphFormat.self)
    output = OutputFile(path: arguments.value(of: "output") ?? "-")
    directEdges = try CommonOptions.directEdges(arguments)
    names = arguments.value(of: "names")
    explains = arguments.contains("explain-identity")
    isQuiet = arguments.contains("quiet")
    if format.fileEndings.count > 1 && output.isStandardOutput {
      throw .invalidValue(
        option: "--output", value: "-", expected: "a file name for the files of \(format)")
    }
  }

  func run(console: Console, variables: @Sendable (String) -> String?) async -> ExitStatus {
    do throws(Trouble) {
      let rules = try KnowledgeLoading.identityRules(names: names)
      let result = try await merge(rules, console)
      if !isQuiet { for conflict in result.conflicts { console.report(conflict.description) } }
      if explains {
        let explanation = IdentityExplanation(
          rules: rules, unions: result.unions, shortForms: result.shortForms)
        for line in explanation.lines { console.report(line) }
      }
      let writer = GraphWriter(ontology: rules.ontology, directEdges: directEdges)
      return try output.write(result.graph, as: format, writer, console)
    } catch {
      console.report(MessageCatalogue.sentence(for: error))
      return .trouble
    }
  }

  /// Reads a few graphs at a time, so that only the merged one is held.
  private func merge(
    _ rules: IdentityRules, _ console: Console
  ) async throws(Trouble) -> GraphMerger.Result {
    let paths = try GraphPaths.expand(inputs)
    var merger = GraphMerger(rules: rules)
    var base: IRI?
    for start in stride(from: 0, to: paths.count, by: MergeCommand.batchSize) {
      let batch = Array(paths[start..<min(start + MergeCommand.batchSize, paths.count)])
      for reading in await GraphInput.graphs(at: batch, rules.ontology) {
        let graph = try reading.get()
        base = base ?? graph.base
        merger.add(graph)
      }
      if !isQuiet && paths.count > MergeCommand.batchSize {
        console.showProgress("\(start + batch.count) of \(paths.count) graphs")
      }
    }
    console.clearProgress()
    guard let base else { throw .noGraphs }
    return merger.result(base: base)
  }

  private static let batchSize = 16
}
