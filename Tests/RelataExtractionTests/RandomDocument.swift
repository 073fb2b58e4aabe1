import RelataLinguistics
import RelataTestSupport
import RelataText

/// Documents with random words, tags and trees: what a parser may make of hostile text.
enum RandomDocument {
  private static let words = [
    "Russia", "Japan", "Mara", "Lint", "Kova", "the", "minister", "President", "say", "agree",
    "meet", "will", "not", "work", "together", "island", "hold", "claim", "-", "nuclear", "test",
    "on", "in", "by", "with", "of", "between", "and", "or", "Monday", "Sept.", "3", "2029", "last",
    "week", "(", ")", "“", "”", "\"", ",", ".", "he", "they", "its", "we", "I", "who", "country",
    "two", "both", "Russia", "Japan", "U.N.", "Security", "Council", "North", "counterpart", "talk",
    "sanction", "impose", "resolution", "according", "to", "plan", "visit", "é́", "🏝", "'s",
  ]
  private static let labels = [
    "nsubj", "nsubjpass", "dobj", "dative", "agent", "prep", "pobj", "pcomp", "conj", "cc", "appos",
    "compound", "amod", "poss", "relcl", "acl", "advcl", "ccomp", "xcomp", "attr", "oprd", "aux",
    "auxpass", "neg", "prt", "det", "mark", "advmod", "npadvmod", "nummod", "nmod", "parataxis",
    "punct", "dep", "case",
  ]
  private static let tags = [
    "NOUN NN", "NOUN NNS", "PROPN NNP", "PROPN NNPS", "VERB VBD", "VERB VBN", "VERB VBG", "VERB VB",
    "AUX MD", "ADJ JJ", "ADP IN", "PRON PRP", "PRON PRP$", "PRON WDT", "DET DT", "PART TO",
    "PART POS", "NUM CD", "PUNCT .", "ADV RB", "SPACE _SP",
  ]
  private static let entities = [
    "O", "O", "O", "B-PERSON", "I-PERSON", "B-GPE", "B-ORG", "I-ORG", "B-DATE", "I-DATE", "B-NORP",
    "B-LOC", "B-EVENT",
  ]

  /// A document of a few sentences; the same for the same state of the generator.
  static func make(using generator: inout SeededGenerator) throws -> AnnotatedDocument {
    var lines: [String] = []
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      lines += sentence(using: &generator)
      lines.append("")
    }
    return try DocumentBuilder.document(lines.joined(separator: "\n"))
  }

  private static func sentence(using generator: inout SeededGenerator) -> [String] {
    let count = Int.random(in: 1...24, using: &generator)
    let root = Int.random(in: 0..<count, using: &generator)
    let order = [root] + (0..<count).filter { $0 != root }.shuffled(using: &generator)
    var lines = [String](repeating: "", count: count)
    for (place, token) in order.enumerated() {
      let head = place == 0 ? token : order[Int.random(in: 0..<place, using: &generator)]
      let word = pick(words, &generator)
      let label = place == 0 ? "ROOT" : pick(labels, &generator)
      lines[token] =
        "\(word) \(word.lowercased()) \(pick(tags, &generator)) \(head) \(label) "
        + pick(entities, &generator)
    }
    return lines
  }

  private static func pick(_ list: [String], _ generator: inout SeededGenerator) -> String {
    list[Int.random(in: 0..<list.count, using: &generator)]
  }
}
