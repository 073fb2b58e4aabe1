import Foundation
import RelataFormats
import RelataGraph
import RelataRendering
import RelataTestSupport
import RelataText
import Testing

/// The folder of the kept files.
private func goldenPath(_ name: String) -> String {
  #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Golden/" + name
}

private func renderer(
  _ layout: DiagramRenderer.Layout? = nil, theme: Theme = .auto
) throws -> DiagramRenderer {
  DiagramRenderer(
    writer: DOTWriter(ontology: try Ontology.bundled()), layout: layout, theme: theme)
}

private func sample() throws -> Diagram {
  try renderer().writer.diagram(of: try SampleGraph.graph())
}

@Suite(.serialized) struct DiagramRendererTests {
  @Test func sampleGraphGivesTheKeptPicture() throws {
    let renderer = try renderer()
    expectGolden(Array(renderer.writer.text(of: try sample()).utf8), path: goldenPath("sample.dot"))
    expectGolden(try renderer.svg(of: try sample()), path: goldenPath("sample.svg"))
  }

  @Test func everyNodeEdgeAndLabelIsInThePicture() throws {
    let diagram = try sample()
    let root = try SVGReading.root(try renderer().svg(of: diagram))
    let nodes = root.elements(ofClass: "node")
    let edges = root.elements(ofClass: "edges")[0].elements(ofClass: "edge")
    #expect(nodes.map { $0.attributes["id"] ?? "" } == diagram.nodes.map(\.id))
    #expect(edges.map { $0.attributes["id"] ?? "" } == diagram.edges.map(\.id))
    for (node, element) in zip(diagram.nodes, nodes) {
      #expect(element.all.filter { $0.name == "text" }.map(\.text) == node.lines)
      #expect(element.classes.contains(node.className))
      #expect(element.first("title")?.text == node.tooltip.joined(separator: "\n"))
    }
    for (edge, element) in zip(diagram.edges, edges) {
      let label = element.elements(ofClass: "label").map(\.text)
      #expect(label == [try renderer().writer.style.label(of: edge)])
      #expect(element.classes.isSuperset(of: ["edge", edge.family, edge.stance.rawValue]))
      #expect(element.first("title")?.text == edge.tooltip.joined(separator: "\n"))
      #expect(element.elements(ofClass: "head").isEmpty == edge.isSymmetric)
      #expect(element.elements(ofClass: "cross").isEmpty == (edge.stance != .denied))
    }
  }

  @Test func pictureSaysWhatItShowsToThoseWhoCannotSeeIt() throws {
    let root = try SVGReading.root(try renderer().svg(of: try sample()))
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["aria-labelledby"] == "title desc")
    #expect(root.children[0].attributes["id"] == "title")
    #expect(root.children[0].text == "Arvania and Belmora to work together on Kestrian threat")
    #expect(root.children[1].attributes["id"] == "desc")
    #expect(root.children[1].text.contains("Arvania cooperates with Belmora (planned); "))
    #expect(root.children[1].text.contains("Belmora supplies Kestria (ended)"))
  }

  @Test func legendShowsWhatOccursAndNothingElse() throws {
    let root = try SVGReading.root(try renderer().svg(of: try sample()))
    let words = root.elements(ofClass: "legend")[0].all.filter { $0.name == "text" }.map(\.text)
    #expect(words.contains("disputed territory") && words.contains("material conflict"))
    #expect(words.contains("no longer so") && words.contains("both ways"))
    #expect(!words.contains("facility") && !words.contains { $0.hasPrefix("lifted") })
  }

  @Test func nothingIsFetchedAndLinksLeadToTheWeb() throws {
    let svg = try renderer().svg(of: try sample())
    let text = String(decoding: svg, as: UTF8.self)
    for word in [
      "DOCTYPE", "<!--", "@import", "url(", "<image", "<script", "xlink", "foreignObject",
    ] {
      #expect(!text.contains(word), "\(word)")
    }
    let links = try SVGReading.root(svg).all.filter { $0.name == "a" }
    #expect(
      links.map { $0.attributes["href"] ?? "" }.allSatisfy {
        $0.hasPrefix("http://www.wikidata.org/")
      })
    #expect(links.count == 3)
  }

  @Test func edgesLeadToTheArticleThatIsOnTheWeb() throws {
    let naming = try Naming()
    var graph = KnowledgeGraph(base: naming.base)
    for article in try SampleGraph.graph().articles {
      var article = article
      article.url = try IRI(validating: "https://news.example/a?b=c&d=e")
      graph.insert(article)
    }
    for thing in try SampleGraph.graph().things {
      var thing = thing
      thing.sameAs = try IRI(validating: "javascript:alert(1)")
      graph.insert(thing)
    }
    for (_, statement) in try SampleGraph.graph().statements {
      try graph.insert(statement, symmetric: false)
    }
    let renderer = try renderer()
    let root = try SVGReading.root(try renderer.svg(of: renderer.writer.diagram(of: graph)))
    let links = Set(root.all.filter { $0.name == "a" }.map { $0.attributes["href"] ?? "" })
    #expect(links == ["https://news.example/a?b=c&d=e"])
  }

  @Test func themesDifferInColoursOnly() throws {
    let diagram = try sample()
    let (auto, light, dark) = (
      String(decoding: try renderer(theme: .auto).svg(of: diagram), as: UTF8.self),
      String(decoding: try renderer(theme: .light).svg(of: diagram), as: UTF8.self),
      String(decoding: try renderer(theme: .dark).svg(of: diagram), as: UTF8.self)
    )
    let style = try renderer().writer.style
    #expect(auto.contains("prefers-color-scheme:dark") && auto.contains(style.canvas.dark))
    #expect(!light.contains("prefers-color-scheme") && !light.contains(style.canvas.dark))
    #expect(
      !dark.contains("prefers-color-scheme") && !dark.contains("fill=\"\(style.canvas.light)\""))
    let bare = { (text: String) in text.replacing(try Regex("#[0-9A-F]{6}"), with: "#") }
    #expect(try bare(light) == bare(dark))
  }

  @Test(arguments: DiagramRenderer.Layout.allCases)
  func everyLayoutDrawsTheSampleTwiceTheSame(layout: DiagramRenderer.Layout) throws {
    let renderer = try renderer(layout)
    let first = try renderer.svg(of: try sample())
    #expect(try renderer.svg(of: try sample()) == first)
    #expect(try SVGReading.root(first).elements(ofClass: "node").count == 23)
  }

  @Test func emptyGraphIsDrawn() throws {
    let graph = KnowledgeGraph(base: try Naming().base)
    let renderer = try renderer()
    let root = try SVGReading.root(try renderer.svg(of: renderer.writer.diagram(of: graph)))
    #expect(root.children[1].text == "No relations.")
  }

  @Test func drawingsFromManyTasksAreTheSame() async throws {
    let renderer = try renderer()
    let diagram = try sample()
    let expected = try renderer.svg(of: diagram)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 { group.addTask { try renderer.svg(of: diagram) } }
      for try await drawn in group { #expect(drawn == expected) }
    }
  }

  @Test func threeHundredThingsAreDrawnByForces() throws {
    let ontology = try Ontology.bundled()
    let graph = try LargeGraph.graph(thingCount: 300, edgeCount: 500, ontology: ontology)
    let renderer = try renderer()
    let root = try SVGReading.root(try renderer.svg(of: renderer.writer.diagram(of: graph)))
    #expect(root.elements(ofClass: "edges")[0].elements(ofClass: "edge").count == 500)
  }

  @Test func memoryStaysFlatOverAThousandDrawings() throws {
    let ontology = try Ontology.bundled()
    let graph = try LargeGraph.graph(thingCount: 3, edgeCount: 3, ontology: ontology)
    let renderer = try renderer(.dot)
    let diagram = renderer.writer.diagram(of: graph)
    for _ in 0..<100 { _ = try renderer.svg(of: diagram) }
    // Other tests at work meanwhile need memory too; what leaks does so in every round.
    let growths = try (0..<4).map { _ in
      let before = try residentPages()
      for _ in 0..<250 { _ = try renderer.svg(of: diagram) }
      return try residentPages() - before
    }
    // A drawing needs several hundred kilobytes while it is made; a tenth of one that leaks shows.
    #expect(try #require(growths.min()) < 1_000)
  }

  /// Pages of 4 KiB that the process holds in memory.
  private func residentPages() throws -> Int {
    let bytes = try FileContents.read(path: "/proc/self/statm")
    let fields = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    return try #require(Int(fields[1]))
  }
}
