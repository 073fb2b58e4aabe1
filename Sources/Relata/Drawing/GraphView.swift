/// What of a graph a diagram shows, and how it is made to fit on a page.
public struct GraphView: Sendable {
  /// Which statements count.
  public var filter = StatementFilter()
  /// Whether what office holders and bodies do is lifted to their states.
  public var rollsUpToCountries = false
  /// The things in the middle; without any, all of the graph is shown.
  public var focus: Set<IRI> = []
  /// Most statements on the way from the middle.
  public var hops = 1
  /// Most things; `nil` chooses by size, `Int.max` shows all.
  public var thingLimit: Int?
  /// Whether the names of speakers stand below what they say.
  public var showsSpeakers = false
  /// What things are grouped by, if at all.
  public var grouping: DiagramOptions.Grouping?

  /// Above this many things a diagram shows only the most telling ones, unless told otherwise.
  public static let wholeThingCount = 120
  /// How many it shows then.
  public static let usualThingLimit = 60

  /// All of a graph.
  public init() {}

  /// The diagram, which says in its caption what was left out.
  ///
  /// - Complexity: O(n log n) in things and statements.
  public func diagram(of graph: KnowledgeGraph, _ writer: DOTWriter) -> Diagram {
    let ontology = writer.ontology
    var options = DiagramOptions()
    options.showsSpeakers = showsSpeakers
    options.grouping = grouping
    var shown = graph
    var centers = focus
    if rollsUpToCountries {
      let rolled = CountryRollUp(of: graph, ontology: ontology)
      let homes = HomeStates(graph: graph, ontology: ontology)
      shown = rolled.graph
      options.origins = rolled.origins
      centers = Set(focus.map { homes.state(of: $0) ?? $0 })
    }
    shown = filter.selection(from: shown, ontology)
    if !centers.isEmpty {
      shown = Neighbourhood(of: centers, hops: hops).selection(from: shown)
      options.notes.append(note(on: centers, in: graph))
    }
    options.notes += filterNotes
    let count = shown.endCount
    let limit = thingLimit ?? (count > Self.wholeThingCount ? Self.usualThingLimit : Int.max)
    if count > limit {
      shown = MostTelling(thingLimit: limit, pinned: centers).selection(from: shown, ontology)
      options.notes.append("the \(limit) of \(count) things with most relations among them")
    }
    // Speakers and topics of statements are no ends of edges; the whole graph has those without any.
    return writer.diagram(of: hasAll(of: graph) ? graph : shown, options: options)
  }

  /// Whether nothing is left out, so that the caption may count the things without relations.
  private func hasAll(of graph: KnowledgeGraph) -> Bool {
    filter == StatementFilter() && !rollsUpToCountries && focus.isEmpty
      && graph.endCount <= (thingLimit ?? Self.wholeThingCount)
  }

  private func note(on centers: Set<IRI>, in graph: KnowledgeGraph) -> String {
    let names = centers.sorted().compactMap { graph.thing($0)?.name }.joined(separator: ", ")
    return hops == 1 ? "what is said of \(names)" : "within \(hops) relations of \(names)"
  }

  private var filterNotes: [String] {
    let lists = [
      ("relations", filter.relations.sorted()), ("classes", filter.classes.sorted()),
      ("stances", filter.stances.map(\.rawValue).sorted()),
    ]
    var notes = lists.filter { !$0.1.isEmpty }.map {
      "only \($0.0): \($0.1.joined(separator: ", "))"
    }
    if !filter.speakers.isEmpty { notes.append("only what some speakers say") }
    if let since = filter.since { notes.append("since \(since.iso8601)") }
    if let until = filter.until { notes.append("until \(until.iso8601)") }
    if filter.minimumConfidence > 0 {
      notes.append("confidence \(filter.minimumConfidence) or more")
    }
    return notes
  }
}
