public import RelataGraph
import RelataText

/// What a picture of two graphs shows: one graph with an edge for each edge of both, and whether it
/// is new, gone, changed or kept.
public struct DiffPicture: Sendable {
  /// What became of a thing or an edge.
  public enum Mark: String, CaseIterable, Hashable, Sendable {
    case kept, new, gone, changed

    /// The colour of its lines; told apart with the common forms of colour blindness, and by more than
    /// colour: what is gone is dashed, and what changed says so in its label.
    var color: String {
      switch self {
      case .kept: "#767676"
      case .new: "#00704F"
      case .gone: "#96002B"
      case .changed: "#8A5A00"
      }
    }

    /// The words of the legend.
    var words: String {
      switch self {
      case .kept: "as before"
      case .new: "new"
      case .gone: "no longer spoken of"
      case .changed: "changed: before → after"
      }
    }
  }

  /// A thing or an edge by its identifier in the drawing.
  public struct Element: Hashable, Sendable {
    /// The identifier: the IRI, less the base.
    public let id: String
    /// What became of it.
    public let mark: Mark
  }

  /// The graph to lay out: that of both, so that nothing moves between views of it.
  public let graph: KnowledgeGraph
  /// The things, in order of the graph.
  public let things: [Element]
  /// The edges, in order.
  public let edges: [Element]

  /// Makes the picture of a difference.
  ///
  /// - Complexity: O(n log n) in things and statements.
  public init(of diff: GraphDiff, ontology: Ontology) {
    var builder = DiffPictureBuilder(diff: diff, ontology: ontology)
    builder.build()
    graph = builder.graph
    things = builder.things
    edges = builder.edges.sorted { $0.id < $1.id }
  }

  /// The picture in Graphviz's language: `dot` is that of ``graph``, and gets the colours of the marks.
  public func marked(dot: String) -> String {
    let marks = Dictionary(uniqueKeysWithValues: edges.map { ($0.id, $0.mark) })
    return dot.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.contains(" -> "), line.hasSuffix("];"),
        let start = line.firstRange(of: " id=\"")?.upperBound,
        let end = line[start...].firstIndex(of: "\""), let mark = marks[String(line[start..<end])]
      else { return String(line) }
      let style = mark == .gone ? "dashed" : mark == .kept ? "solid" : "bold"
      // Of an attribute that comes twice the last counts.
      return line.dropLast(2)
        + ", color=\"\(mark.color)\", fontcolor=\"\(mark.color)\", style=\"\(style)\"];"
    }.joined(separator: "\n")
  }
}

/// Puts the graph of a picture together.
private struct DiffPictureBuilder {
  let diff: GraphDiff
  let ontology: Ontology
  var graph: KnowledgeGraph
  var things: [DiffPicture.Element] = []
  var edges: [DiffPicture.Element] = []

  init(diff: GraphDiff, ontology: Ontology) {
    self.diff = diff
    self.ontology = ontology
    graph = KnowledgeGraph(base: diff.union.base)
  }

  mutating func build() {
    for article in diff.union.articles { graph.insert(article) }
    for thing in diff.union.things {
      graph.insert(thing)
      let mark: DiffPicture.Mark =
        diff.before.thing(thing.iri) == nil
        ? .new : diff.after.thing(thing.iri) == nil ? .gone : .kept
      things.append(DiffPicture.Element(id: shortened(thing.iri), mark: mark))
    }
    let changes = Dictionary(uniqueKeysWithValues: diff.edges.map { ($0.edge, $0) })
    var said: [Edge: [Statement]] = [:]
    for (_, statement) in diff.union.statements {
      said[Edge(statement), default: []].append(statement)
    }
    for (edge, statements) in said.sorted(by: { $0.key < $1.key }) {
      add(edge, statements, changes[edge])
    }
  }

  private mutating func add(_ edge: Edge, _ statements: [Statement], _ change: EdgeChange?) {
    let (mark, label) = look(of: edge, statements, change)
    let plain = ontology.relationNamed(edge.relation)
    // A relation that the ontology does not know is shown under its own name.
    let relation =
      label == plain?.label
      ? edge.relation : label.split(separator: "-").joined(separator: " ")
    let statement = Statement(
      subject: edge.subject, relation: relation, object: edge.object,
      rule: statements[0].rule, evidence: statements.flatMap(\.evidence))
    guard (try? graph.insert(statement, symmetric: false)) == true else { return }
    edges.append(DiffPicture.Element(id: "statement/\(statement.digest)", mark: mark))
  }

  private func look(
    of edge: Edge, _ statements: [Statement], _ change: EdgeChange?
  ) -> (DiffPicture.Mark, String) {
    let label = ontology.relationNamed(edge.relation)?.label ?? edge.relation
    guard let change else { return (.kept, qualified(label, statements)) }
    switch change.kinds.first {
    case .new: return (.new, qualified(label, change.after))
    case .silent: return (.gone, qualified(label, change.before))
    case .contradicted, .stance:
      let stances = [change.stanceBefore, change.stanceAfter].compactMap { $0?.rawValue }
      return (.changed, "\(label): \(stances.joined(separator: " → "))")
    case .date:
      let dates = [change.before, change.after].map { side in
        side.compactMap { $0.date.map(ComparisonWords.text) }.min() ?? "no date"
      }
      return (.changed, "\(label): \(dates.joined(separator: " → "))")
    case .speaker:
      let words = ComparisonWords(union: diff.union, ontology: ontology)
      let speakers = [change.before, change.after].map { side in
        side.first?.speakers.first.map(words.name) ?? "the article"
      }
      return (.changed, "\(label): \(speakers.joined(separator: " → "))")
    default: return (.kept, qualified(label, change.after))
    }
  }

  /// The label with its stance, where that is not `actual`.
  private func qualified(_ label: String, _ statements: [Statement]) -> String {
    let stances = Set(statements.map(\.stance))
    guard !stances.contains(.actual), let stance = statements.first?.stance else { return label }
    return "\(label) (\(stance.rawValue))"
  }

  private func shortened(_ iri: IRI) -> String {
    let base = graph.base.value
    return iri.value.hasPrefix(base) && iri.value != base
      ? String(iri.value.dropFirst(base.count)) : iri.value
  }
}
