import Foundation
import RelataFormats
import RelataGraph
import RelataTestSupport
import RelataText
import Testing

@Suite struct DOTWriterTests {
  private func writer() throws -> DOTWriter {
    DOTWriter(ontology: try Ontology.bundled(), style: try DiagramStyle.bundled())
  }

  @Test func thingsWithoutAnEdgeAreLeftOutAndCounted() throws {
    let diagram = try writer().diagram(of: try SampleGraph.graph())
    #expect(diagram.nodes.count == 23)
    #expect(diagram.omittedCount == 2)
    #expect(
      diagram.caption
        == "2031-04-15 · 23 things, 30 relations · 2 things without relations left out")
  }

  @Test func statementsOfOneEdgeAndStanceAreOneArrow() throws {
    let diagram = try writer().diagram(of: try SampleGraph.graph())
    let edge = try #require(diagram.edges.first { $0.relation == "cooperatesWith" })
    #expect(edge.support == 2)
    #expect(edge.isSymmetric)
    #expect(edge.tooltip.first == "Arvania cooperates-with Belmora (planned)")
    #expect(edge.tooltip.count == 3)
    #expect(edge.tooltip.contains("“Arvania and Belmora will work together” — Ilan Dorvey"))
    let text = try writer().text(of: diagram)
    #expect(text.contains("label=\"cooperates-with ×2\""))
  }

  @Test(
    arguments: zip(Stance.allCases, ["solid", "dashed", "dotted", "dashed", "solid"]))
  func stanceIsTheLineStyle(stance: Stance, line: String) throws {
    #expect(try DiagramStyle.bundled().look(of: stance).line == line)
  }

  @Test func deniedAndEndedAreNamedInWords() throws {
    let text = try writer().text(of: try SampleGraph.graph())
    #expect(text.contains("label=\"denied: recognizes\""))
    #expect(text.contains("label=\"formerly supplies\""))
  }

  @Test func symmetricEdgesHaveNoArrowHeads() throws {
    let lines = try writer().text(of: try SampleGraph.graph()).split(separator: "\n")
    for line in lines where line.contains(" -> ") {
      let isSymmetric = ["cooperates-with", "meets-with", "agrees-with"].contains {
        line.contains("label=\"\($0)")
      }
      #expect(line.contains("dir=\"none\"") == isSymmetric, "\(line)")
    }
  }

  @Test func legendShowsWhatOccursAndNothingElse() throws {
    let text = try writer().text(of: try SampleGraph.graph())
    #expect(text.contains(">disputed territory</TD>"))
    #expect(!text.contains(">facility</TD>"))
    #expect(text.contains(">material conflict</FONT>"))
    #expect(text.contains(">hypothetical</FONT>"))
  }

  @Test func everyStyleOfTheOntologyIsGiven() throws {
    let ontology = try Ontology.bundled()
    let style = try DiagramStyle.bundled()
    let other = style.color(ofFamily: "no such family")
    for family in Set(ontology.relations.map(\.family)) {
      #expect(style.color(ofFamily: family) != other)
    }
    for entry in ontology.classes {
      let look = style.look(ofClass: entry.name, in: ontology)
      #expect(look != style.look(ofClass: "NoSuchClass", in: ontology))
    }
  }

  @Test func textAndLinesStandOutFromWhatTheyLieOn() throws {
    let ontology = try Ontology.bundled()
    let style = try DiagramStyle.bundled()
    for entry in ontology.classes {
      let look = style.look(ofClass: entry.name, in: ontology)
      #expect(contrast("#1A1A1A", look.fill) >= 4.5)
      #expect(contrast(look.border, "#FFFFFF") >= 4.5)
    }
    for family in Set(ontology.relations.map(\.family)) {
      #expect(contrast(style.color(ofFamily: family), "#FFFFFF") >= 4.5, "\(family)")
    }
    for stance in Stance.allCases {
      if let color = style.look(of: stance).color { #expect(contrast(color, "#FFFFFF") >= 4.5) }
    }
  }

  @Test(arguments: [
    ("class\tCountry\tbox\tfilled\t#FFF\t#000000", "expected a colour as #RRGGBB, found '#FFF'"),
    ("stance\tmaybe\tsolid\t-\t-", "no stance is called 'maybe'"),
    (
      "class\tCountry\tb\"x\tfilled\t#FFFFFF\t#000000",
      "expected a word in lower case, found 'b\"x'"
    ),
    (
      "colour\tx",
      "expected 'class' and 5 cells, 'family' and 2, or 'stance' and 4, found 'colour' and 1"
    ),
  ])
  func wrongStyleFilesAreRefusedWithTheLine(line: String, reason: String) {
    let file = DataFile(name: "style.tsv", text: "# first\n" + line + "\n")
    #expect(throws: DataFileError(file: "style.tsv", line: 2, reason: reason)) {
      try DiagramStyle(file: file)
    }
  }

  @Test func orderOfInsertionDoesNotShow() throws {
    let graph = try SampleGraph.graph()
    let expected = try writer().text(of: graph)
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<10 {
      var other = KnowledgeGraph(base: graph.base)
      for article in graph.articles { other.insert(article) }
      for thing in graph.things.shuffled(using: &generator) { other.insert(thing) }
      for (_, statement) in graph.statements.shuffled(using: &generator) {
        try other.insert(statement, symmetric: false)
      }
      #expect(try writer().text(of: other) == expected)
    }
  }

  @Test func namesAreBrokenAtSpacesAndHyphens() throws {
    let naming = try Naming()
    var graph = KnowledgeGraph(base: naming.base)
    let text = SourceText("x")
    let article = Article(iri: naming.article(Slug("a")), identifier: "a", textDigest: "")
    graph.insert(article)
    let thing = Thing(
      iri: naming.thing(classWord: "event", slug: Slug("s")), className: "Event",
      name: "Intergovernmental-Environmental Cooperation leaders’ summit")
    graph.insert(thing)
    try graph.insert(
      Statement(
        subject: thing.iri, relation: "partOf", object: thing.iri, rule: "r",
        evidence: [Evidence(article: article.iri, text: text, span: text.span)]), symmetric: false)
    #expect(
      try writer().diagram(of: graph).nodes[0].lines
        == ["Intergovernmental-", "Environmental", "Cooperation", "leaders’ summit"])
  }

  /// Contrast ratio of two colours (WCAG 2.1).
  private func contrast(_ first: String, _ second: String) -> Double {
    let bright = max(luminance(first), luminance(second))
    return (bright + 0.05) / (min(luminance(first), luminance(second)) + 0.05)
  }

  private func luminance(_ color: String) -> Double {
    let number = Int(color.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double((number >> shift) & 255) / 255
      return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
