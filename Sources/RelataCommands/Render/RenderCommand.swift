import Relata

/// `relata render`: graphs in, a picture out.
struct RenderCommand: Command {
  static let description = CommandDescription(
    name: "render", summary: "draw a graph", operands: "GRAPH...",
    details: """
      Draws graphs that relata wrote as JSON-LD or N-Quads (- is standard input),
      several of them as one, as SVG, PNG, PDF or DOT. What is left out of the
      picture is said in its caption and on standard error. A layout that takes too
      long gives way to a quicker one.
      """,
    options: RenderOptions.definitions)

  private let options: RenderOptions

  init(_ arguments: ParsedArguments) throws(UsageError) { options = try RenderOptions(arguments) }

  func run(console: Console, variables: @Sendable (String) -> String?) async -> ExitStatus {
    do throws(Trouble) {
      let ontology = try KnowledgeLoading.ontology()
      let graph = try await GraphInput.union(of: options.inputs, ontology)
      let renderer = DiagramRenderer(
        writer: DOTWriter(ontology: ontology), layout: options.layout, theme: options.theme,
        limit: options.limit)
      let diagram = try view(of: graph).diagram(of: graph, renderer.writer)
      let file = try draw(diagram, renderer)
      if !options.isQuiet { tell(diagram, file.notes, console) }
      return try options.output.write(file.bytes, console)
    } catch {
      console.report(MessageCatalogue.sentence(for: error))
      return .trouble
    }
  }

  /// The view with the things that the user named.
  private func view(of graph: KnowledgeGraph) throws(Trouble) -> GraphView {
    let finder = ThingFinder(graph: graph)
    var view = options.view
    for word in options.focus { view.focus.formUnion(try things(called: word, finder)) }
    for word in options.speakers {
      view.filter.speakers.formUnion(try things(called: word, finder))
    }
    return view
  }

  private func things(called word: String, _ finder: ThingFinder) throws(Trouble) -> [IRI] {
    let things = finder.things(called: word)
    guard !things.isEmpty else { throw .noSuchThing(word) }
    return things.map(\.iri)
  }

  private func draw(
    _ diagram: Diagram, _ renderer: DiagramRenderer
  ) throws(Trouble) -> DiagramRenderer.File {
    do throws(RenderingError) {
      return try renderer.file(of: diagram, as: options.format)
    } catch {
      throw .drawing(error, identifier: options.inputs.joined(separator: ", "))
    }
  }

  private func tell(_ diagram: Diagram, _ notes: [String], _ console: Console) {
    if diagram.edges.isEmpty { console.report("no relations are left to draw") }
    for note in notes { console.report(note) }
    if diagram.nodes.count >= GraphView.usualThingLimit && options.view.thingLimit == nil {
      console.report("drawn: \(diagram.caption)")
    }
  }
}
