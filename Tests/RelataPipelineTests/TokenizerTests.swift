import RelataTestSupport
import RelataText
import Testing

@testable import RelataPipeline

@Suite("Tokenizer")
struct TokenizerTests {
  let model: RuleModel

  init() throws { model = try RuleModel() }

  @Test("cuts recorded texts as spaCy does")
  func recorded() throws {
    var cache = try model.cache()
    for fixture in try RuleFixture.all() {
      let source = SourceText(fixture.text)
      let tokens = model.tokenizer.tokenize(Passage(source), &cache)
      let ranges = tokens.spans.map { source.codePointRange(of: $0) }
      #expect(ranges.map(\.lowerBound) == fixture.starts, "\(fixture.text.debugDescription)")
      #expect(ranges.map(\.upperBound) == fixture.ends, "\(fixture.text.debugDescription)")
      #expect(tokens.isFollowedBySpace == fixture.spaces.map { $0 == "1" })
    }
  }

  @Test("gives each token the norm and shape that spaCy gives it")
  func attributes() throws {
    var cache = try model.cache()
    for fixture in try RuleFixture.all() {
      let tokens = model.tokenizer.tokenize(Passage(SourceText(fixture.text)), &cache)
      let lexemes = tokens.lexemes.map { cache.lexemes.lexemes[Int($0)] }
      #expect(lexemes.map(\.norm) == fixture.norms.map { StringHash.hash($0) })
      #expect(lexemes.map(\.shape) == fixture.shapes.map { StringHash.hash($0) })
    }
  }

  @Test("does not see the text around a passage")
  func passage() throws {
    var cache = try model.cache()
    let source = SourceText("Dateline: (Velm don't) 5km")
    let span = TextSpan(11, 21)
    let tokens = model.tokenizer.tokenize(Passage(text: source, span: span), &cache)
    #expect(tokens.spans.map { source[$0] } == ["Velm", "do", "n't"])
    #expect(tokens.spans.allSatisfy { span.contains($0) })
    #expect(tokens.isFollowedBySpace == [true, false, false])
  }

  @Test("a small cache that forgets gives the same tokens")
  func forgetting() throws {
    var small = try model.cache(capacity: 3)
    var large = try model.cache()
    let start = small.lexemes.generation
    for fixture in try RuleFixture.all() {
      small.makeRoom()
      large.makeRoom()
      #expect(model.words(fixture.text, &small) == model.words(fixture.text, &large))
    }
    #expect(small.lexemes.generation > start)
    #expect(small.lexemes.lexemes.count < large.lexemes.lexemes.count)
  }

  @Test(
    "covers every character but single spaces, in order",
    arguments: [1, 2, 3, 4, 5] as [UInt64])
  func coversText(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var cache = try model.cache()
    for _ in 0..<200 {
      let source = SourceText(TokenizerTests.randomText(&random))
      let tokens = model.tokenizer.tokenize(Passage(source), &cache)
      var end = 0
      for (index, span) in tokens.spans.enumerated() {
        let gap = source[TextSpan(end, span.lowerBound)]
        #expect(gap == (index > 0 && tokens.isFollowedBySpace[index - 1] ? " " : ""))
        #expect(!span.isEmpty)
        end = span.upperBound
      }
      let last = tokens.isFollowedBySpace.last == true ? " " : ""
      #expect(source[TextSpan(end, source.byteCount)] == last)
    }
  }

  private static func randomText(_ random: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    let common = Array("  \n\t.,'\"-()abcXYZ019’“…$\u{301}\u{0}é中🙂".unicodeScalars)
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      let any = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random))
      let isCommon = Int.random(in: 0..<4, using: &random) > 0
      text.append(isCommon ? common.randomElement(using: &random) ?? " " : any ?? " ")
    }
    return String(text)
  }

  @Test(
    "a long stretch without white space is cut in linear time",
    arguments: ["\"", ".", "a:", "a.", "é", "(a", "1-", "a@", "$", "'s", "…", "\u{301}", "\u{0}"])
  func longStretch(unit: String) throws {
    var cache = try model.cache()
    // At quadratic cost so many characters would take minutes, and this test would be noticed.
    let text = String(repeating: unit, count: 40_000 / unit.unicodeScalars.count)
    let words = model.words(text, &cache)
    #expect(words.joined() == text)
  }

  @Test("a special case that was cut apart is put together, unless spaces stand in it")
  func specialCases() throws {
    var cache = try model.cache()
    #expect(model.words("x/Adm.", &cache).suffix(1) == ["Adm."])
    #expect(model.words("Adm .", &cache) == ["Adm", "."])
  }

  @Test("says which rule made each token")
  func explanation() throws {
    let source = SourceText("(\"Don't Velm-Orla x/Adm. http://example.org/a\"). 5km")
    let explained = model.tokenizer.explain(Passage(source), norms: model.norms)
    var cache = try model.cache()
    #expect(explained.map(\.span) == model.tokenizer.tokenize(Passage(source), &cache).spans)
    #expect(
      explained.map(\.origin) == [
        .prefix, .prefix, .specialCase(part: 1), .specialCase(part: 2), .word, .infix, .word, .word,
        .infix, .specialCase(part: 1), .url, .suffix, .suffix, .suffix, .word, .suffix,
      ])
  }

  @Test(
    "a run of dots at the end of a word is one token, however long", arguments: [2, 7, 8, 40, 999])
  func dots(count: Int) throws {
    var cache = try model.cache()
    let run = String(repeating: ".", count: count)
    #expect(model.words("Velm" + run, &cache) == ["Velm", run])
  }
}
