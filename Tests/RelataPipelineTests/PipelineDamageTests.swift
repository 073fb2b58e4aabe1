import RelataTestSupport
import Testing

@testable import RelataPipeline

@Suite("Damaged models")
struct PipelineDamageTests {
  /// Loads the model and, when that works, uses it.
  private func use(_ model: SyntheticModel) throws {
    try model.withFolder { folder in
      let annotator = try NeuralAnnotator(ModelBundle(directory: folder))
      let token = TokenFeatures(
        norm: 1, prefix: 2, suffix: 3, shape: 4, isFollowedBySpace: true, isSpace: false)
      let results = annotator.annotate(
        [token, token, token], documents: [0..<1, 1..<3], workspace: AnnotatorWorkspace())
      #expect(results.map(\.heads.count) == [1, 2])
    }
  }

  @Test("the model is whole before it is damaged")
  func whole() throws {
    try use(SyntheticModel(seed: 3))
  }

  @Test("a model with a file cut anywhere is refused, naming the file", arguments: 0..<11)
  func cut(file: Int) throws {
    let model = SyntheticModel(seed: 3)
    let (path, bytes) = model.files[file]
    for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 40)) {
      // A configuration may lose blank space at its end and still be whole.
      let rest = bytes[length...]
      if rest.allSatisfy({ $0 == 0x0A || $0 == 0x20 }) { continue }
      var damaged = model
      damaged.replace(path, Array(bytes.prefix(length)))
      do {
        try use(damaged)
        #expect(path == "config.cfg")
      } catch let error as ModelError {
        let last = path.split(separator: "/").last.map(String.init) ?? path
        #expect(error.file.hasSuffix(path) || path == "config.cfg", "\(last): \(error)")
      }
    }
  }

  @Test("a model with changed bytes is refused or works, and never traps", arguments: 0..<11)
  func changed(file: Int) throws {
    var random = SeededGenerator(seed: UInt64(file))
    let model = SyntheticModel(seed: 3)
    let (path, bytes) = model.files[file]
    for _ in 0..<60 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        changed[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      var damaged = model
      damaged.replace(path, changed)
      do { try use(damaged) } catch is ModelError {}
    }
  }

  @Test("numbers of another shape are refused, with both shapes in the message")
  func shape() throws {
    var model = SyntheticModel(seed: 3, width: 5)
    model.replace(
      "tagger/model",
      try #require(SyntheticModel(seed: 3, width: 6).files.first { $0.path == "tagger/model" })
        .bytes)
    let error = #expect(throws: ModelError.self) { try use(model) }
    #expect(
      error?.reason
        == "layer \"softmax\", \"W\": expected [3, 5] of <f4, found [3, 6] of <f4 in 72 bytes")
  }

  @Test("numbers whose rows and columns are exchanged are refused")
  func exchanged() throws {
    var model = SyntheticModel(seed: 3, width: 5)
    var bytes = try #require(model.files.first { $0.path == "tagger/model" }).bytes
    let shape = SyntheticPack.array([.integer(3), .integer(5)]).bytes
    let place = try #require(bytes.firstRange(of: shape))
    bytes.replaceSubrange(place, with: SyntheticPack.array([.integer(5), .integer(3)]).bytes)
    model.replace("tagger/model", bytes)
    #expect(throws: ModelError.self) { try use(model) }
  }

  @Test(
    "what is not supported is refused, naming it",
    arguments: [
      ("spacy.Tok2Vec.v2", "spacy.Tok2Vec.v9"),
      ("spacy.MultiHashEmbed.v2", "spacy.CharacterEmbed.v2"),
      ("spacy.Tagger.v2", "other.Tagger.v1"),
      (
        "include_static_vectors = false",
        "include_static_vectors = true"
      ), ("\"NORM\"", "\"ORTH\""),
      (
        "use_upper = true",
        "use_upper = false"
      ), ("extra_state_tokens = false", "extra_state_tokens = true"),
      ("\"senter\"]", "]"), ("upstream = \"tok2vec\"", "upstream = \"other\""),
      ("rows = [7, 5, 2]", "rows = [7, 5]"), ("depth = 2", "depth = 0"),
      ("window_size = 1", "window_size = 99"), ("factory = \"ner\"", "factory = \"textcat\""),
      ("state_type = \"ner\"", "state_type = \"parser\""),
    ])
  func unsupported(text: String, replacement: String) throws {
    var model = SyntheticModel(seed: 3)
    let range = try #require(model.configuration.firstRange(of: text))
    var configuration = model.configuration
    configuration.replaceSubrange(range, with: replacement)
    model.replace("config.cfg", Array(configuration.utf8))
    let error = #expect(throws: ModelError.self) { try use(model) }
    #expect(error?.file.hasSuffix("config.cfg") == true)
  }

  @Test("a missing file or folder is named")
  func missing() {
    let error = #expect(throws: ModelError.self) { try ModelBundle(directory: "/nowhere/at all") }
    #expect(error?.file == "/nowhere/at all/config.cfg")
    #expect(error?.reason == "cannot be read: no such file or directory")
  }
}
