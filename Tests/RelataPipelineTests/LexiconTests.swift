import RelataTestSupport
import Foundation
import Testing

@testable import RelataPipeline

@Suite("Lexicon")
struct LexiconTests {
  @Test("numbers strings as spaCy's string store does")
  func hashes() throws {
    let recorded = try JSONDecoder().decode(
      [String: UInt64].self, from: Data(RuleFixture.bytes(of: "string-hashes.json")))
    #expect(recorded.count > 400)
    for (text, number) in recorded { #expect(StringHash.hash(text) == number, "\(text)") }
  }

  @Test("lowers each character as Python does")
  func lower() throws {
    let lines = try RuleFixture.lines(of: "lower-case.tsv")
    #expect(lines.count > 1000)
    for line in lines {
      let cells = line.split(separator: "\t")
      let (upper, lower) = (try #require(cells.first), try #require(cells.last))
      #expect(UnicodeText.lowercased(String(upper)).utf8.elementsEqual(lower.utf8), "\(upper)")
    }
  }

  @Test("sigma is final at the end of a word only")
  func sigma() {
    #expect(UnicodeText.lowercased("ΟΔΥΣΣΕΥΣ ΣΑΣ Σ") == "οδυσσευς σας σ")
    #expect(UnicodeText.lowercased("ΑΣ.Β ΑΣ'") == "ας.β ας'".replacing("ς.", with: "σ."))
  }

  @Test(
    "outlines words",
    arguments: [
      ("Velm-1951", "Xxxx-dddd"), ("ABCDEFG", "XXXX"), ("aaaaaB22222", "xxxxXdddd"), ("ǅ²Ⅷ", "xdⅧ"),
      ("中文", "xx"), (String(repeating: "a", count: 100), "LONG"), ("......", "...."),
    ])
  func shapes(word: String, shape: String) {
    #expect(UnicodeText.shape(of: word) == shape)
  }

  @Test("words that are equal to Swift but not to Python are kept apart")
  func canonicalEquivalents() throws {
    let norms = try NormTable(SyntheticPack.map([]).bytes, file: "")
    // GREEK VARIA is canonically equivalent to the grave accent, which stands for an apostrophe.
    #expect(norms.norm(of: "`") == "'")
    #expect(norms.norm(of: "\u{1FEF}").unicodeScalars.elementsEqual("\u{1FEF}".unicodeScalars))
    var table = LexemeTable(norms: norms)
    func index(_ text: String) -> Int32 {
      Array(text.utf8).withUnsafeBytes { table.index(of: $0) }
    }
    #expect(index("é") != index("e\u{301}"))
    #expect(index("é") == index("é"))
  }

  @Test("the table of byte strings agrees with a dictionary", arguments: [1, 2, 3] as [UInt64])
  func byteStrings(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var table = ByteStringTable(capacity: 1)
    var places: [[UInt8]: Int] = [:]
    for _ in 0..<3000 {
      let key = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        UInt8.random(in: 0...9, using: &random)
      }
      #expect(key.withUnsafeBytes { table.place(of: $0) } == places[key])
      let (place, isNew) = key.withUnsafeBytes { table.insert($0) }
      #expect(isNew == (places[key] == nil))
      #expect(place == places[key, default: places.count])
      places[key] = place
    }
  }
}
