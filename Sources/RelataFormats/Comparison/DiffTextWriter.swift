public import RelataGraph
import RelataText

/// Writes the difference of two graphs for people: the pairs of actors first, then the rest.
public struct DiffTextWriter: Sendable {
  private let ontology: Ontology
  private let hasColor: Bool

  /// Makes a writer; colours are those of terminals (ECMA-48).
  public init(ontology: Ontology, hasColor: Bool = false) {
    self.ontology = ontology
    self.hasColor = hasColor
  }

  /// The difference as text; empty for equal graphs.
  ///
  /// - Complexity: O(n) in what differs.
  public func text(of diff: GraphDiff) -> String {
    guard !diff.isEqual else { return "" }
    var page = DiffTextPage(
      diff: diff, words: ComparisonWords(union: diff.union, ontology: ontology),
      hasColor: hasColor)
    page.addHead()
    page.addPairs()
    page.addOppositions()
    page.addOtherEdges()
    page.addThings()
    return page.lines.joined(separator: "\n") + "\n"
  }
}

/// The lines of a difference as they are made.
private struct DiffTextPage {
  let diff: GraphDiff
  let words: ComparisonWords
  let hasColor: Bool
  var lines: [String] = []

  /// Most pieces of evidence of one side that are quoted for an edge.
  private static let evidenceLimit = 2

  mutating func addHead() {
    lines.append(head("A", diff.before))
    lines.append(head("B", diff.after))
    let counts = diff.edgeCounts
    let parts = EdgeChange.Kind.allCases.compactMap { kind in
      counts[kind].map { "\($0) \(DiffTextPage.word(kind))" }
    }
    if !parts.isEmpty {
      lines.append("\(diff.edges.count) edges differ: \(parts.joined(separator: ", "))")
    } else if diff.things.isEmpty {
      lines.append("nothing that is said differs, but the records of articles or of the run do")
    }
  }

  mutating func addPairs() {
    if !diff.pairs.isEmpty { addTitle("Between actors") }
    for pair in diff.pairs {
      let names = "\(words.name(pair.first)) – \(words.name(pair.second))"
      lines.append("\(styled(names, .bold)): \(movement(of: pair))")
      for change in pair.edges { add(change) }
    }
  }

  mutating func addOppositions() {
    guard !diff.oppositions.isEmpty else { return }
    addTitle("Opposites")
    for opposition in diff.oppositions {
      lines.append("  A: \(words.sentence(opposition.before))")
      lines.append("  B: \(words.sentence(opposition.after))")
    }
  }

  mutating func addOtherEdges() {
    let edges = diff.otherEdges
    if !edges.isEmpty { addTitle("Other edges") }
    for change in edges { add(change) }
  }

  mutating func addThings() {
    if !diff.things.isEmpty { addTitle("Things") }
    for kind in ThingChange.Kind.allCases {
      let changes = diff.things.filter { $0.kinds.contains(kind) }
      switch kind {
      case .new, .silent:
        guard !changes.isEmpty else { continue }
        let names = changes.map { words.name($0.iri) }.joined(separator: "; ")
        lines.append("  \(kind == .new ? "only in B" : "only in A"): \(names)")
      case .otherNames:
        guard !changes.isEmpty else { continue }
        let names = changes.map { words.name($0.iri) }.joined(separator: "; ")
        lines.append("  other names differ: \(names)")
      default: lines += changes.map { "  \(line(kind, $0))" }
      }
    }
    for union in diff.unions {
      let others = union.others.map(\.value).joined(separator: ", ")
      lines.append("  one thing: \(union.canonical) and \(others)")
    }
  }

  private func line(_ kind: ThingChange.Kind, _ change: ThingChange) -> String {
    let name = words.name(change.iri)
    switch kind {
    case .renamed:
      return "renamed: \(shown(change.before?.name)) → \(shown(change.after?.name))"
    case .reclassified:
      return "\(name): class \(shown(change.before?.className)) → \(shown(change.after?.className))"
    case .linked:
      return "\(name): same as \(shown(change.before?.sameAs?.value)) → "
        + shown(change.after?.sameAs?.value)
    default: return name
    }
  }

  private func shown(_ text: String?) -> String {
    text.map { LabelText.clean($0, limit: 80) } ?? "–"
  }

  private func movement(of pair: PairChange) -> String {
    guard pair.movement != .untoned else { return "no tone" }
    let tones = [pair.before, pair.after].map { sum in
      sum.count == 0
        ? "–" : "\(ComparisonWords.tone(sum)) (\(ComparisonWords.families(sum)))"
    }
    let word =
      switch pair.movement {
      case .escalated: styled("escalated", .red)
      case .eased: styled("eased", .green)
      case .appeared: "new"
      default: pair.movement.rawValue
      }
    return "\(word), tone \(tones.joined(separator: " → "))"
  }

  private mutating func add(_ change: EdgeChange) {
    let kinds = change.kinds.map { kind in
      kind == .stance || kind == .contradicted
        ? "\(DiffTextPage.word(kind)) (\(stances(of: change)))" : DiffTextPage.word(kind)
    }
    let (mark, style): (String, TextStyle) =
      switch change.kinds.first {
      case .new: ("+", .green)
      case .silent: ("-", .dim)
      case .contradicted: ("!", .red)
      case .corroborated, .fewerArticles, .evidence, .details, nil: ("=", .dim)
      case .stance, .date, .speaker: ("~", .yellow)
      }
    let sentence = "\(mark) \(words.sentence(change.edge)): \(kinds.joined(separator: ", "))"
    lines.append("  \(styled(sentence, style))")
    addStatements(change.before, side: "A")
    addStatements(change.after, side: "B")
  }

  private func stances(of change: EdgeChange) -> String {
    [change.stanceBefore, change.stanceAfter].map { $0?.rawValue ?? "–" }.joined(separator: " → ")
  }

  private mutating func addStatements(_ statements: [Statement], side: String) {
    for statement in statements {
      let quotations = statement.evidence.prefix(DiffTextPage.evidenceLimit).map(words.quotation)
      let hidden = statement.evidence.count - quotations.count
      let more = hidden > 0 ? " and \(hidden) more" : ""
      lines.append(
        "      \(side) \(words.qualifiers(statement)): \(quotations.joined(separator: ", "))\(more)"
      )
    }
  }

  private mutating func addTitle(_ title: String) { lines += ["", styled(title, .bold)] }

  private func head(_ side: String, _ graph: KnowledgeGraph) -> String {
    let articles = graph.articles
    let days = articles.compactMap(\.datePublished).sorted()
    var parts = [articles.count == 1 ? articles[0].identifier : "\(articles.count) articles"]
    if let first = days.first, let last = days.last {
      parts.append(first == last ? first.iso8601 : "\(first.iso8601) to \(last.iso8601)")
    }
    parts.append("\(graph.thingCount) things, \(graph.statementCount) statements")
    return "\(side): \(LabelText.clean(parts.joined(separator: ", "), limit: 200))"
  }

  private static func word(_ kind: EdgeChange.Kind) -> String {
    switch kind {
    case .silent: "gone silent"
    case .stance: "stance changed"
    case .date: "date changed"
    case .speaker: "speaker changed"
    case .fewerArticles: "on fewer articles"
    case .evidence: "in other words"
    case .details: "details changed"
    case .new, .contradicted, .corroborated: kind.rawValue
    }
  }

  private enum TextStyle: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
  }

  private func styled(_ text: String, _ style: TextStyle) -> String {
    hasColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
