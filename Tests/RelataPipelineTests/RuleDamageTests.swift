import RelataTestSupport
import RelataLinguistics
import RelataText
import Testing

@testable import RelataPipeline

@Suite("Damaged files of rules")
struct RuleDamageTests {
  /// Reads one of ``RuleModel/files`` and uses what it says.
  private func use(_ file: String, _ bytes: [UInt8]) throws {
    var cache: TokenizerCache?
    switch file {
    case "tokenizer":
      cache = TokenizerCache(norms: try NormTable(SyntheticPack.map([]).bytes, file: ""))
      let passage = Passage(SourceText("Don't (x-ray) Adm. \n 5km…"))
      if var cache { _ = try Tokenizer(bytes, file: file).tokenize(passage, &cache) }
    case "vocab/lookups.bin": _ = try NormTable(bytes, file: file).norm(of: "coz")
    case "attribute_ruler/patterns": _ = try AttributeRuler(bytes, file: file)
    default:
      let lemmatizer = try Lemmatizer(bytes, file: file)
      for word in ["wolves", "mice", "seized", "better"] {
        let lexeme = Lexeme(text: word, norm: word)
        for partOfSpeech in PartOfSpeech.allCases {
          _ = lemmatizer.lemma(of: lexeme, partOfSpeech, morphology: "")
        }
      }
    }
  }

  @Test("a file cut anywhere is refused by its name", arguments: RuleModel.files)
  func cut(file: String) throws {
    let bytes = try RuleModel.bytes(of: file)
    try use(file, bytes)
    for part in 0..<12 {
      let length = bytes.count * part / 12
      let error = #expect(throws: ModelError.self) { try use(file, Array(bytes.prefix(length))) }
      #expect(error?.file == file)
    }
  }

  @Test("a file with changed bytes is refused or works", arguments: RuleModel.files)
  func changed(file: String) throws {
    var random = SeededGenerator(seed: UInt64(file.utf8.count))
    let bytes = try RuleModel.bytes(of: file)
    for _ in 0..<25 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        changed[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      do { try use(file, changed) } catch is ModelError {}
    }
  }

  @Test("something else than the expected file is refused", arguments: RuleModel.files)
  func other(file: String) {
    for value in [SyntheticPack.null, .integer(1), .array([.null]), .string("x")] {
      #expect(throws: ModelError.self) { try use(file, value.bytes) }
    }
  }

  @Test("an exception that is not made of its tokens is refused")
  func exception() {
    let tokens = SyntheticPack.array([.map([(.integer(65), .string("do"))])])
    let bytes = SyntheticPack.map([
      (.string("exceptions"), .map([(.string("don't"), tokens)]))
    ]).bytes
    #expect(throws: ModelError.self) { try use("tokenizer", bytes) }
  }
}
