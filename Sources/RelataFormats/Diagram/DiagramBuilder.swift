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
  /// Up to this many things all names have the same size.
  private static let evenNodeCount = 40

  let graph: KnowledgeGraph
  let ontology: Ontology
  let options: DiagramOptions

  /// Builds the diagram.
  ///
  /// - Complexity: O(n log n) in things and statements.
  func diagram() -> Diagram {
    let groups = edgeGroups()
    var weights: [IRI: Int] = [:]
    for end in groups.flatMap({ [$0[0].statement.subject, $0[0].statement.object] }) {
      weights[end, default: 0] += 1
    }
    let things = graph.things
    let shown = things.filter { weights[$0.iri] != nil }
    let positions = Dictionary(
      uniqueKeysWithValues: shown.enumerated().map { ($1.iri, $0) })
    let edges = groups.compactMap { edge($0, positions) }
    let texts = DiagramTexts(builder: self, shown: shown, weights: weights)
    let grouped = DiagramGroups(things: shown, builder: self)
    let heaviest = weights.values.max() ?? 1
    let nodes = zip(shown, grouped.indices).map { thing, group in
      let share = Double(weights[thing.iri] ?? 0) / Double(heaviest)
      return node(thing, fontSize: fontSize(share, shown.count), group: group)
    }
    return Diagram(
      title: texts.title,
      caption: texts.caption(shown: shown.count, of: things.count, edges: edges.count),
      source: texts.source, nodes: nodes, edges: edges, groups: grouped.names,
      omittedCount: things.count - shown.count)
  }

  private func fontSize(_ share: Double, _ count: Int) -> Double {
    guard count > DiagramBuilder.evenNodeCount else { return 12 }
    return (2 * (10.5 + 11.5 * share.squareRoot())).rounded() / 2
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

  private func node(_ thing: Thing, fontSize: Double, group: Int?) -> Diagram.Node {
    let name = name(of: thing)
    let kind = ontology.classNamed(thing.className)?.label ?? thing.className
    var tooltip = ["\(name): \(LabelText.clean(kind, limit: 60))"]
    let others = thing.alternateNames.map { LabelText.clean($0, limit: 60) }.filter { !$0.isEmpty }
    if !others.isEmpty { tooltip.append("also: " + others.prefix(6).joined(separator: ", ")) }
    return Diagram.Node(
      id: id(of: thing.iri), className: thing.className,
      lines: LabelText.lines(
        of: name, width: DiagramBuilder.lineWidth, lineLimit: DiagramBuilder.lineLimit),
      link: thing.sameAs, tooltip: tooltip, fontSize: fontSize, group: group)
  }

  private func edge(_ group: [Stated], _ positions: [IRI: Int]) -> Diagram.Edge? {
    let (digest, first) = group[0]
    guard let subject = positions[first.subject], let object = positions[first.object] else {
      return nil
    }
    let relation = ontology.relationNamed(first.relation)
    let isLifted = group.allSatisfy { options.origins[$0.digest] != nil }
    let evidence = group.flatMap(\.statement.evidence)
    let label = label(of: first.relation)
    return Diagram.Edge(
      id: "\(isLifted ? "lifted" : "statement")/\(digest)", subject: subject, object: object,
      relation: first.relation, label: label, family: relation?.family ?? "",
      stance: first.stance, isSymmetric: relation?.isSymmetric ?? false,
      support: Set(evidence).count,
      isReported: group.allSatisfy { !$0.statement.speakers.isEmpty }, isLifted: isLifted,
      speakers: options.showsSpeakers ? speakers(of: group) : nil,
      link: evidence.lazy.compactMap { graph.article($0.article)?.url }.first,
      tooltip: tooltip(of: group, label))
  }

  /// The relation as people read it.
  private func label(of relation: String) -> String {
    guard let known = ontology.relationNamed(relation) else {
      return LabelText.clean(relation, limit: 60)
    }
    let words = known.label.split(separator: "-", omittingEmptySubsequences: false)
    return LabelText.clean(words.joined(separator: " "), limit: 60)
  }

  private func speakers(of group: [Stated]) -> String? {
    let speakers = Set(group.flatMap(\.statement.speakers)).sorted().map { name(of: $0) }
    guard let first = speakers.first else { return nil }
    let rest = speakers.count > 1 ? " +\(speakers.count - 1)" : ""
    return LabelText.clean(first, limit: 24) + rest
  }

  private func tooltip(of group: [Stated], _ label: String) -> [String] {
    let first = group[0].statement
    let words = [name(of: first.subject), label, name(of: first.object)]
    let stance = first.stance == .actual ? "" : " (\(first.stance.rawValue))"
    var lines = [words.joined(separator: " ") + stance]
    let origins = group.reduce(into: Set<Thing>()) {
      $0.formUnion(options.origins[$1.digest] ?? [])
    }
    if !origins.isEmpty {
      let names = origins.sorted { $0.iri < $1.iri }.prefix(6).map { name(of: $0) }
      let hidden = origins.count - names.count
      lines.append(
        "said of " + names.joined(separator: ", ") + (hidden > 0 ? " and \(hidden) more" : ""))
    }
    return lines + evidenceLines(of: group)
  }

  /// The words that back the edge, each with its date and speakers.
  private func evidenceLines(of group: [Stated]) -> [String] {
    let lines = group.flatMap { _, statement in
      statement.evidence.map { evidence in
        var line = "“\(LabelText.clean(evidence.exact, limit: 240))”"
        let speakers = statement.speakers.map { name(of: $0) }
        if !speakers.isEmpty { line += " — " + speakers.joined(separator: ", ") }
        if let date = statement.date { line += ", " + date.words }
        return line
      }
    }
    let hidden = lines.count - DiagramBuilder.evidenceLimit
    return lines.prefix(DiagramBuilder.evidenceLimit) + (hidden > 0 ? ["and \(hidden) more"] : [])
  }

  func name(of iri: IRI) -> String { graph.thing(iri).map { name(of: $0) } ?? id(of: iri) }

  func name(of thing: Thing) -> String {
    let name = LabelText.clean(thing.name, limit: 200)
    return name.isEmpty ? "(unnamed)" : name
  }

  private func id(of iri: IRI) -> String {
    iri.value.hasPrefix(graph.base.value) && iri != graph.base
      ? String(iri.value.dropFirst(graph.base.value.count)) : iri.value
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
