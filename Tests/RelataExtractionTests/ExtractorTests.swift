import RelataGraph
import RelataLinguistics
import RelataTestSupport
import RelataText
import Testing

@testable import RelataExtraction

/// The whole of extraction on documents that no parser would make.
@Suite struct ExtractorTests {
  private static func extractor() throws -> Extractor {
    try Extractor(ontology: try Ontology.bundled(), naming: try Naming())
  }

  private func graph(
    _ document: AnnotatedDocument, _ extractor: Extractor
  ) throws -> KnowledgeGraph {
    let article = Article(
      iri: extractor.naming.article(Slug("a")), identifier: "a",
      datePublished: PartialDate("2031-09-16"),
      textDigest: SHA256Digest(of: document.text.utf8).hexadecimal)
    let run = KnowledgeGraph.Run(toolVersion: "0", model: "none", ontologyDigest: "0")
    return try extractor.extract(from: document, article: article, run: run).archived()
  }

  @Test func randomDocumentsGiveSoundGraphsTwiceTheSame() throws {
    let extractor = try ExtractorTests.extractor()
    var generator = SeededGenerator(seed: 20_311_609)
    var statementCount = 0
    for _ in 0..<1_000 {
      let document = try RandomDocument.make(using: &generator)
      let graph = try graph(document, extractor)
      statementCount += graph.statementCount
      #expect(try graph == self.graph(document, extractor))
      let scalars = Array(document.text.string.unicodeScalars)
      for (_, statement) in graph.statements {
        #expect(statement.subject != statement.object)
        for evidence in statement.evidence {
          var cut = String.UnicodeScalarView()
          cut.append(contentsOf: scalars[evidence.start..<evidence.end])
          #expect(String(cut) == evidence.exact)
        }
      }
    }
    #expect(statementCount > 5, "the random words state something now and then")
  }

  @Test func anEmptyDocumentGivesAnEmptyGraph() throws {
    let document = try AnnotatedDocument(text: SourceText(""), columns: .init())
    let graph = try graph(document, try ExtractorTests.extractor())
    #expect(graph.statementCount == 0)
    #expect(graph.thingCount == 0)
    #expect(graph.articles.count == 1)
  }

  @Test func aSurnameFindsItsBearerWhereverItStands() throws {
    let document = try DocumentBuilder.document(
      """
      Lint   Lint   PROPN NNP 1 nsubj    B-ORG
      spoke  speak  VERB  VBD 1 ROOT     O

      Mara   Mara   PROPN NNP 1 compound B-PERSON
      Lint   Lint   PROPN NNP 2 nsubj    I-PERSON
      left   leave  VERB  VBD 2 ROOT     O
      """)
    let graph = try graph(document, try ExtractorTests.extractor())
    #expect(graph.things.map(\.name) == ["Mara Lint"])
    #expect(graph.things.first?.alternateNames == ["Lint"])
  }
}
