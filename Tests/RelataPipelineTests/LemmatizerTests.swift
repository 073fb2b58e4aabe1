import RelataLinguistics
import Testing

@testable import RelataPipeline

@Suite("Lemmatizer")
struct LemmatizerTests {
  let lemmatizer: Lemmatizer

  init() throws { lemmatizer = try RuleModel().lemmatizer }

  @Test(
    "finds lemmas by rules, tables and exceptions",
    arguments: [
      ("Islands", .noun, "Number=Plur", "island"), ("wolves", .noun, "Number=Plur", "wolf"),
      ("mice", .noun, "Number=Plur", "mouse"), ("seized", .verb, "Tense=Past", "seize"),
      ("went", .verb, "Tense=Past", "go"), ("Bresks", .properNoun, "Number=Plur", "Bresks"),
      ("News", .noun, "Number=Sing", "news"), ("say", .verb, "Tense=Pres|VerbForm=Fin", "say"),
      ("better", .adjective, "Degree=Cmp", "well"), ("WAS", .unknown, "", "was"),
      ("florbs", .noun, "Number=Plur", "florb"), ("“", .punctuation, "", "\""),
      ("The", .determiner, "", "the"), ("Sing", .adverb, "Degree=Pos", "sing"),
    ] as [(String, PartOfSpeech, String, String)])
  func lemma(word: String, partOfSpeech: PartOfSpeech, morphology: String, lemma: String) {
    let lexeme = Lexeme(text: word, norm: word)
    #expect(lemmatizer.lemma(of: lexeme, partOfSpeech, morphology: morphology) == lemma)
  }

  @Test("keeps a lemma that is there already")
  func keeps() throws {
    var table = LexemeTable(norms: try NormTable(SyntheticPack.map([]).bytes, file: ""))
    let lexeme = Array("wolves".utf8).withUnsafeBytes { table.index(of: $0) }
    var columns = RuledColumns(tags: ["NNS", "NNS"], labels: ["dep", "dep"])
    columns.partsOfSpeech = [.noun, .noun]
    columns.lemmas[0] = "kept"
    var cache = LemmatizerCache()
    lemmatizer.lemmatize(&columns, lexemes: [lexeme, lexeme], table, &cache)
    #expect(columns.lemmas == ["kept", "wolf"])
  }
}
