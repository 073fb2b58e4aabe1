import Glibc
import Relata

/// `relata diff`: two graphs in, what differs between them out.
struct DiffCommand: Command {
  static let description = CommandDescription(
    name: "diff", summary: "tell in what two graphs differ, in meaning", operands: "A B",
    details: """
      Reads two graphs, of one article or merged, as JSON-LD or N-Quads and tells in
      what B differs from A: which relations are new or no longer spoken of, whose
      stance, date or speaker changed, what contradicts, and how the tone between
      actors moved. 'patch' is RDF Patch: it makes B of A, triple by triple.

      The exit status is 0 when the graphs are equal, 1 when they differ, 2 on
      trouble. docs/diff.md says what each word means and has the schema of the JSON.
      """,
    options: [
      OptionDefinition(
        "format", short: "f", argument: "FORMAT",
        "\(Format.allCases.map(\.rawValue).joined(separator: ", "))\n(default: text)"),
      CommonOptions.outputFile, CommonOptions.direct, CommonOptions.names,
      CommonOptions.explainIdentity,
      OptionDefinition(
        "side-by-side",
        "in svg and html, show A and B beside their\ndifference, everything at the same place"),
      OptionDefinition("color", argument: "WHEN", "auto, always or never (default: auto)"), .help,
    ])

  /// A form in which a difference is written.
  enum Format: String, CaseIterable {
    case text, json, patch, svg, dot, html
  }

  private enum ColorRule: String, CaseIterable { case auto, always, never }

  private let inputs: [String]
  private let format: Format
  private let output: OutputFile
  private let directEdges: JSONLDWriter.DirectEdges
  private let names: String?
  private let explains: Bool
  private let isSideBySide: Bool
  private let colorRule: ColorRule

  init(_ arguments: ParsedArguments) throws(UsageError) {
    inputs = try CommonOptions.inputs(arguments)
    guard inputs.count >= 2 else { throw .missingOperand("B") }
    guard inputs.count == 2 else { throw .unexpectedOperand(inputs[2]) }
    format = try CommonOptions.word(
      arguments.value(of: "format") ?? "text", option: "--format", as: Format.self)
    output = OutputFile(path: arguments.value(of: "output") ?? "-")
    directEdges = try CommonOptions.directEdges(arguments)
    names = arguments.value(of: "names")
    explains = arguments.contains("explain-identity")
    isSideBySide = arguments.contains("side-by-side")
    colorRule = try CommonOptions.word(
      arguments.value(of: "color") ?? "auto", option: "--color", as: ColorRule.self)
  }

  func run(console: Console, variables: @Sendable (String) -> String?) async -> ExitStatus {
    do throws(Trouble) {
      let rules = try KnowledgeLoading.identityRules(names: names)
      let graphs = await GraphInput.graphs(at: inputs, rules.ontology)
      let (before, after) = (try graphs[0].get(), try graphs[1].get())
      let bytes = try bytes(before, after, rules, hasColor: hasColor(variables), console)
      let status = try output.write(bytes, console)
      guard status == .done else { return status }
      return before == after ? .done : .negative
    } catch {
      console.report(MessageCatalogue.sentence(for: error))
      return .trouble
    }
  }

  private func bytes(
    _ before: KnowledgeGraph, _ after: KnowledgeGraph, _ rules: IdentityRules, hasColor: Bool,
    _ console: Console
  ) throws(Trouble) -> [UInt8] {
    let ontology = rules.ontology
    if format == .patch {
      return PatchWriter(ontology: ontology, directEdges: directEdges)
        .bytes(from: before, to: after)
    }
    let diff = try KnowledgeLoading.comparer(rules).difference(from: before, to: after)
    if format == .json {
      return DiffJSONWriter(ontology: ontology).bytes(of: diff, explaining: explains ? rules : nil)
    }
    if explains {
      for line in IdentityExplanation(rules: rules, unions: diff.unions).lines {
        console.report(line)
      }
    }
    guard format == .text else { return Array(try drawing(of: diff, ontology).utf8) }
    return Array(DiffTextWriter(ontology: ontology, hasColor: hasColor).text(of: diff).utf8)
  }

  private func drawing(of diff: GraphDiff, _ ontology: Ontology) throws(Trouble) -> String {
    let drawing = DiffDrawing(of: diff, ontology: ontology)
    do throws(RenderingError) {
      switch format {
      case .svg: return try drawing.svg(sideBySide: isSideBySide)
      case .html: return try drawing.html(sideBySide: isSideBySide)
      default: return drawing.dot
      }
    } catch {
      throw .drawing(error, identifier: inputs.joined(separator: "' and '"))
    }
  }

  private func hasColor(_ variables: (String) -> String?) -> Bool {
    switch colorRule {
    case .always: return true
    case .never: return false
    case .auto:
      let isPlain = variables("NO_COLOR")?.isEmpty == false || variables("TERM") == "dumb"
      return output.isStandardOutput && isatty(STDOUT_FILENO) == 1 && !isPlain
    }
  }
}
