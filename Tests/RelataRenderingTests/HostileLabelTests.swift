import RelataFormats
import RelataGraph
import RelataRendering
import RelataTestSupport
import RelataText
import Testing

/// The texts of the picture's nodes, as a reader of XML has them.
private func nodeTexts(_ svg: [UInt8]) throws -> [String] {
  try SVGReading.root(svg).elements(ofClass: "node").flatMap { node in
    node.all.filter { $0.name == "text" }.map(\.text)
  }
}

/// A graph of two things with odd names, related both ways, on odd evidence.
private func oddGraph(_ names: (String, String), headline: String) throws -> KnowledgeGraph {
  let naming = try Naming()
  var graph = KnowledgeGraph(base: naming.base)
  let text = SourceText(names.0 + headline + names.1)
  let article = Article(
    iri: naming.article(Slug("odd")), identifier: "odd", headline: headline, textDigest: "")
  graph.insert(article)
  let things = [names.0, names.1].enumerated().map { index, name in
    Thing(
      iri: naming.thing(classWord: "topic", slug: Slug("\(index) \(name)")), className: name,
      name: name, alternateNames: [headline])
  }
  for thing in things { graph.insert(thing) }
  for (subject, object) in [(0, 1), (1, 0), (0, 0)] {
    try graph.insert(
      Statement(
        subject: things[subject].iri, relation: subject == 0 ? "claims" : names.0,
        object: things[object].iri, stance: .planned, speakers: [things[object].iri], rule: "odd",
        evidence: [Evidence(article: article.iri, text: text, span: text.span)]),
      symmetric: false)
  }
  return graph
}

@Suite struct HostileLabelTests {
  @Test func oddNamesComeBackEqualFromThePicture() throws {
    let writer = DOTWriter(ontology: try Ontology.bundled())
    var generator = SeededGenerator(seed: 20)
    for round in 0..<150 {
      let names = (generator.oddString(), generator.oddString())
      let graph = try oddGraph(names, headline: generator.oddString(maximumPieces: 30))
      let diagram = writer.diagram(of: graph)
      let svg = try DiagramRenderer(writer: writer).svg(of: diagram)
      #expect(
        try nodeTexts(svg) == diagram.nodes.flatMap(\.lines), "round \(round): \(names)")
    }
  }

  @Test(arguments: [
    ("say \"hi\"", "say \"hi\""), ("back\\slash", "back\\slash"), ("ends in \\", "ends in \\"),
    ("\\N \\G \\l", "\\N \\G \\l"), ("&lt;b&gt;", "&lt;b&gt;"), ("<b>x</b>", "<b>x</b>"),
    ("", "(unnamed)"), ("\0\u{7}", "(unnamed)"), ("a\0b", "ab"), ("a\nb", "a b"),
    ("graph", "graph"), ("1st", "1st"), ("\u{202E}evil\u{2066}", "evil"),
    ("a\u{FFFB}b\u{AD}c\u{200B}d", "abcd"),
  ])
  func nameIsShownAsWritten(name: String, shown: String) throws {
    let writer = DOTWriter(ontology: try Ontology.bundled())
    let graph = try oddGraph((name, "other"), headline: "h")
    #expect(
      try nodeTexts(try DiagramRenderer(writer: writer).svg(of: writer.diagram(of: graph)))
        .contains(shown))
  }

  @Test func longNamesAreShortened() throws {
    let writer = DOTWriter(ontology: try Ontology.bundled())
    let long = String(repeating: "Unending ", count: 60)
    let graph = try oddGraph((long, String(repeating: "x", count: 500)), headline: long)
    for node in writer.diagram(of: graph).nodes {
      #expect(node.lines.count <= 4)
      #expect(node.lines.allSatisfy { $0.count <= 18 })
      #expect(node.lines.last?.hasSuffix("…") == true)
    }
    let svg = try DiagramRenderer(writer: writer).svg(of: writer.diagram(of: graph))
    #expect(svg.count < 30_000)
    #expect(try overlaps(in: svg).isEmpty)
  }

  @Test func scriptEmojiIdeogramsAndWritingFromTheRightAreDrawn() throws {
    let writer = DOTWriter(ontology: try Ontology.bundled())
    for name in ["<script>alert(1)</script>", "日本国外務省", "😀👩‍👩‍👧‍👦🇯🇵", "مصر والسودان", "]]>", "&#0;"] {
      let graph = try oddGraph((name, "other \(name)"), headline: name)
      let svg = try DiagramRenderer(writer: writer).svg(of: writer.diagram(of: graph))
      let root = try SVGReading.root(svg)
      #expect(root.children[0].text == name)
      #expect(root.all.allSatisfy { $0.name != "script" })
    }
  }
}
