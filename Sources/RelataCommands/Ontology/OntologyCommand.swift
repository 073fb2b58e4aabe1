import Relata

/// `relata ontology`: the ontology in force, as RDF or as shapes.
struct OntologyCommand: Command {
  /// A form in which the ontology leaves.
  enum Format: String, CaseIterable {
    case ttl, jsonld, shacl
  }

  static let description = CommandDescription(
    name: "ontology", summary: "write the ontology, or shapes for graphs, as RDF", operands: "",
    details: """
      Writes the classes and relations that graphs are made of, with labels, subjects
      and objects, and what they correspond to in schema.org, PLOVER and CAMEO; or the
      rules for graphs as SHACL Core shapes, in Turtle.
      """,
    options: [
      OptionDefinition("to", short: "t", argument: "FORMAT", "ttl, jsonld or shacl (default: ttl)"),
      CommonOptions.outputFile, .help,
    ])

  private let format: Format
  private let output: OutputFile

  init(_ arguments: ParsedArguments) throws(UsageError) {
    if let operand = arguments.operands.first { throw .unexpectedOperand(operand) }
    format = try CommonOptions.word(
      arguments.value(of: "to") ?? "ttl", option: "--to", as: Format.self)
    output = OutputFile(path: arguments.value(of: "output") ?? "-")
  }

  func run(console: Console, variables: @Sendable (String) -> String?) async -> ExitStatus {
    do throws(Trouble) {
      let ontology = try KnowledgeLoading.ontology()
      let bytes =
        switch format {
        case .ttl: OntologyWriter(ontology: ontology).turtle()
        case .jsonld: OntologyWriter(ontology: ontology).jsonld()
        case .shacl: ShapesWriter(ontology: ontology).bytes()
        }
      return try output.write(bytes, console)
    } catch {
      console.report(MessageCatalogue.sentence(for: error))
      return .trouble
    }
  }
}
