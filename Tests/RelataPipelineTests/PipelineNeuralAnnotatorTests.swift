import RelataTestSupport
import Testing

@testable import RelataPipeline

@Suite("Networks of the real model")
struct PipelineNeuralAnnotatorTests {
  private static let loaded = Result {
    try NeuralAnnotator(ModelBundle(directory: ModelLocation.folder()))
  }

  private func annotator() throws -> NeuralAnnotator { try Self.loaded.get() }

  private func annotate(
    _ annotator: NeuralAnnotator, _ documents: [[TokenFeatures]],
    _ workspace: AnnotatorWorkspace = AnnotatorWorkspace()
  ) -> [NeuralAnnotator.Result] {
    var ranges: [Range<Int>] = []
    for document in documents {
      let start = ranges.last?.upperBound ?? 0
      ranges.append(start..<(start + document.count))
    }
    return annotator.annotate(documents.flatMap { $0 }, documents: ranges, workspace: workspace)
  }

  @Test("tags, trees, sentences and entities are those of spaCy")
  func recorded() throws {
    let annotator = try annotator()
    let documents = try NeuralFixture.documents()
    #expect(documents.count >= 11)
    let results = annotate(annotator, documents.map(\.features))
    for (document, result) in zip(documents, results) {
      #expect(result.tags.map { annotator.tags[Int($0)] } == document.tags)
      #expect(result.heads == document.heads)
      #expect(result.relations.map { annotator.relations[Int($0)] } == document.relations)
      let starts = document.startsSentence.indices.filter { document.startsSentence[$0] }
      #expect(result.sentences.map(\.lowerBound) == starts)
      #expect(cells(result, annotator) == document.entityCells)
    }
  }

  private func cells(_ result: NeuralAnnotator.Result, _ annotator: NeuralAnnotator) -> [String] {
    var cells = [String](repeating: "O", count: result.tags.count)
    for entity in result.entities {
      for token in entity.tokens {
        let mark = token == entity.tokens.lowerBound ? "B-" : "I-"
        cells[token] = mark + annotator.entityLabels[Int(entity.label)]
      }
    }
    return cells
  }

  @Test("a document is annotated the same alone, among others and again")
  func batching() throws {
    let annotator = try annotator()
    let documents = try NeuralFixture.documents().map(\.features) + [[]]
    let workspace = AnnotatorWorkspace()
    let together = annotate(annotator, documents, workspace)
    #expect(annotate(annotator, documents, workspace) == together)
    for (document, result) in zip(documents, together) {
      #expect(annotate(annotator, [document], workspace) == [result])
    }
    #expect(together.last == NeuralAnnotator.Result())
  }

  @Test("a document longer than a batch is cut without a trace")
  func long() throws {
    let annotator = try annotator()
    let article = try #require(NeuralFixture.documents().last).features
    let copies = NeuralAnnotator.batchTokens / article.count + 2
    let document = [[TokenFeatures]](repeating: article, count: copies).flatMap { $0 }
    let result = try #require(annotate(annotator, [document]).first)
    #expect(result.heads.count == document.count)
    // Copies that stand well within the document look alike, whichever piece they fell into.
    let second = Array(result.tags[article.count..<(2 * article.count)])
    for copy in 2..<(copies - 1) {
      #expect(Array(result.tags[(copy * article.count)..<((copy + 1) * article.count)]) == second)
    }
    #expect(result.sentences.last?.upperBound == document.count)
  }

  @Test("the window of the feature table never changes a parse", arguments: [1, 2, 5, 40])
  func window(size: Int) throws {
    let annotator = try annotator()
    let documents = try NeuralFixture.documents().map(\.features)
    let narrow = AnnotatorWorkspace(features: FeatureTable(windowSize: size))
    #expect(annotate(annotator, documents, narrow) == annotate(annotator, documents))
  }
}
