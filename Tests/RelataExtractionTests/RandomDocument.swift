import RelataLinguistics
import RelataTestSupport
import RelataText

/// Documents with random words, tags and trees: what a parser may make of hostile text.
enum RandomDocument {
  /// Word, lemma, part of speech and tag, as a parser would mostly have them.
  private static let words = [
    "Russia Russia PROPN NNP", "Japan Japan PROPN NNP", "Mara Mara PROPN NNP",
    "Lint Lint PROPN NNP", "Kova Kova PROPN NNP", "the the DET DT", "ministers minister NOUN NNS",
    "President President PROPN NNP", "said say VERB VBD", "agreed agree VERB VBD",
    "met meet VERB VBD", "visited visit VERB VBD", "will will AUX MD", "not not PART RB",
    "work work VERB VB", "together together ADV RB", "islands island NOUN NNS",
    "held hold VERB VBN", "claimed claim VERB VBN", "- - PUNCT HYPH", "nuclear nuclear ADJ JJ",
    "test test NOUN NN", "on on ADP IN", "in in ADP IN", "by by ADP IN", "with with ADP IN",
    "of of ADP IN", "between between ADP IN", "and and CCONJ CC", "Monday Monday PROPN NNP",
    "Sept. Sept. PROPN NNP", "3 3 NUM CD", "2029 2029 NUM CD", "last last ADJ JJ",
    "week week NOUN NN", "( ( PUNCT -LRB-", ") ) PUNCT -RRB-", "“ \" PUNCT ``", "” \" PUNCT ''",
    ", , PUNCT ,", ". . PUNCT .", "he he PRON PRP", "they they PRON PRP", "its its PRON PRP$",
    "we we PRON PRP", "I I PRON PRP", "who who PRON WP", "countries country NOUN NNS",
    "two two NUM CD", "Russian russian ADJ JJ", "U.N. U.N. PROPN NNP", "North North PROPN NNP",
    "counterpart counterpart NOUN NN", "talks talk NOUN NNS", "sanctions sanction NOUN NNS",
    "imposed impose VERB VBD", "resolution resolution NOUN NN", "according accord VERB VBG",
    "to to PART TO", "visit visit NOUN NN", "é́ é́ X FW", "🏝 🏝 SYM SYM", "'s 's PART POS",
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
      lines[token] = "\(tagged(word, &generator)) \(head) \(label) \(pick(entities, &generator))"
    }
    return lines
  }

  /// One word in five gets a tag that does not fit it.
  private static func tagged(_ word: String, _ generator: inout SeededGenerator) -> String {
    guard Int.random(in: 0..<5, using: &generator) == 0 else { return word }
    let cells = word.split(separator: " ")
    return "\(cells[0]) \(cells[1]) \(pick(tags, &generator))"
  }

  private static func pick(_ list: [String], _ generator: inout SeededGenerator) -> String {
    list[Int.random(in: 0..<list.count, using: &generator)]
  }
}
