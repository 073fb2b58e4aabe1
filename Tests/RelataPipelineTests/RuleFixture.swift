import Foundation
import RelataLinguistics
import RelataTestSupport
import RelataText

@testable import RelataPipeline

/// What spaCy's rules made of texts, recorded by scripts/record_rule_fixtures.py.
struct RuleFixture: Decodable {
  let text: String
  let starts: [Int]
  let ends: [Int]
  let spaces: String
  let norms: [String]
  let shapes: [String]
  let tags: [String]
  let labels: [String]
  let partsOfSpeech: [String]
  let morphologies: [String]
  let lemmas: [String]
  let ruledTags: [String]
  let ruledLabels: [String]

  static func all() throws -> [RuleFixture] {
    try lines(of: "rules.jsonl").map {
      try JSONDecoder().decode(RuleFixture.self, from: Data($0.utf8))
    }
  }

  static func lines(of name: String) throws -> [Substring] {
    String(decoding: try bytes(of: name), as: UTF8.self).split(separator: "\n")
  }

  static func bytes(of name: String) throws -> [UInt8] {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return try FileContents.read(path: folder.joined(separator: "/") + "/Fixtures/" + name)
  }
}

/// The model's rule half, loaded.
struct RuleModel {
  let tokenizer: Tokenizer
  let norms: NormTable
  let ruler: AttributeRuler
  let lemmatizer: Lemmatizer

  static let files = [
    "tokenizer", "vocab/lookups.bin", "attribute_ruler/patterns",
    "lemmatizer/lookups/lookups.bin",
  ]

  init() throws {
    tokenizer = try Tokenizer(RuleModel.bytes(of: "tokenizer"), file: "tokenizer")
    norms = try NormTable(RuleModel.bytes(of: "vocab/lookups.bin"), file: "vocab/lookups.bin")
    ruler = try AttributeRuler(
      RuleModel.bytes(of: "attribute_ruler/patterns"), file: "attribute_ruler/patterns")
    lemmatizer = try Lemmatizer(
      RuleModel.bytes(of: "lemmatizer/lookups/lookups.bin"), file: "lemmatizer/lookups/lookups.bin")
  }

  static func bytes(of file: String) throws -> [UInt8] {
    try FileContents.read(path: try ModelLocation.folder() + "/" + file)
  }

  func cache(capacity: Int = 1 << 16) throws -> TokenizerCache {
    guard let cache = TokenizerCache(norms: norms, capacity: capacity) else {
      throw ModelError(file: "", reason: "does not fit into memory")
    }
    return cache
  }

  /// The texts of the tokens of `text`.
  func words(_ text: String, _ cache: inout TokenizerCache) -> [String] {
    let source = SourceText(text)
    return tokenizer.tokenize(Passage(source), &cache).spans.map { source[$0] }
  }
}
