import Relata

/// `relata timeline`: graphs in, the course of each pair of actors out.
struct TimelineCommand: Command {
  static let description = CommandDescription(
    name: "timeline", summary: "show how relations went over time", operands: "GRAPH...",
    details: """
      Reads graphs as JSON-LD or N-Quads (files, folders, -), puts what they say of
      each pair of actors in order of the articles' days, and shows how the tone went.
      """,
    options: [
      OptionDefinition(
        "format", short: "f", argument: "FORMAT",
        "\(Format.allCases.map(\.rawValue).joined(separator: ", ")) (default: table)"),
      OptionDefinition("focus", argument: "NAME", "only pairs with the thing of this name"),
      CommonOptions.outputFile, CommonOptions.names, .help,
    ])

  /// A form in which a timeline is written.
  enum Format: String, CaseIterable {
    case table, json, svg
  }

  private let inputs: [String]
  private let format: Format
  private let focus: String?
  private let output: OutputFile
  private let names: String?

  init(_ arguments: ParsedArguments) throws(UsageError) {
    inputs = try CommonOptions.inputs(arguments)
    format = try CommonOptions.word(
      arguments.value(of: "format") ?? "table", option: "--format", as: Format.self)
    focus = arguments.value(of: "focus")
    output = OutputFile(path: arguments.value(of: "output") ?? "-")
    names = arguments.value(of: "names")
  }

  func run(console: Console, variables: @Sendable (String) -> String?) async -> ExitStatus {
    do throws(Trouble) {
      let rules = try KnowledgeLoading.identityRules(names: names)
      let paths = try GraphPaths.expand(inputs)
      guard !paths.isEmpty else { throw .noGraphs }
      var graphs: [KnowledgeGraph] = []
      for reading in await GraphInput.graphs(at: paths, rules.ontology) {
        graphs.append(try reading.get())
      }
      let timeline = Timeline(of: graphs, rules: rules, focus: focus)
      if let focus, timeline.courses.isEmpty {
        console.report("nothing is said between '\(focus)' and another actor")
        return .negative
      }
      return try output.write(bytes(of: timeline, rules.ontology), console)
    } catch {
      console.report(MessageCatalogue.sentence(for: error))
      return .trouble
    }
  }

  private func bytes(of timeline: Timeline, _ ontology: Ontology) -> [UInt8] {
    switch format {
    case .table: Array(TimelineTextWriter(ontology: ontology).text(of: timeline).utf8)
    case .json: TimelineJSONWriter(ontology: ontology).bytes(of: timeline)
    case .svg: Array(TimelineSVGWriter(ontology: ontology).text(of: timeline).utf8)
    }
  }
}
