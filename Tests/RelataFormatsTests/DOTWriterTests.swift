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
        == "15 April 2031 · 23 things, 30 relations · 2 things without relations left out")
  }

  @Test func statementsOfOneEdgeAndStanceAreOneArrow() throws {
    let diagram = try writer().diagram(of: try SampleGraph.graph())
    let edge = try #require(diagram.edges.first { $0.relation == "cooperatesWith" })
    #expect(edge.support == 2)
    #expect(edge.isSymmetric)
    #expect(edge.tooltip.first == "Arvania cooperates with Belmora (planned)")
    #expect(edge.tooltip.count == 3)
    #expect(edge.tooltip.contains("“Arvania and Belmora will work together” — Ilan Dorvey"))
    let text = try writer().text(of: diagram)
    #expect(text.contains("label=\"cooperates with ×2\""))
  }

  @Test(
    arguments: zip(Stance.allCases, ["solid", "dashed", "dotted", "solid", "solid"]))
  func stanceIsTheLineStyle(stance: Stance, line: String) throws {
    #expect(try DiagramStyle.bundled().look(of: stance).line == line)
  }

  @Test func deniedIsStruckAndEndedNamedInWords() throws {
    let text = try writer().text(of: try SampleGraph.graph())
    #expect(text.contains("label=<<S>“recognizes”</S>>"))
    #expect(text.contains("label=\"formerly “supplies”\""))
  }

  @Test func symmetricEdgesHaveNoArrowHeads() throws {
    let lines = try writer().text(of: try SampleGraph.graph()).split(separator: "\n")
    for line in lines where line.contains(" -> ") {
      let isSymmetric = ["cooperates with", "meets with", "agrees with"].contains {
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

  @Test(arguments: [false, true])
  func textAndLinesStandOutFromWhatTheyLieOn(
    isDark: Bool
  ) throws {
    let theme = isDark ? \DiagramStyle.Color.dark : \.light
    let ontology = try Ontology.bundled()
    let style = try DiagramStyle.bundled()
    let canvas = style.canvas[keyPath: theme]
    for ink in [style.ink, style.smallPrint] {
      #expect(contrast(ink[keyPath: theme], canvas) >= 4.5)
    }
    for entry in ontology.classes {
      let look = style.look(ofClass: entry.name, in: ontology)
      #expect(contrast(style.ink[keyPath: theme], look.fill[keyPath: theme]) >= 4.5)
      #expect(contrast(look.border[keyPath: theme], canvas) >= 4.5, "\(entry.name)")
    }
    for family in Set(ontology.relations.map(\.family)) {
      let color = style.color(ofFamily: family)[keyPath: theme]
      #expect(contrast(color, canvas) >= 4.5, "\(family)")
    }
    for stance in Stance.allCases {
      guard let color = style.look(of: stance).color else { continue }
      #expect(contrast(color[keyPath: theme], canvas) >= 4.5)
    }
  }

  @Test(arguments: [false, true])
  func familiesDifferInTheEyesOfTheColorBlind(
    isDark: Bool
  ) throws {
    let theme = isDark ? \DiagramStyle.Color.dark : \.light
    let ontology = try Ontology.bundled()
    let style = try DiagramStyle.bundled()
    let families = Set(ontology.relations.map(\.family)).sorted()
    let colors = families.map { SeenColor(style.color(ofFamily: $0)[keyPath: theme]) }
    for eye in SeenColor.Eye.allCases {
      for (index, first) in colors.enumerated() {
        for (other, second) in colors.enumerated() where other > index {
          let distance = first.distance(to: second, for: eye)
          #expect(distance >= 10, "\(families[index]), \(families[other]), \(eye): \(distance)")
        }
      }
    }
  }

  @Test(arguments: [
    (
      "class\tCountry\tbox\tfilled\t#FFF\t#000000\t#000000\t#FFFFFF",
      "expected a colour as #RRGGBB, found '#FFF'"
    ),
    ("stance\tmaybe\tsolid\t-\t-\t-\t-", "no stance is called 'maybe'"),
    (
      "class\tCountry\tb\"x\tfilled\t#FFFFFF\t#000000\t#000000\t#FFFFFF",
      "expected a word in lower case, found 'b\"x'"
    ),
    (
      "colour\tx",
      "expected 'theme' and 4 cells, 'class' and 7, 'family' and 3, or 'stance' and 6, found "
        + "'colour' and 1"
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

  @Test func whatSomebodySaysStandsInQuotationMarks() throws {
    let diagram = try writer().diagram(of: try SampleGraph.graph())
    let reported = diagram.edges.filter(\.isReported).map(\.relation)
    #expect(reported.contains("threatens"))
    #expect(!reported.contains("cooperatesWith"))
    #expect(try writer().text(of: diagram).contains("label=\"“threatens”\""))
  }

  @Test func speakersAreNamedWhenAskedFor() throws {
    var options = DiagramOptions()
    options.showsSpeakers = true
    let diagram = try writer().diagram(of: try SampleGraph.graph(), options: options)
    let edge = try #require(diagram.edges.first { $0.relation == "threatens" })
    #expect(edge.speakers == "Ilan Dorvey")
    #expect(try writer().text(of: diagram).contains("label=\"“threatens”\\nIlan Dorvey\""))
  }

  @Test func groupsAreClustersOfTwoOrMore() throws {
    var options = DiagramOptions()
    options.grouping = .country
    let diagram = try writer().diagram(of: try SampleGraph.graph(), options: options)
    #expect(diagram.groups == ["Arvania", "Belmora", "Kestria"])
    let members = diagram.nodes.filter { $0.group == 0 }.map(\.id)
    #expect(members.contains("person/ilan-dorvey") && members.contains("country/arvania"))
    #expect(try writer().text(of: diagram).contains("subgraph \"cluster_2\""))
  }

  @Test func widthGrowsWithSupport() throws {
    let diagram = try writer().diagram(of: try SampleGraph.graph())
    let single = try #require(diagram.edges.first { $0.support == 1 })
    let double = try #require(diagram.edges.first { $0.support == 2 })
    #expect(single.lineWidth < double.lineWidth)
  }
}

/// Contrast ratio of two colours (WCAG 2.1).
private func contrast(_ first: String, _ second: String) -> Double {
  let luminances = [SeenColor(first).luminance, SeenColor(second).luminance].sorted()
  return (luminances[1] + 0.05) / (luminances[0] + 0.05)
}
