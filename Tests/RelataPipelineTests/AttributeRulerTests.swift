import RelataLinguistics
import RelataText
import Testing

@testable import RelataPipeline

@Suite("Attribute ruler and lemmatizer")
struct AttributeRulerTests {
  @Test("make of recorded tags and labels what spaCy makes of them")
  func recorded() throws {
    let model = try RuleModel()
    var tokens = try model.cache()
    var rules = try #require(AttributeRulerCache())
    var lemmas = LemmatizerCache()
    for fixture in try RuleFixture.all() {
      tokens.makeRoom()
      let lexemes = model.tokenizer.tokenize(Passage(SourceText(fixture.text)), &tokens).lexemes
      var columns = RuledColumns(
        tags: fixture.tags.map { Tag(rawValue: $0) },
        labels: fixture.labels.map { DependencyLabel(rawValue: $0) })
      try #require(lexemes.count == columns.tags.count)
      model.ruler.annotate(&columns, lexemes: lexemes, tokens.lexemes, &rules)
      model.lemmatizer.lemmatize(&columns, lexemes: lexemes, tokens.lexemes, &lemmas)
      #expect(columns.tags.map(\.rawValue) == fixture.ruledTags)
      #expect(columns.labels.map(\.rawValue) == fixture.ruledLabels)
      #expect(columns.partsOfSpeech.map(\.name) == fixture.partsOfSpeech)
      #expect(columns.morphologies == fixture.morphologies)
      #expect(columns.lemmas == fixture.lemmas)
    }
  }

  /// A rule: conditions for one token after another, what is set, and of which.
  private func rule(
    _ conditions: [[(String, SyntheticPack)]], _ key: String, _ value: String, index: Int = 0
  ) -> SyntheticPack {
    let tokens = conditions.map { condition in
      SyntheticPack.map(condition.map { (.string($0.0), $0.1) })
    }
    return .map([
      (.string("patterns"), .array([.array(tokens)])),
      (.string("attrs"), .map([(.string(key), .string(value))])),
      (.string("index"), .integer(index)),
    ])
  }

  /// The lemmas that rules give to words, all of them tagged `T`.
  private func lemmas(_ words: [String], _ rules: [SyntheticPack]) throws -> [String?] {
    let ruler = try AttributeRuler(SyntheticPack.array(rules).bytes, file: "patterns")
    var table = LexemeTable(norms: try NormTable(SyntheticPack.map([]).bytes, file: ""))
    let lexemes = words.map { word in
      Array(word.utf8).withUnsafeBytes { table.index(of: $0) }
    }
    var cache = try #require(AttributeRulerCache())
    var columns = RuledColumns(
      tags: words.map { _ in "T" }, labels: words.map { _ in "dep" })
    ruler.annotate(&columns, lexemes: lexemes, table, &cache)
    return columns.lemmas
  }

  @Test("a later rule overrides an earlier one, whichever of them spans more tokens")
  func order() throws {
    let short = rule([[("LOWER", .string("a"))]], "LEMMA", "short")
    let long = rule(
      [[("TAG", .string("T"))], [("LOWER", .string("a"))]], "LEMMA", "long", index: -1)
    #expect(try lemmas(["a", "a"], [short, long]) == ["short", "long"])
    #expect(try lemmas(["a", "a"], [long, short]) == ["short", "short"])
    #expect(try lemmas(["A"], [long]) == [nil])
  }

  @Test("supports sets and regular expressions")
  func predicates() throws {
    func set(_ name: String, _ words: String...) -> SyntheticPack {
      .map([(.string(name), .array(words.map { .string($0) }))])
    }
    let among = rule([[("LOWER", set("IN", "a", "b"))]], "LEMMA", "in")
    let others = rule(
      [[("LOWER", set("NOT_IN", "a", "b")), ("IS_SPACE", .boolean(false))]], "LEMMA", "out")
    let expression = rule(
      [[("LOWER", .map([(.string("REGEX"), .string("^n'?t$"))]))]], "LEMMA", "not")
    #expect(
      try lemmas(["a", "c", "N't", "nit", " "], [among, others, expression])
        == ["in", "out", "not", "out", nil])
  }

  @Test("refuses attributes and operators that it does not know")
  func unsupported() {
    let rules = [
      rule([[("SHAPE", .string("x"))]], "LEMMA", "a"),
      rule([[("LOWER", .string("x")), ("OP", .string("+"))]], "LEMMA", "a"),
      rule([[("LOWER", .map([(.string("FUZZY"), .string("x"))]))]], "LEMMA", "a"),
      rule([[("TAG", .map([(.string("REGEX"), .string("x"))]))]], "LEMMA", "a"),
      rule([[("LOWER", .map([(.string("REGEX"), .string("("))]))]], "LEMMA", "a"),
      rule([[("TAG", .string("x"))]], "ENT_TYPE", "a"),
      rule([[("TAG", .string("x"))]], "POS", "NOPE"),
      rule([[("TAG", .string("x"))]], "LEMMA", "a", index: 1),
      rule([[("TAG", .string("x"))]], "LEMMA", "a", index: -2),
      rule([], "LEMMA", "a"),
    ]
    for rule in rules {
      #expect(throws: ModelError.self) { try lemmas(["a"], [rule]) }
    }
  }

  @Test("features are put in order")
  func features() {
    #expect(MorphologicalFeatures.normalized("B=2,1|A=x") == "A=x|B=1,2")
    #expect(MorphologicalFeatures.normalized("_") == "")
    #expect(MorphologicalFeatures.value(of: "B", in: "AB=0|B=1|BB=2") == "1")
    #expect(MorphologicalFeatures.value(of: "C", in: "AB=0|B=1|BB=2") == nil)
  }
}
