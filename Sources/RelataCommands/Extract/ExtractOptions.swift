import Relata

/// What `relata extract` is asked to do.
struct ExtractOptions: Sendable {
  let inputs: [String]
  let outputFolder: OutputFolder
  /// In the order of writing, each once.
  let formats: [GraphFormat]
  let jobs: Int
  let naming: Naming
  let directEdges: JSONLDWriter.DirectEdges
  let modelFolder: String?
  let knowledge: KnowledgeFiles
  let isQuiet: Bool
  /// Whether the run keeps a record, and goes on where an earlier one stopped.
  let resumes: Bool
  /// Whether one graph of all articles is written in place of one for each.
  let merges: Bool

  static let definitions =
    [
      OptionDefinition(
        "output", short: "o", argument: "DIR", "the folder to write to (default: output)"),
      OptionDefinition(
        "formats", short: "f", argument: "LIST",
        "formats separated by commas, of dot, svg, png,\npdf, html, jsonld, nq, ttl, trig, nq12, "
          + "graphml,\ncsv, cypher (default: dot,svg,jsonld)"),
      OptionDefinition(
        "merge", "write one graph of all articles, DIR/merged.FORMAT,\nas 'relata merge' makes it"),
      CommonOptions.jobs,
      OptionDefinition(
        "base", argument: "IRI",
        "what the names of things begin with\n(default: \(Naming.defaultBase))"),
      CommonOptions.direct, CommonOptions.model,
      OptionDefinition(
        "resume",
        "keep a record of what is done in DIR, and leave\nout what an earlier run with it has done"),
    ] + CommonOptions.knowledge + [CommonOptions.quiet, .help]

  init(_ arguments: ParsedArguments) throws(UsageError) {
    inputs = try CommonOptions.inputs(arguments)
    outputFolder = OutputFolder(path: arguments.value(of: "output") ?? "output")
    formats = try ExtractOptions.formats(arguments.value(of: "formats"))
    jobs = try CommonOptions.jobs(arguments)
    naming = try ExtractOptions.naming(arguments.value(of: "base") ?? Naming.defaultBase)
    directEdges = try CommonOptions.directEdges(arguments)
    modelFolder = arguments.value(of: "model")
    knowledge = KnowledgeFiles(arguments)
    isQuiet = arguments.contains("quiet")
    resumes = arguments.contains("resume")
    merges = arguments.contains("merge")
  }

  /// What the files of a run depend on besides its articles.
  func settings(of grapher: ArticleGrapher) -> String {
    [
      RelataVersion.current, grapher.annotator.modelName, grapher.ontology.digest,
      formats.map(\.rawValue).joined(separator: ","), naming.base.value, directEdges.rawValue,
      knowledge.frames ?? "", knowledge.names ?? "",
    ].joined(separator: "\n")
  }

  private static func formats(_ list: String?) throws(UsageError) -> [GraphFormat] {
    guard let list else { return GraphFormat.usual }
    var formats: [GraphFormat] = []
    for word in list.split(separator: ",", omittingEmptySubsequences: false) {
      let format = try CommonOptions.word(
        String(word), option: "--formats", as: GraphFormat.self)
      if !formats.contains(format) { formats.append(format) }
    }
    return formats
  }

  private static func naming(_ base: String) throws(UsageError) -> Naming {
    do throws(InvalidIRI) {
      return try Naming(base: base)
    } catch {
      throw .invalidValue(
        option: "--base", value: base, expected: "an absolute IRI that ends in / or #")
    }
  }
}
