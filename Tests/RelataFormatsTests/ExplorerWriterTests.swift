import Foundation
import RelataGraph
import RelataTestSupport
import RelataText
import Testing

@testable import RelataFormats

/// The page to explore a graph: what is in it, and that nothing in it breaks out.
@Suite struct ExplorerWriterTests {
  let ontology: Ontology
  let writer: ExplorerWriter
  let text = SourceText(SampleGraph.text)
  static let drawing = Array(
    "<?xml version=\"1.0\"?>\n<svg viewBox=\"0 0 9 9\"><style>.a > b{c:d}</style><g id=\"x\"/></svg>\n"
      .utf8)

  init() throws {
    ontology = try Ontology.bundled()
    writer = ExplorerWriter(ontology: ontology)
  }

  private func page(
    _ graph: KnowledgeGraph, texts: [IRI: SourceText] = [:]
  ) -> String {
    String(
      decoding: writer.bytes(of: graph, drawing: Self.drawing, texts: texts), as: UTF8.self)
  }

  /// What stands between the tags of the element that begins with `tag`.
  private func contents(of tag: String, in page: String) throws -> String {
    let start = try #require(page.range(of: tag)?.upperBound)
    let name = tag.dropFirst().prefix { $0.isLetter }
    let end = try #require(page.range(of: "</\(name)>", range: start..<page.endIndex)?.lowerBound)
    return String(page[start..<end])
  }

  private func data(in page: String) throws -> [String: Any] {
    let tag = "<script type=\"application/json\" id=\"graph-data\">"
    let json = try contents(of: tag, in: page)
    #expect(!json.contains("<"))
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return try #require(value as? [String: Any])
  }

  private func list(_ name: String, in data: [String: Any]) throws -> [[String: Any]] {
    try #require(data[name] as? [[String: Any]], "\(name)")
  }

  @Test func fillsEachPlaceOfTheTemplate() throws {
    let template = PageTemplate(ExplorerFiles.text("page.html"))
    let known = [
      "policy", "title", "source", "page.css", "diagram.css", "drawing", "data", "script",
    ]
    #expect(Set(template.places) == Set(known))
    #expect(!page(try SampleGraph.graph()).contains("{{"))
  }

  @Test func leavesBracesInWhatIsFilledInAlone() {
    let template = PageTemplate("a {{x}} b {{y}} {{ x }} {x}")
    let filled = template.filled(["x": Array("{{y}}".utf8), "y": Array("1".utf8)])
    #expect(String(decoding: filled, as: UTF8.self) == "a {{y}} b 1 {{ x }} {x}")
  }

  @Test func givesTheSameBytesForTheSameGraph() throws {
    #expect(page(try SampleGraph.graph()) == page(try SampleGraph.graph()))
  }

  @Test func holdsAllThingsAndStatements() throws {
    let graph = try SampleGraph.graph()
    let data = try data(in: page(graph))
    let things = try list("things", in: data)
    #expect(things.compactMap { $0["name"] as? String } == graph.things.map(\.name))
    let statements = try list("statements", in: data)
    #expect(
      statements.compactMap { $0["id"] as? String }
        == graph.statements.map { "statement/\($0.digest)" })
    for (row, stated) in zip(statements, graph.statements) {
      let subject = try #require(row["subject"] as? Int)
      let iri = try #require(things[subject]["id"] as? String)
      #expect(graph.base.value + iri == stated.statement.subject.value)
      #expect(row["stance"] as? String == stated.statement.stance.rawValue)
      let speakers = (row["speakers"] as? [Int] ?? []).compactMap { things[$0]["id"] as? String }
      #expect(speakers.map { graph.base.value + $0 } == stated.statement.speakers.map(\.value))
      #expect(row["start"] as? String == stated.statement.date?.start.iso8601)
    }
  }

  @Test func namesRelationsAndFamiliesThatOccurInTheOrderOfTheOntology() throws {
    let graph = try SampleGraph.graph()
    let data = try data(in: page(graph))
    let used = Set(graph.statements.map(\.statement.relation))
    let relations = try list("relations", in: data).compactMap { $0["name"] as? String }
    #expect(relations.count == used.count && Set(relations) == used)
    var families: [String] = []
    for relation in ontology.relations
    where used.contains(relation.name) && !families.contains(relation.family) {
      families.append(relation.family)
    }
    #expect(try list("families", in: data).compactMap { $0["name"] as? String } == families)
  }

  @Test func quotesEvidenceOnlyWhereItDoesNotHoldTheText() throws {
    let graph = try SampleGraph.graph()
    let article = try #require(graph.articles.first)
    for texts in [[:], [article.iri: text]] {
      let data = try data(in: page(graph, texts: texts))
      #expect(try list("articles", in: data)[0]["text"] as? String == texts[article.iri]?.string)
      let pieces = try list("statements", in: data).flatMap { try list("evidence", in: $0) }
      let scalars = Array(text.string.unicodeScalars)
      for piece in pieces {
        let (start, end) = (
          try #require(piece["start"] as? Int), try #require(piece["end"] as? Int)
        )
        var cut = ""
        cut.unicodeScalars.append(contentsOf: scalars[start..<end])
        #expect(piece["exact"] as? String == (texts.isEmpty ? cut : nil))
      }
    }
  }

  @Test func leavesOutATextThatIsNotTheArticles() throws {
    let graph = try SampleGraph.graph()
    let article = try #require(graph.articles.first)
    let other = SourceText(text.string + " ")
    #expect(page(graph, texts: [article.iri: other]) == page(graph))
  }

  @Test func namesInItsPolicyTheDigestsOfAllItsScriptsAndStyles() throws {
    let page = page(try SampleGraph.graph())
    let policy = try #require(page.firstMatch(of: /Security-Policy" content="([^"]*)"/)).1
    #expect(policy.hasPrefix("default-src 'none'; script-src 'sha256-"))
    #expect(policy.hasSuffix("; base-uri 'none'; form-action 'none'"))
    #expect(!policy.contains("unsafe") && !policy.contains("*") && !policy.contains("http"))
    let styles = page.matches(of: /<style>((?:[^<]|<(?!\/style>))*)<\/style>/).map { String($0.1) }
    #expect(styles.count == 3 && styles[2] == ".a > b{c:d}")
    let script = try contents(of: "<script type=\"module\">", in: page)
    for content in styles + [script] {
      let digest = Data(SHA256Digest(of: Array(content.utf8)).bytes).base64EncodedString()
      #expect(policy.contains("'sha256-\(digest)'"))
    }
    #expect(page.matches(of: /<script[ >]/).count == 2)
    #expect(page.matches(of: /\son[a-z]+=|\sstyle=/).isEmpty)
  }

  @Test func takesTheDrawingWithoutWhatComesBeforeIt() {
    let drawing = EmbeddedDrawing(document: Self.drawing)
    #expect(drawing.bytes.starts(with: "<svg viewBox".utf8))
    #expect(drawing.styles == [".a > b{c:d}"])
    #expect(EmbeddedDrawing(document: Array("no drawing".utf8)).bytes.isEmpty)
    #expect(EmbeddedDrawing(document: Array("<svg><style>x".utf8)).styles.isEmpty)
  }

  @Test func escapesTheHeadline() throws {
    var graph = try SampleGraph.graph()
    var article = try #require(graph.articles.first)
    article.headline = "</title><script>alert(1)</script> \u{202E}\"&amp;'"
    graph.insert(article)
    let page = page(graph)
    #expect(
      try contents(of: "<title>", in: page)
        == "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &quot;&amp;amp;'")
    #expect(page.matches(of: /<script[ >]/).count == 2)
  }

  @Test func keepsRandomGraphsWithinTheirElement() throws {
    var generator = SeededGenerator(seed: 19)
    for _ in 0..<60 {
      let graph = try RandomGraph.graph(&generator)
      let page = page(graph)
      #expect(page.matches(of: /<script[ >]/).count == 2)
      #expect(page.hasSuffix("</script>\n</body>\n</html>\n"))
      let data = try data(in: page)
      #expect(try list("statements", in: data).count == graph.statementCount)
      let names = try list("things", in: data).compactMap { $0["name"] as? String }
      #expect(names == graph.things.map { $0.name.isEmpty ? "(unnamed)" : $0.name })
    }
  }

  @Test func ordersArticlesByDate() throws {
    var graph = try SampleGraph.graph()
    for (word, year) in [("b", 2030), ("a", 2040)] {
      graph.insert(
        Article(
          iri: try IRI(validating: "https://w3id.org/relata/id/article/\(word)"), identifier: word,
          datePublished: PartialDate(year: year), textDigest: ""))
    }
    let page = page(graph)
    let dates = try list("articles", in: try data(in: page)).compactMap { $0["date"] as? String }
    #expect(dates == ["2030", "2031-04-15", "2040"])
    #expect(try contents(of: "<title>", in: page) == "3 articles")
    #expect(page.contains("<p>2030 to 2040 · relations found by relata 0.0.0</p>"))
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func writesBase64(text: String, expected: String) {
    #expect(ContentSecurityPolicy.base64(Array(text.utf8)) == expected)
    #expect(ContentSecurityPolicy.base64([0xFB, 0xFF]) == "+/8=")
  }

  @Test func staysSmall() throws {
    let graph = try SampleGraph.graph()
    let article = try #require(graph.articles.first)
    let bytes = writer.bytes(of: graph, drawing: Self.drawing, texts: [article.iri: text])
    #expect(bytes.count < 150_000)
  }
}
