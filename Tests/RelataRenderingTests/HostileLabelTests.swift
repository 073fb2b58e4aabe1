import RelataFormats
import RelataGraph
import RelataRendering
import RelataTestSupport
import RelataText
import Testing

/// The character data of the picture's `text` elements of nodes, as a reader of XML has it.
private func nodeTexts(_ svg: [UInt8]) -> [String] {
  let lines = String(decoding: svg, as: UTF8.self).split(separator: "\n")
  var isInNode = false
  var texts: [String] = []
  for line in lines {
    if line.hasPrefix("<g ") {
      isInNode = line.contains("class=\"node ") || line.contains("id=\"a_")
    }
    guard isInNode, line.hasPrefix("<text "), let start = line.utf8.firstIndex(of: 0x3E) else {
      continue
    }
    let text = line.utf8[start...].dropFirst().dropLast("</text>".utf8.count)
    texts.append(unescaped(Substring(text)))
  }
  return texts
}

private func unescaped(_ text: Substring) -> String {
  let entities = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#45;", "-"),
    ("&#160;", " "), ("&amp;", "&"),
  ]
  // By code points: an entity before a joiner is one character with it.
  var out = String.UnicodeScalarView()
  var rest = text.unicodeScalars[...]
  while let scalar = rest.first {
    if let (entity, meant) = entities.first(where: { rest.starts(with: $0.0.unicodeScalars) }) {
      out.append(contentsOf: meant.unicodeScalars)
      rest = rest.dropFirst(entity.unicodeScalars.count)
    } else {
      out.append(scalar)
      rest = rest.dropFirst()
    }
  }
  return String(out)
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
      let svg = try DiagramRenderer().svg(of: writer.text(of: diagram))
      let expected = diagram.nodes.flatMap(\.lines).sorted()
      #expect(nodeTexts(svg).sorted() == expected, "round \(round): \(names)")
      #expect(isWellFormedEnough(svg), "round \(round): \(names)")
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
    #expect(nodeTexts(try DiagramRenderer().svg(of: writer.text(of: graph))).contains(shown))
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
    #expect(try DiagramRenderer().svg(of: writer.text(of: graph)).count < 20_000)
  }

  /// No character that XML forbids, no bare ampersand, no tag left open on a line of text.
  private func isWellFormedEnough(_ svg: [UInt8]) -> Bool {
    let text = String(decoding: svg, as: UTF8.self)
    let isAllowed = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
      default: false
      }
    }
    let ampersands = text.unicodeScalars.split(
      separator: "&", omittingEmptySubsequences: false
    ).dropFirst()
    let areEntities = ampersands.allSatisfy { $0.prefix(8).contains(";") }
    return isAllowed && areEntities
  }
}
