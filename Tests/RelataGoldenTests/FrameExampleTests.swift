import FoundationEssentials
import Relata
import RelataExtraction
import RelataTestSupport
import Testing

/// The examples of the frames: each positive one gives its edge by its frame, each negative one none.
///
/// The sentences are read by the real language pipeline; the states in them are those of
/// Fixtures/invented-states.tsv.
@Suite struct FrameExampleTests {
  /// An example and the statements of its sentence.
  private struct Reading {
    let frame: Frame
    let example: Frame.Example
    let graph: KnowledgeGraph
  }

  private static func readings() throws -> [Reading] {
    let ontology = try Ontology.bundled()
    let names = try DataFile(
      path: Repository.root.path + "/Tests/RelataGoldenTests/Fixtures/invented-states.tsv")
    let lexicon = try Lexicon(ontology: ontology, extraNames: [names])
    let extractor = Extractor(lexicon: lexicon, naming: try Naming())
    let pipeline = try LanguagePipeline(modelDirectory: try ModelLocation.folder())
    let examples = lexicon.frames.frames.flatMap { frame in
      frame.examples.map { (frame, $0) }
    }
    let documents = pipeline.annotate(examples.map { Passage(SourceText($0.1.sentence)) })
    let run = KnowledgeGraph.Run(toolVersion: "0", model: "test", ontologyDigest: ontology.digest)
    return try zip(examples, documents).map { example, document in
      let article = Article(
        iri: extractor.naming.article(Slug("example")), identifier: "example",
        datePublished: PartialDate("2031-09-16"), textDigest: "0")
      let graph = try extractor.extract(from: document, article: article, run: run).archived()
      return Reading(frame: example.0, example: example.1, graph: graph)
    }
  }

  @Test func eachPositiveExampleGivesItsEdgeAndEachNegativeOneNone() throws {
    let readings = try FrameExampleTests.readings()
    #expect(readings.count > 100)
    for reading in readings {
      let found = edges(of: reading)
      let place = "\(reading.frame.identifier), line \(reading.example.line)"
      if let expected = reading.example.expected {
        #expect(
          found.contains { $0 == expected || $0.hasPrefix(expected + " ") },
          "\(place): “\(reading.example.sentence)” gave \(found), not \(expected); all: \(reading.graph.statements.map { "\($0.statement.rule)" })"
        )
      } else {
        #expect(found.isEmpty, "\(place): “\(reading.example.sentence)” gave \(found)")
      }
    }
  }

  /// The edges that the frame itself made, as examples write them.
  private func edges(of reading: Reading) -> [String] {
    reading.graph.statements.map(\.statement).filter { $0.rule == reading.frame.identifier }
      .flatMap { statement -> [String] in
        let stance = statement.stance.rawValue
        let ends = [(statement.subject, statement.object), (statement.object, statement.subject)]
        // A symmetric edge may be written from either end.
        let isSymmetric = reading.frame.isMutual
        return ends.prefix(isSymmetric ? 2 : 1).map { first, second in
          "\(name(first, reading)) \(statement.relation) \(name(second, reading)) \(stance)"
        }
      }
  }

  private func name(_ iri: IRI, _ reading: Reading) -> String {
    reading.graph.thing(iri)?.name ?? iri.value
  }
}
