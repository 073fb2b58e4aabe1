import RelataLinguistics
import RelataTestSupport
import RelataText
import Testing

@testable import RelataPipeline

@Suite("Language pipeline")
struct PipelineLanguagePipelineTests {
  private static let loaded = Result {
    try LanguagePipeline(modelDirectory: ModelLocation.folder())
  }

  @Test("what comes out of a text is what spaCy said of it")
  func recorded() throws {
    let pipeline = try Self.loaded.get()
    let recorded = try NeuralFixture.documents()
    let documents = pipeline.annotate(recorded.map { Passage(SourceText($0.text)) })
    #expect(documents.count == recorded.count)
    for (document, expected) in zip(documents, recorded) {
      #expect(document.indices.map { document.text(at: $0) } == expected.words)
      #expect(document.heads == expected.heads)
      // Of white space, the rules say more than the networks did.
      for index in document.indices where !expected.features[index].isSpace {
        #expect(document.labels[index].rawValue == expected.relations[index])
        #expect(document.tags[index].rawValue == expected.tags[index])
        #expect(!document.lemmas[index].isEmpty)
        #expect(document.partsOfSpeech[index] != .unknown)
      }
      let entities = document.entities.map { "\($0.tokens)\($0.label)" }
      #expect(entities == expected.entities)
    }
  }

  @Test("the model is named")
  func name() throws {
    #expect(try Self.loaded.get().modelName.hasSuffix(" 3.8.0"))
  }

  @Test("a passage within a text is read alone, with the offsets of the text")
  func passage() throws {
    let pipeline = try Self.loaded.get()
    let body = "Ilka Thorsdam met Per Lunnqvist in Orsmark."
    let text = SourceText("Üb 2021-03-04\n" + body + " More follows.")
    let start = 15
    let passage = Passage(text: text, span: TextSpan(start, start + body.utf8.count))
    let document = try #require(pipeline.annotate([passage]).first)
    let alone = try #require(pipeline.annotate([Passage(SourceText(body))]).first)
    #expect(document.text == text)
    #expect(document.spans.first?.lowerBound == start)
    #expect(
      document.indices.map { document.text(at: $0) }
        == alone.indices.map { alone.text(at: $0) })
    #expect(document.heads == alone.heads)
    #expect(document.entities == alone.entities)
  }

  @Test("texts without words make documents without sentences or entities")
  func empty() throws {
    let pipeline = try Self.loaded.get()
    #expect(pipeline.annotate([]).isEmpty)
    let documents = pipeline.annotate(["", " ", "\n"].map { Passage(SourceText($0)) })
    #expect(documents.map(\.count) == [0, 1, 1])
    #expect(documents[0].sentences.isEmpty)
    #expect(documents.allSatisfy { $0.entities.isEmpty })
  }

  @Test("many threads annotate at once and agree")
  func concurrent() async throws {
    let pipeline = try Self.loaded.get()
    let passages = try NeuralFixture.documents().map { Passage(SourceText($0.text)) }
    let expected = pipeline.annotate(passages)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { pipeline.annotate(passages.reversed()) == expected.reversed() }
      }
      for await agrees in group { #expect(agrees) }
    }
  }

  @Test("any text whatever makes a valid document", arguments: 0..<30)
  func hostile(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "a", "B", " ", "  ", "\n", "\t", "\u{0}", "\u{A0}", "é", "e\u{301}", "😀", "中", "\u{200B}",
      "'s",
      "n't", "\"", "(", ")", "...", "-", "--", "http://x.y", "U.S.", "1,000", "$5", "\u{FEFF}",
      "\u{10FFFF}", "word", "Orsmark", ".", "\r\n", "\u{202E}",
    ]
    let text = (0..<Int.random(in: 0...200, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
    let document = try #require(
      try Self.loaded.get().annotate([Passage(SourceText(text))]).first)
    #expect(document.sentences.last?.upperBound ?? 0 == document.count)
  }
}
