import Foundation
import RelataFormats
import RelataGraph
import RelataTestSupport
import RelataText
import Testing

private func parsed(_ bytes: [UInt8]) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
}

private func nodes(_ graph: KnowledgeGraph, _ rule: JSONLDWriter.DirectEdges = .announced) throws
  -> [[String: Any]]
{
  try graph.archived(directEdges: rule)
  let writer = JSONLDWriter(ontology: try Ontology.bundled(), directEdges: rule)
  return try #require(try parsed(writer.bytes(of: graph))["@graph"] as? [[String: Any]])
}

private func node(
  _ id: String, of graph: KnowledgeGraph, _ rule: JSONLDWriter.DirectEdges = .announced
)
  throws -> [String: Any]
{
  try #require(try nodes(graph, rule).first { $0["id"] as? String == id })
}

/// IRIs that JSON-LD would take for compact ones, or for words of the context.
@Suite struct CompactNameTests {
  @Test(arguments: [
    ("schema:x", "schema"), ("prov:", "prov"), ("oa:a/b", "oa"), ("relata:claims", "relata"),
  ])
  func documentDoesWithoutAPrefixThatIsTheSchemeOfAnIRI(url: String, prefix: String) throws {
    let naming = try Naming()
    var graph = KnowledgeGraph(base: naming.base)
    let article = Article(
      iri: naming.article(Slug("a")), identifier: "a", url: try IRI(validating: url),
      textDigest: "00")
    graph.insert(article)
    let file = try parsed(JSONLDWriter(ontology: try Ontology.bundled()).bytes(of: graph))
    let context = try #require(file["@context"] as? [String: Any])
    #expect(context[prefix] == nil && context["xsd"] != nil)
    let node = try #require(try nodes(graph).first)
    #expect(node["url"] as? String == url)
    let reader = JSONLDReader(ontology: try Ontology.bundled())
    let written = JSONLDWriter(ontology: try Ontology.bundled()).bytes(of: graph)
    #expect(try reader.graph(from: written).articles == [article])
  }

  @Test func prefixStaysWhereOnlyTheBeginningIsTheSame() throws {
    let naming = try Naming()
    for url in ["schema://x", "schemata:x", "SCHEMA:x", "https://schema.org/x"] {
      var graph = KnowledgeGraph(base: naming.base)
      graph.insert(
        Article(
          iri: naming.article(Slug("a")), identifier: "a", url: try IRI(validating: url),
          textDigest: "00"))
      let file = try parsed(JSONLDWriter(ontology: try Ontology.bundled()).bytes(of: graph))
      #expect((file["@context"] as? [String: Any])?["schema"] != nil, "\(url)")
    }
  }

  @Test func singleWordsBelowTheBaseStayWhole() throws {
    let naming = try Naming()
    var graph = KnowledgeGraph(base: naming.base)
    for word in ["id", "type", "name"] {
      graph.insert(
        Thing(
          iri: try IRI(validating: naming.base.value + word), className: "Topic", name: word))
    }
    let ids = try nodes(graph).map { $0["id"] as? String }
    #expect(ids == ["id", "name", "type"].map { naming.base.value + $0 })
  }
}

/// A graph of one article and two countries, for statements to be added to.
private struct Scene {
  var graph: KnowledgeGraph
  let article: Article
  let text = SourceText("Arvania claims Belmora.")
  let subject: Thing
  let object: Thing

  init(base: String = Naming.defaultBase) throws {
    let naming = try Naming(base: base)
    graph = KnowledgeGraph(base: naming.base)
    article = Article(iri: naming.article(Slug("a")), identifier: "a", textDigest: "00")
    subject = Thing(
      iri: naming.thing(classWord: "country", slug: Slug("Arvania")), className: "Country",
      name: "Arvania")
    object = Thing(
      iri: naming.thing(classWord: "country", slug: Slug("Belmora")), className: "Country",
      name: "Belmora")
    graph.insert(article)
    graph.insert(subject)
    graph.insert(object)
  }

  mutating func state(
    _ relation: String, _ stance: Stance = .actual, speakers: [IRI] = [], date: EventDate? = nil,
    confidence: Double = 1
  ) throws {
    try graph.insert(
      Statement(
        subject: subject.iri, relation: relation, object: object.iri, stance: stance,
        speakers: speakers, date: date, confidence: confidence, rule: "r",
        evidence: [Evidence(article: article.iri, text: text, span: text.span)]),
      symmetric: false)
  }
}

@Suite struct JSONLDWriterTests {
  @Test func everyNodeHasAnIRIAndStandsOnce() throws {
    let ids = try nodes(try SampleGraph.graph()).map { try #require($0["id"] as? String) }
    #expect(Set(ids).count == ids.count)
    #expect(!ids.contains { $0.hasPrefix("_:") || $0.isEmpty })
  }

  @Test func contextIsInlineAndDefinesEveryKey() throws {
    let ontology = try Ontology.bundled()
    let file = try parsed(JSONLDWriter(ontology: ontology).bytes(of: try SampleGraph.graph()))
    let context = try #require(file["@context"] as? [String: Any])
    #expect(context["@base"] as? String == Naming.defaultBase)
    for node in try #require(file["@graph"] as? [[String: Any]]) {
      for key in node.keys { #expect(context[key] != nil, "\(key)") }
    }
  }

  @Test func thingHasItsClassesNamesAndDirectEdges() throws {
    let arvania = try node("country/arvania", of: try SampleGraph.graph())
    #expect(arvania["type"] as? [String] == ["Country", "schema:Country"])
    #expect(arvania["name"] as? String == "Arvania")
    #expect(arvania["alternateName"] as? [String] == ["Arvanian"])
    #expect(arvania["sameAs"] as? String == "http://www.wikidata.org/entity/Q9000000")
    #expect(arvania["claims"] as? [String] == ["territory/lantern-islands"])
    #expect(arvania["recognizes"] == nil)
  }

  @Test(
    arguments: zip(
      JSONLDWriter.DirectEdges.allCases,
      [
        [Stance.actual], [.actual, .planned], Stance.allCases, [],
      ]))
  func directEdgesFollowTheStance(rule: JSONLDWriter.DirectEdges, written: [Stance]) throws {
    for stance in Stance.allCases {
      var scene = try Scene()
      try scene.state("claims", stance)
      let thing = try node("country/arvania", of: scene.graph, rule)
      #expect((thing["claims"] != nil) == written.contains(stance), "\(rule) \(stance)")
    }
  }

  @Test func directEdgeStandsOnceForTheBestOfSeveralStances() throws {
    var scene = try Scene()
    for stance in Stance.allCases { try scene.state("claims", stance) }
    let thing = try node("country/arvania", of: scene.graph)
    #expect(thing["claims"] as? [String] == ["country/belmora"])
  }

  @Test func symmetricEdgeIsWrittenFromTheLowerIRIOnly() throws {
    let graph = try SampleGraph.graph()
    #expect(try node("country/arvania", of: graph)["cooperatesWith"] != nil)
    #expect(try node("country/belmora", of: graph)["cooperatesWith"] == nil)
  }

  @Test func statementSaysAllThatIsKnown() throws {
    var scene = try Scene()
    let date = EventDate(
      start: try #require(PartialDate("2031")), end: try #require(PartialDate("2031-04-15")),
      phrase: "since 2031")
    try scene.state(
      "claims", .planned, speakers: [scene.object.iri], date: date, confidence: 0.85)
    let digest = scene.graph.statements[0].digest
    let statement = try node("statement/\(digest)", of: scene.graph)
    #expect(
      statement["type"] as? [String] == ["rdf:Statement", "relata:Statement", "schema:Claim"])
    #expect(statement["subject"] as? String == "country/arvania")
    #expect(statement["predicate"] as? String == "relata:claims")
    #expect(statement["object"] as? String == "country/belmora")
    #expect(statement["stance"] as? String == "relata:planned")
    #expect(statement["speaker"] as? [String] == ["country/belmora"])
    #expect(
      statement["start"] as? [String: String] == ["@value": "2031", "@type": "xsd:gYear"])
    #expect(statement["end"] as? String == "2031-04-15")
    #expect(statement["datePhrase"] as? String == "since 2031")
    #expect(statement["tone"] as? String == "-3")
    #expect(statement["confidence"] as? String == "0.85")
    #expect(statement["rule"] as? String == "r")
    #expect(statement["evidence"] as? [String] == ["article/a#char=0,23"])
  }

  @Test func statementWithoutASpeakerIsNoClaim() throws {
    var scene = try Scene()
    try scene.state("claims")
    let digest = scene.graph.statements[0].digest
    let statement = try node("statement/\(digest)", of: scene.graph)
    #expect(statement["type"] as? [String] == ["rdf:Statement", "relata:Statement"])
    #expect(statement["speaker"] == nil)
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (0.5, "0.5"), (0.12345, "0.1235"), (1e-9, "0"), (0.99999, "1"),
    (-3.0, "0"), (7.0, "1"), (Double.nan, "0"), (Double.infinity, "1"), (0.07, "0.07"),
  ])
  func confidenceIsAShortDecimal(confidence: Double, text: String) throws {
    var scene = try Scene()
    try scene.state("claims", confidence: confidence)
    let digest = scene.graph.statements[0].digest
    #expect(try node("statement/\(digest)", of: scene.graph)["confidence"] as? String == text)
  }

  @Test func evidenceCutsTheArticleExactly() throws {
    let text = Array(SampleGraph.text.unicodeScalars)
    var count = 0
    for node in try nodes(try SampleGraph.graph())
    where node["type"] as? String == "oa:TextQuoteSelector" {
      let id = try #require(node["id"] as? String)
      let range = try #require(id.split(separator: "=").last).split(separator: ",").compactMap {
        Int($0)
      }
      let exact = try #require(node["exact"] as? String)
      let cut = text[range[0]..<range[1]]
      #expect(cut.elementsEqual(exact.unicodeScalars))
      #expect((node["prefix"] as? String)?.unicodeScalars.count ?? 99 <= 32)
      count += 1
    }
    #expect(count == 30)
  }

  @Test func evidenceIsNotNormalised() throws {
    var scene = try Scene()
    let text = SourceText("Cafe\u{301} claims")
    try scene.graph.insert(
      Statement(
        subject: scene.subject.iri, relation: "claims", object: scene.object.iri, rule: "r",
        evidence: [Evidence(article: scene.article.iri, text: text, span: TextSpan(0, 6))]),
      symmetric: false)
    let quote = try node("article/a#quote=0,5", of: scene.graph)
    let exact = try #require(quote["exact"] as? String)
    #expect(Array(exact.unicodeScalars) == Array("Cafe\u{301}".unicodeScalars))
  }

  @Test(arguments: [
    "https://example.org/ns#", "https://example.org/?x=/", "urn:relata:/",
    "https://example.org/a:b/",
    "HTTP://example.org/", "https://example.org/a/../b/", "https://example.org//",
    "https://example.org/;p/",
  ])
  func basesThatResolversReadDifferentlyGiveWholeIRIs(base: String) throws {
    let scene = try Scene(base: base)
    let bytes = JSONLDWriter(ontology: try Ontology.bundled()).bytes(of: scene.graph)
    #expect(try parsed(bytes)["@context"].flatMap { ($0 as? [String: Any])?["@base"] } == nil)
    #expect(try node(base + "country/arvania", of: scene.graph)["name"] as? String == "Arvania")
  }

  @Test func relationNamedLikeAKeyIsWrittenWithItsPrefix() throws {
    let file = DataFile(
      name: "o.tsv",
      text: """
        namespace\thttps://w3id.org/relata/ns#
        class\tCountry\tcountry\tcountry\t-\tschema:Country\tx
        relation\tsource\tsource\tfamily\tany\tany\t-\t-\t-\tx
        """)
    var scene = try Scene()
    try scene.state("source")
    let writer = JSONLDWriter(ontology: try Ontology(file: file))
    let graph = try #require(
      try parsed(writer.bytes(of: scene.graph))["@graph"] as? [[String: Any]])
    let thing = try #require(graph.first { $0["id"] as? String == "country/arvania" })
    #expect(thing["relata:source"] as? [String] == ["country/belmora"])
    #expect(thing["source"] == nil)
  }

  @Test func orderOfInsertionDoesNotShow() throws {
    let graph = try SampleGraph.graph()
    let ontology = try Ontology.bundled()
    let expected = JSONLDWriter(ontology: ontology).bytes(of: graph)
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<20 {
      var other = KnowledgeGraph(base: graph.base, run: graph.run)
      for article in graph.articles.shuffled(using: &generator) { other.insert(article) }
      for thing in graph.things.shuffled(using: &generator) { other.insert(thing) }
      for (_, statement) in graph.statements.shuffled(using: &generator) {
        try other.insert(statement, symmetric: false)
      }
      #expect(JSONLDWriter(ontology: ontology).bytes(of: other) == expected)
    }
  }

  @Test func emptyGraphIsAFileToo() throws {
    let graph = KnowledgeGraph(base: try Naming().base)
    #expect(try nodes(graph).isEmpty)
  }

  @Test func oddStringsComeBackEqual() throws {
    var generator = SeededGenerator(seed: 11)
    for round in 0..<300 {
      let odd = generator.oddString()
      var scene = try Scene()
      let source = SourceText("before " + odd + " after")
      let span = TextSpan(7, 7 + odd.utf8.count)
      try scene.graph.insert(
        Statement(
          subject: scene.subject.iri, relation: odd, object: scene.object.iri, rule: odd,
          evidence: [Evidence(article: scene.article.iri, text: source, span: span)]),
        symmetric: false)
      let all = try nodes(scene.graph)
      let quote = try #require(all.first { $0["type"] as? String == "oa:TextQuoteSelector" })
      let exact = try #require(quote["exact"] as? String)
      #expect(Array(exact.unicodeScalars) == Array(odd.unicodeScalars), "round \(round)")
      let statement = try #require(all.first { $0["rule"] != nil })
      #expect((statement["rule"] as? String)?.utf8.elementsEqual(odd.utf8) == true)
      let predicate = try #require(statement["predicate"] as? String)
      #expect(throws: Never.self) { try IRI(validating: predicate) }
    }
  }
}
