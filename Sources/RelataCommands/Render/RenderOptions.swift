import Relata

/// What `relata render` is asked to draw.
struct RenderOptions: Sendable {
  let inputs: [String]
  let output: OutputFile
  let format: PictureFormat
  let layout: DiagramRenderer.Layout?
  let theme: Theme
  let limit: LayoutLimit
  let isQuiet: Bool
  /// Names of the things in the middle, as the user gave them.
  let focus: [String]
  /// Names of the speakers.
  let speakers: [String]
  /// What is shown, but for focus and speakers, which only the graph knows.
  let view: GraphView

  static let definitions = [
    OptionDefinition(
      "output", short: "o", argument: "FILE",
      "the file to write to; - is standard output\n(default: -)"),
    OptionDefinition(
      "format", short: "f", argument: "FORMAT",
      "svg, png, pdf or dot (default: by the name of the\nfile, else svg)"),
    OptionDefinition(
      "focus", argument: "THING", "only what is said of THING, a name or IRI;\nmay be given again"),
    OptionDefinition("hops", argument: "N", "how many relations away from it (default: 1)"),
    OptionDefinition(
      "relations", argument: "LIST", "only these relations or families, as in\n'diplomacy,attacks'"),
    OptionDefinition(
      "classes", argument: "LIST", "only relations between things of these classes,\nas in 'Actor'"),
    OptionDefinition(
      "stance", argument: "LIST",
      "only these of actual, planned, hypothetical,\ndenied, ended"),
    OptionDefinition("by", argument: "SPEAKER", "only what SPEAKER says; may be given again"),
    OptionDefinition(
      "since", argument: "DATE", "only what happened then or later: YYYY, YYYY-MM\nor YYYY-MM-DD"),
    OptionDefinition("until", argument: "DATE", "only what happened then or before"),
    OptionDefinition("min-confidence", argument: "P", "only statements of P or more, from 0 to 1"),
    OptionDefinition(
      "rollup", argument: "country", "lift what office holders and bodies do to their\nstates"),
    OptionDefinition(
      "max-nodes", argument: "N",
      "only the N things with most relations among them,\nor all (default: all of up to "
        + "\(GraphView.wholeThingCount), else \(GraphView.usualThingLimit))"),
    OptionDefinition(
      "layout", short: "l", argument: "LAYOUT",
      "dot, neato, sfdp, circo or twopi\n(default: dot, or sfdp where that is too much)"),
    OptionDefinition(
      "cluster", argument: "BY", "put things together by country or class (layout\ndot)"),
    OptionDefinition("speakers", "name below each relation who says so"),
    OptionDefinition(
      "theme", argument: "THEME", "auto, light or dark (default: auto, as the viewer\nprefers)"),
    OptionDefinition(
      "time-limit", argument: "SECONDS", "how long the layout may take (default: 10)"),
    CommonOptions.quiet, .help,
  ]

  init(_ arguments: ParsedArguments) throws(UsageError) {
    inputs = try CommonOptions.inputs(arguments)
    output = OutputFile(path: arguments.value(of: "output") ?? "-")
    format = try RenderOptions.format(arguments.value(of: "format"), output)
    layout = try RenderOptions.word("layout", arguments)
    theme = try RenderOptions.word("theme", arguments) ?? .auto
    let seconds = try RenderOptions.number("time-limit", arguments, 0.01...86_400) ?? 10
    limit = LayoutLimit(seconds: seconds, program: RelataTool.ownProgram)
    isQuiet = arguments.contains("quiet")
    focus = arguments.values(of: "focus")
    speakers = arguments.values(of: "by")
    view = try RenderOptions.view(arguments)
  }

  private static func format(
    _ word: String?, _ output: OutputFile
  ) throws(UsageError) -> PictureFormat {
    if let word { return try CommonOptions.word(word, option: "--format", as: PictureFormat.self) }
    guard let dot = output.path.lastIndex(of: ".") else { return .svg }
    let ending = output.path[output.path.index(after: dot)...].lowercased()
    return PictureFormat(rawValue: ending) ?? .svg
  }

  private static func view(_ arguments: ParsedArguments) throws(UsageError) -> GraphView {
    var view = GraphView()
    view.hops = Int(try number("hops", arguments, 0...1000) ?? 1)
    view.thingLimit = try thingLimit(arguments)
    view.showsSpeakers = arguments.contains("speakers")
    view.grouping = try word("cluster", arguments)
    if let rollUp = arguments.value(of: "rollup") {
      guard rollUp == "country" else {
        throw .invalidValue(option: "--rollup", value: rollUp, expected: "country")
      }
      view.rollsUpToCountries = true
    }
    view.filter = try filter(arguments)
    return view
  }

  private static func filter(_ arguments: ParsedArguments) throws(UsageError) -> StatementFilter {
    var filter = StatementFilter()
    // The bundled ontology is there in every build whose tests passed.
    if let ontology = try? Ontology.bundled() {
      let relations = ontology.relations.flatMap { [$0.family, $0.name, $0.label] }
      filter.relations = Set(try list("relations", arguments, known: relations))
      let classes = ontology.classes.flatMap { $0.supertypes + [$0.name] }
      filter.classes = Set(try list("classes", arguments, known: classes))
    }
    let stances = try list("stance", arguments, known: Stance.allCases.map(\.rawValue))
    filter.stances = Set(stances.compactMap { Stance(rawValue: $0) })
    filter.since = try date("since", arguments)
    filter.until = try date("until", arguments)
    filter.minimumConfidence = try number("min-confidence", arguments, 0...1) ?? 0
    return filter
  }

  private static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ arguments: ParsedArguments
  ) throws(UsageError) -> Word? {
    guard let value = arguments.value(of: name) else { return nil }
    return try CommonOptions.word(value, option: "--\(name)", as: Word.self)
  }

  /// The words between commas, each of which has to be known.
  private static func list(
    _ name: String, _ arguments: ParsedArguments, known: [String]
  ) throws(UsageError) -> [String] {
    guard let value = arguments.value(of: name) else { return [] }
    let words = value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    for word in words where !known.contains(word) {
      let all = Set(known.filter { !$0.contains("-") || name == "stance" }).sorted()
      throw .invalidValue(
        option: "--\(name)", value: word, expected: "some of \(all.joined(separator: ", "))")
    }
    return words
  }

  private static func date(
    _ name: String, _ arguments: ParsedArguments
  ) throws(UsageError) -> PartialDate? {
    guard let value = arguments.value(of: name) else { return nil }
    guard let date = PartialDate(value) else {
      throw .invalidValue(
        option: "--\(name)", value: value, expected: "YYYY, YYYY-MM or YYYY-MM-DD")
    }
    return date
  }

  private static func number(
    _ name: String, _ arguments: ParsedArguments, _ range: ClosedRange<Double>
  ) throws(UsageError) -> Double? {
    guard let value = arguments.value(of: name) else { return nil }
    guard let number = Double(value), range.contains(number) else {
      throw .invalidValue(
        option: "--\(name)", value: value,
        expected: "a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  private static func thingLimit(_ arguments: ParsedArguments) throws(UsageError) -> Int? {
    guard let value = arguments.value(of: "max-nodes") else { return nil }
    guard value != "all" else { return Int.max }
    guard let limit = Int(value), limit > 0 else {
      throw .invalidValue(option: "--max-nodes", value: value, expected: "a number from 1, or all")
    }
    return limit
  }
}
