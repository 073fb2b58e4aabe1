import RelataTestSupport
import Testing

@testable import RelataPipeline

@Suite("Token encoder")
struct NetworkTokenEncoderTests {
  private static func tokens(_ count: Int, _ random: inout SeededGenerator) -> [TokenFeatures] {
    (0..<count).map { _ in
      TokenFeatures(
        norm: UInt64.random(in: 0..<9, using: &random),
        prefix: UInt64.random(in: 0..<4, using: &random),
        suffix: UInt64.random(in: 0..<4, using: &random),
        shape: UInt64.random(in: 0..<3, using: &random),
        isFollowedBySpace: Bool.random(using: &random), isSpace: false)
    }
  }

  /// Vectors of all tokens, when documents are cut into pieces of `pieceSize`.
  private static func vectors(
    _ encoder: TokenEncoder, _ features: [TokenFeatures], _ documents: [Range<Int>], pieceSize: Int
  ) -> [Float] {
    var plan = RowPlan(context: encoder.context)
    for document in documents {
      for start in stride(from: document.lowerBound, to: document.upperBound, by: pieceSize) {
        plan.append(start..<min(start + pieceSize, document.upperBound), of: document)
      }
    }
    var output = [Float](repeating: .nan, count: features.count * encoder.width)
    encoder.encode(plan, features: features, into: &output, workspace: EncoderWorkspace())
    return output
  }

  @Test(
    "vectors agree with plain loops, whatever the sizes and however documents are cut",
    arguments: 0..<24)
  func reference(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let model = SyntheticModel(
      seed: UInt64(seed), width: Int.random(in: 2...11, using: &random),
      windowSize: Int.random(in: 1...2, using: &random),
      depth: Int.random(in: 1...3, using: &random), pieces: Int.random(in: 1...3, using: &random))
    let lengths = (0..<4).map { _ in Int.random(in: 0...9, using: &random) }
    var documents: [Range<Int>] = []
    for length in lengths {
      let start = documents.last?.upperBound ?? 0
      documents.append(start..<(start + length))
    }
    let features = Self.tokens(documents.last?.upperBound ?? 0, &random)
    let reference = NetworkReferenceEncoder(encoder: model.shared)
    let expected = documents.flatMap { reference.encode(Array(features[$0])) }.flatMap { $0 }
    try model.withFolder { folder in
      let bundle = try ModelBundle(directory: folder)
      let file = try WeightFile(bundle.contents(of: "tok2vec/model"), file: "tok2vec/model")
      let encoder = try TokenEncoder(
        "components.tok2vec.model", configuration: bundle.configuration, file: file)
      for pieceSize in [1, 3, 100] {
        let found = Self.vectors(encoder, features, documents, pieceSize: pieceSize)
        #expect(found.count == expected.count)
        for (left, right) in zip(found, expected) { #expect(abs(left - right) < 2e-3) }
      }
    }
  }

  @Test("vectors of the real model are those of spaCy")
  func recorded() throws {
    let bundle = try ModelBundle(directory: ModelLocation.folder())
    let documents = try NeuralFixture.documents()
    for (name, file, section) in [
      ("shared", "tok2vec/model", "components.tok2vec.model"),
      ("own", "ner/model", "components.ner.model.tok2vec"),
    ] {
      let encoder = try TokenEncoder(
        section, configuration: bundle.configuration,
        file: WeightFile(bundle.contents(of: file), file: file))
      let rows = try NeuralFixture.vectors(of: name)
      #expect(rows.count >= 7)
      for row in rows {
        let features = documents[row.document].features
        let found = Self.vectors(encoder, features, [features.indices], pieceSize: 1000)
        for index in 0..<encoder.width {
          let difference = abs(found[row.token * encoder.width + index] - row.numbers[index])
          #expect(difference < 1e-3)
        }
      }
    }
  }
}
