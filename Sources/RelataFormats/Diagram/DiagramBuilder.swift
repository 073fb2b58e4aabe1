import RelataGraph
import RelataText

/// Makes the diagram of a graph.
struct DiagramBuilder {
  /// Most characters in a line of a name.
  static let lineWidth = 18
  /// Most lines of a name.
  static let lineLimit = 4
  /// Most pieces of evidence shown beside the pointer.
  static let evidenceLimit = 4

  let graph: KnowledgeGraph
  let ontology: Ontology

  /// Builds the diagram.
  ///
  /// - Complexity: O(n log n) in things and statements.
  func diagram() -> Diagram {
    let groups = edgeGroups()
    let ends = Set(groups.flatMap { [$0[0].statement.subject, $0[0].statement.object] })
    let things = graph.things
    let shown = things.filter { ends.contains($0.iri) }
    let positions = Dictionary(
      uniqueKeysWithValues: shown.enumerated().map { ($1.iri, $0) })
    let edges = groups.compactMap { edge($0, positions) }
    return Diagram(
      title: title, caption: caption(shown: shown.count, of: things.count, edges: edges.count),
      nodes: shown.map(node), edges: edges, omittedCount: things.count - shown.count)
  }

  private typealias Stated = (digest: String, statement: Statement)

  /// The statements by subject, relation, object and stance, in the order of the graph.
  private func edgeGroups() -> [[Stated]] {
    var groups: [[Stated]] = []
    var positions: [EdgeKey: Int] = [:]
    for stated in graph.statements {
      let key = EdgeKey(stated.statement)
      if let position = positions[key] {
        groups[position].append(stated)
      } else {
        positions[key] = groups.count
        groups.append([stated])
      }
    }
    return groups
  }

  private func node(_ thing: Thing) -> Diagram.Node {
    let name = name(of: thing)
    let kind = ontology.classNamed(thing.className)?.label ?? thing.className
    var tooltip = ["\(name): \(LabelText.clean(kind, limit: 60))"]
    let others = thing.alternateNames.map { LabelText.clean($0, limit: 60) }.filter { !$0.isEmpty }
    if !others.isEmpty { tooltip.append("also: " + others.prefix(6).joined(separator: ", ")) }
    return Diagram.Node(
      id: id(of: thing.iri), className: thing.className,
      lines: LabelText.lines(
        of: name, width: DiagramBuilder.lineWidth, lineLimit: DiagramBuilder.lineLimit),
      link: thing.sameAs, tooltip: tooltip)
  }

  private func edge(_ group: [Stated], _ positions: [IRI: Int]) -> Diagram.Edge? {
    let (digest, first) = group[0]
    guard let subject = positions[first.subject], let object = positions[first.object] else {
      return nil
    }
    let relation = ontology.relationNamed(first.relation)
    let label = LabelText.clean(relation?.label ?? first.relation, limit: 60)
    let words = [name(of: first.subject), label, name(of: first.object)]
    let stance = first.stance == .actual ? "" : " (\(first.stance.rawValue))"
    return Diagram.Edge(
      id: "statement/\(digest)", subject: subject, object: object, relation: first.relation,
      label: label, family: relation?.family ?? "", stance: first.stance,
      isSymmetric: relation?.isSymmetric ?? false,
      support: Set(group.flatMap(\.statement.evidence)).count,
      tooltip: [words.joined(separator: " ") + stance] + evidenceLines(of: group))
  }

  /// The words that back the edge, each with its date and speakers.
  private func evidenceLines(of group: [Stated]) -> [String] {
    let lines = group.flatMap { _, statement in
      statement.evidence.map { evidence in
        var line = "“\(LabelText.clean(evidence.exact, limit: 240))”"
        let speakers = statement.speakers.map { name(of: $0) }
        if !speakers.isEmpty { line += " — " + speakers.joined(separator: ", ") }
        if let date = statement.date { line += ", " + DiagramBuilder.text(of: date) }
        return line
      }
    }
    let hidden = lines.count - DiagramBuilder.evidenceLimit
    return lines.prefix(DiagramBuilder.evidenceLimit) + (hidden > 0 ? ["and \(hidden) more"] : [])
  }

  private static func text(of date: EventDate) -> String {
    date.start == date.end ? date.start.iso8601 : "\(date.start.iso8601) to \(date.end.iso8601)"
  }

  private func name(of iri: IRI) -> String { graph.thing(iri).map { name(of: $0) } ?? id(of: iri) }

  private func name(of thing: Thing) -> String {
    let name = LabelText.clean(thing.name, limit: 200)
    return name.isEmpty ? "(unnamed)" : name
  }

  private func id(of iri: IRI) -> String {
    iri.value.hasPrefix(graph.base.value) && iri != graph.base
      ? String(iri.value.dropFirst(graph.base.value.count)) : iri.value
  }

  private var title: String {
    let articles = graph.articles
    guard articles.count == 1 else {
      return articles.isEmpty ? "Relationship diagram" : "\(articles.count) articles"
    }
    let headline = LabelText.clean(articles[0].headline ?? "", limit: 200)
    return headline.isEmpty ? LabelText.clean(articles[0].identifier, limit: 200) : headline
  }

  private func caption(shown: Int, of total: Int, edges: Int) -> String {
    let dates = graph.articles.compactMap(\.datePublished).sorted()
    var parts: [String] = []
    if let first = dates.first, let last = dates.last {
      parts.append(first == last ? first.iso8601 : "\(first.iso8601) to \(last.iso8601)")
    }
    parts.append("\(counted(shown, "thing")), \(counted(edges, "relation"))")
    let omitted = total - shown
    if omitted > 0 { parts.append("\(counted(omitted, "thing")) without relations left out") }
    return parts.joined(separator: " · ")
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

/// What makes two statements one edge.
private struct EdgeKey: Hashable {
  let subject: IRI
  let relation: String
  let object: IRI
  let stance: Stance

  init(_ statement: Statement) {
    subject = statement.subject
    relation = statement.relation
    object = statement.object
    stance = statement.stance
  }
}
