import Foundation
import Glibc
import RelataFormats
import RelataGraph
import RelataTestSupport
import RelataText
import Testing

@testable import RelataRendering

private func geometry(
  _ dot: String, _ layout: DiagramRenderer.Layout = .dot
) throws -> LayoutGeometry { try GraphvizLayout.geometry(of: dot, layout: layout) }

@Suite(.serialized) struct GraphvizLayoutTests {
  @Test func nodesAndEdgesComeInTheOrderOfTheText() throws {
    let found = try geometry(
      "digraph { rankdir=LR; c; a; b [width=3]; b -> c [label=long]; a -> b; c -> a }")
    #expect(found.nodes.count == 3 && found.edges.count == 3)
    #expect(found.nodes[2].width == 216)
    let ends = [(2, 0), (1, 2), (0, 1)]
    for (edge, (start, end)) in zip(found.edges, ends) {
      #expect(found.nodes[start].grown(by: 12).contains(edge.curve.start))
      #expect(found.nodes[end].grown(by: 12).contains(edge.curve.end))
    }
    #expect(found.edges[0].labelCenter != nil && found.edges[1].labelCenter == nil)
  }

  @Test func clustersHaveBoxesAroundTheirNodes() throws {
    let found = try geometry(
      "digraph { a; b; c; subgraph cluster_0 { a; b } subgraph cluster_1 { c } a -> c }")
    #expect(found.groups.count == 2)
    #expect(found.groups[0].union(found.nodes[0]) == found.groups[0])
    #expect(found.groups[1].union(found.nodes[2]) == found.groups[1])
  }

  @Test(arguments: DiagramRenderer.Layout.allCases.filter { $0 != .dot })
  func layoutsByForceLeaveEdgesAlone(layout: DiagramRenderer.Layout) throws {
    let found = try geometry("digraph { a -> b; b -> c; c -> c }", layout)
    #expect(found.nodes.count == 3 && found.edges.isEmpty)
  }

  @Test(arguments: [
    "digraph {}", "graph {}", "digraph { a }", "digraph { a -> a; a -> a }",
    "digraph \"\" { \"\" }",
    "strict digraph { a -> b -> a }", "digraph { subgraph cluster_x { a } }",
  ])
  func smallAndOddGraphsAreLaidOut(dot: String) throws {
    #expect(try geometry(dot).nodes.count <= 2)
  }

  @Test(arguments: [
    "", "   ", "no graph", "digraph {", "digraph { a -> }", "digraph { \"unended", "digraph { /* ",
    "digraph { label=<<b>unended> }", "digraph { a [label=<<TABLE>] }", "\u{0}", "digraph\u{0} {}",
  ])
  func refusedTextIsAnErrorAndTheNextLayoutIsRight(dot: String) throws {
    let before = try geometry("digraph { a -> b }")
    #expect(throws: RenderingError.self) { try geometry(dot) }
    #expect(try geometry("digraph { a -> b }") == before)
  }

  @Test(arguments: ["digraph { a } }", "digraph { a } digraph { other }", "digraph { a }\n\n\"x"])
  func whatFollowsTheFirstGraphIsNotTakenForTheNextText(dot: String) throws {
    let before = try geometry("digraph { a -> b }")
    _ = try geometry(dot)
    #expect(try geometry("digraph { a -> b }") == before)
  }

  @Test func errorCarriesTheWordsOfGraphviz() throws {
    for _ in 0..<3 {
      let error = try #require(throws: RenderingError.self) {
        try geometry("digraph {\n a -> ;\n}")
      }
      #expect(error.reason == "syntax error in line 2 near ';'")
      _ = try geometry("digraph {\n a -> b \n}")
    }
  }

  @Test func nothingIsPrintedToStandardError() throws {
    let path = "/tmp/relata-standard-error-\(getpid())"
    let saved = dup(STDERR_FILENO)
    let file = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0o600)
    dup2(file, STDERR_FILENO)
    _ = try? geometry("digraph { a -> ")
    _ = try? geometry(
      "digraph { a [shape=nosuchshape, fontname=\"No Such\", image=\"/none.png\"] }")
    _ = try? geometry("digraph { splines=ortho; a [label=<<b>x</b] ; a -> b [label=x] }")
    dup2(saved, STDERR_FILENO)
    close(file)
    close(saved)
    defer { unlink(path) }
    let printed = String(decoding: try FileContents.read(path: path), as: UTF8.self)
    // Other tests may print meanwhile; Graphviz begins its messages like this.
    #expect(!printed.contains("Error: ") && !printed.contains("Warning: "))
  }
}

@Suite struct LayoutGeometryTextTests {
  @Test func geometryComesBackAsItWas() throws {
    let found = try geometry(
      "digraph { a; b; subgraph cluster_0 { a; b } a -> b [label=x]; b -> a }")
    #expect(LayoutGeometryText.geometry(LayoutGeometryText.text(of: found)) == found)
  }

  @Test(arguments: [
    "", "node 1 2 3 4\n", "node 1 2 3\nend\n", "edge 1 2 3\nend\n", "label 1 2\nend\n",
    "node 1 2 3 nan\nend\n", "node 1 2 3 x\nend\n", "other\nend\n", "edge 1 2 3 4\nend\n",
  ])
  func halfOrWrongTextIsNone(text: String) {
    #expect(LayoutGeometryText.geometry(text) == nil)
  }
}

@Suite struct LayoutLimitTests {
  private func runner(seconds: Double, program: String) -> LayoutRunner {
    LayoutRunner(limit: LayoutLimit(seconds: seconds, program: program))
  }

  private func large(_ count: Int = 150) throws -> (diagram: Diagram, dot: String) {
    let ontology = try Ontology.bundled()
    let writer = DOTWriter(ontology: ontology)
    let diagram = writer.diagram(
      of: try LargeGraph.graph(thingCount: count, edgeCount: 2 * count, ontology: ontology))
    return (diagram, writer.layoutText(of: diagram))
  }

  private var relata: String { Program.buildFolder.appendingPathComponent("relata").path }

  @Test func anotherProcessGivesTheSameLayout() throws {
    let (diagram, dot) = try large()
    let outcome = try runner(seconds: 60, program: relata)
      .geometry(of: diagram, dot: dot, layout: .sfdp)
    #expect(outcome.notes.isEmpty)
    #expect(try outcome.geometry == geometry(dot, .sfdp))
  }

  @Test func layoutThatTakesTooLongGivesWay() throws {
    let (diagram, dot) = try large(1500)
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try runner(seconds: 0.3, program: relata)
      .geometry(of: diagram, dot: dot, layout: .dot)
    #expect(outcome.notes.first == "the layout 'dot' took too long")
    #expect(outcome.geometry.nodes.count == diagram.nodes.count)
    // Far more than the limit, for busy machines, and far less than `dot` would take.
    #expect(start.duration(to: clock.now) < .seconds(30))
  }

  @Test(arguments: ["/bin/false", "/bin/true", "/no/such/program", "/bin/echo"])
  func programThatGivesNoLayoutMakesRings(program: String) throws {
    let (diagram, dot) = try large()
    let outcome = try runner(seconds: 5, program: program)
      .geometry(of: diagram, dot: dot, layout: .neato)
    #expect(outcome.notes.last == "things are placed on rings instead")
    #expect(outcome.geometry.nodes.count == diagram.nodes.count)
  }

  @Test func refusedTextIsAnErrorThroughAnotherProcessToo() throws {
    let (diagram, _) = try large()
    let error = try #require(throws: RenderingError.self) {
      try runner(seconds: 20, program: relata)
        .geometry(of: diagram, dot: "digraph {\n a -> ;\n}", layout: .sfdp)
    }
    #expect(error.reason == "syntax error in line 2 near ';'")
  }

  @Test func nodesOnRingsDoNotOverlap() throws {
    let (diagram, _) = try large(400)
    var generator = SeededGenerator(seed: 3)
    let sizes = diagram.nodes.map { _ in
      (width: Double.random(in: 30...260, using: &generator), height: 30.0)
    }
    let boxes = RingLayout(diagram: diagram, sizes: sizes).geometry().nodes
    for (index, box) in boxes.enumerated() {
      #expect(!boxes[(index + 1)...].contains { $0.overlaps(box) })
    }
  }
}
