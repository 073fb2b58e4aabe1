import Glibc
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

private func svg(_ dot: String, layout: DiagramRenderer.Layout = .dot) throws -> String {
  String(decoding: try DiagramRenderer(layout: layout).svg(of: dot), as: UTF8.self)
}

private func count(_ words: String, in text: String) -> Int { text.ranges(of: words).count }

@Suite(.serialized) struct DiagramRendererTests {
  @Test func sampleGraphGivesTheKeptPicture() throws {
    let dot = DOTWriter(ontology: try Ontology.bundled()).text(of: try SampleGraph.graph())
    expectGolden(Array(dot.utf8), path: goldenPath("sample.dot"))
    expectGolden(try DiagramRenderer().svg(of: dot), path: goldenPath("sample.svg"))
  }

  @Test func everyNodeEdgeAndLabelIsInThePicture() throws {
    let writer = DOTWriter(ontology: try Ontology.bundled())
    let diagram = writer.diagram(of: try SampleGraph.graph())
    let picture = try svg(writer.text(of: diagram))
    #expect(count("class=\"node ", in: picture) == diagram.nodes.count)
    #expect(count("class=\"edge ", in: picture) == diagram.edges.count)
    for line in diagram.nodes.flatMap(\.lines) { #expect(picture.contains(">\(line)<")) }
    for edge in diagram.edges { #expect(picture.contains("id=\"\(edge.id)\"")) }
  }

  @Test func pictureSaysWhatItShowsToThoseWhoCannotSeeIt() throws {
    let writer = DOTWriter(ontology: try Ontology.bundled())
    let picture = try svg(writer.text(of: try SampleGraph.graph()))
    #expect(picture.contains("role=\"img\" aria-labelledby=\"title desc\""))
    #expect(
      picture.contains(
        "<title id=\"title\">Arvania and Belmora to work together on Kestrian threat</title>"))
    #expect(picture.contains("Arvania cooperates-with Belmora (planned); "))
    #expect(picture.contains("Belmora supplies Kestria (ended)"))
  }

  @Test func pictureNamesNoVersionAndNothingToFetch() throws {
    let picture = try svg("digraph { a -> b [tooltip=\"x\"]; a [URL=\"https://example.org/\"] }")
    #expect(!picture.lowercased().contains("graphviz"))
    #expect(!picture.contains("DOCTYPE") && !picture.contains("<!--"))
    #expect(picture.contains("xlink:href=\"https://example.org/\""))
  }

  @Test func groupsAndLinksAreBalanced() throws {
    let picture = try svg(
      "digraph { a [tooltip=t]; b [URL=u, tooltip=t]; a -> b [tooltip=t]; b -> a [URL=u]; }")
    #expect(count("<g ", in: picture) == count("</g>", in: picture))
    #expect(count("<a ", in: picture) == count("</a>", in: picture))
  }

  @Test(arguments: DiagramRenderer.Layout.allCases)
  func everyLayoutDrawsTheSample(layout: DiagramRenderer.Layout) throws {
    let writer = DOTWriter(ontology: try Ontology.bundled())
    let picture = try svg(writer.text(of: try SampleGraph.graph()), layout: layout)
    #expect(count("class=\"edge ", in: picture) == 30)
    #expect(picture.hasSuffix("</svg>\n"))
  }

  @Test(arguments: [
    "digraph {}", "graph {}", "digraph { a }", "digraph { a -> a; a -> a }",
    "digraph \"\" { \"\" }",
    "strict digraph { a -> b -> a }", "digraph { subgraph cluster_x { a } }",
  ])
  func smallAndOddGraphsAreDrawn(dot: String) throws {
    #expect(try svg(dot).hasSuffix("</svg>\n"))
  }

  @Test(arguments: [
    "", "   ", "no graph", "digraph {", "digraph { a -> }", "digraph { \"unended", "digraph { /* ",
    "digraph { label=<<b>unended> }", "digraph { a [label=<<TABLE>] }", "\u{0}", "digraph\u{0} {}",
  ])
  func refusedTextIsAnErrorAndTheNextDrawingIsRight(dot: String) throws {
    let before = try svg("digraph { a -> b }")
    #expect(throws: RenderingError.self) { try svg(dot) }
    #expect(try svg("digraph { a -> b }") == before)
  }

  @Test(arguments: ["digraph { a } }", "digraph { a } digraph { other }", "digraph { a }\n\n\"x"])
  func whatFollowsTheFirstGraphIsNotTakenForTheNextText(dot: String) throws {
    let before = try svg("digraph { a -> b }")
    _ = try svg(dot)
    #expect(try svg("digraph { a -> b }") == before)
  }

  @Test func errorCarriesTheWordsOfGraphviz() throws {
    for _ in 0..<3 {
      let error = try #require(throws: RenderingError.self) { try svg("digraph {\n a -> ;\n}") }
      #expect(error.reason == "syntax error in line 2 near ';'")
      _ = try svg("digraph {\n a -> b \n}")
    }
  }

  @Test func nothingIsPrintedToStandardError() throws {
    let path = "/tmp/relata-standard-error-\(getpid())"
    let saved = dup(STDERR_FILENO)
    let file = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0o600)
    dup2(file, STDERR_FILENO)
    _ = try? svg("digraph { a -> ")
    _ = try? svg("digraph { a [shape=nosuchshape, fontname=\"No Such\", image=\"/none.png\"] }")
    _ = try? svg("digraph { splines=ortho; a [label=<<b>x</b] ; a -> b [label=x] }")
    dup2(saved, STDERR_FILENO)
    close(file)
    close(saved)
    defer { unlink(path) }
    let printed = String(decoding: try FileContents.read(path: path), as: UTF8.self)
    // Other tests may print meanwhile; Graphviz begins its messages like this.
    #expect(!printed.contains("Error: ") && !printed.contains("Warning: "))
  }

  @Test func drawingsFromManyTasksAreTheSame() async throws {
    let dot = DOTWriter(ontology: try Ontology.bundled()).text(of: try SampleGraph.graph())
    let expected = try DiagramRenderer().svg(of: dot)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try DiagramRenderer().svg(of: dot) } }
      for try await drawn in group { #expect(drawn == expected) }
    }
  }

  @Test func threeHundredThingsAreDrawn() throws {
    let ontology = try Ontology.bundled()
    let graph = try LargeGraph.graph(thingCount: 300, edgeCount: 500, ontology: ontology)
    let picture = try svg(DOTWriter(ontology: ontology).text(of: graph), layout: .sfdp)
    #expect(count("class=\"edge ", in: picture) == 500)
  }

  @Test func memoryStaysFlatOverThreeHundredDrawings() throws {
    let dot = DOTWriter(ontology: try Ontology.bundled()).text(of: try SampleGraph.graph())
    for _ in 0..<60 { _ = try DiagramRenderer().svg(of: dot) }
    let before = try residentPages()
    for _ in 0..<300 {
      _ = try DiagramRenderer().svg(of: dot)
      _ = try? DiagramRenderer().svg(of: "digraph { a -> ")
    }
    // A drawing needs some 2 MB while it is made; 300 that leak a tenth of it would show.
    #expect(try residentPages() - before < 2_000)
  }

  /// Pages of 4 KiB that the process holds in memory.
  private func residentPages() throws -> Int {
    let bytes = try FileContents.read(path: "/proc/self/statm")
    let fields = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    return try #require(Int(fields[1]))
  }
}

/// A graph of many things with random edges.
enum LargeGraph {
  static func graph(thingCount: Int, edgeCount: Int, ontology: Ontology) throws -> KnowledgeGraph {
    let naming = try Naming()
    var generator = SeededGenerator(seed: 7)
    var graph = KnowledgeGraph(base: naming.base)
    let text = SourceText("words")
    let article = Article(iri: naming.article(Slug("large")), identifier: "large", textDigest: "")
    graph.insert(article)
    let things = (0..<thingCount).map { index in
      let entry = ontology.classes[index % ontology.classes.count]
      return Thing(
        iri: naming.thing(classWord: entry.iriWord, slug: Slug("thing \(index)")),
        className: entry.name, name: "Thing number \(index)")
    }
    for thing in things { graph.insert(thing) }
    let evidence = Evidence(article: article.iri, text: text, span: TextSpan(0, 5))
    while graph.statementCount < edgeCount {
      let relation = try #require(ontology.relations.randomElement(using: &generator))
      let subject = try #require(things.randomElement(using: &generator))
      let object = try #require(things.randomElement(using: &generator))
      try graph.insert(
        Statement(
          subject: subject.iri, relation: relation.name, object: object.iri, rule: "random",
          evidence: [evidence]),
        symmetric: relation.isSymmetric)
    }
    return graph
  }
}
