import RelataGraph
import RelataLinguistics
import RelataText

/// An article while it is being read: its mentions and entities, and what each word refers to.
///
/// Named things are there from the start. Described ones ("the islands", "Rovian officials") are made
/// when a rule asks what a word refers to, and remembered, so that a word always refers to the same.
struct ArticleReading {
  let document: AnnotatedDocument
  let lexicon: Lexicon
  let predications: PredicationReader
  /// The day of publication, against which dates are read.
  let datePublished: PartialDate?

  /// Named mentions in order of the text.
  let mentions: [Mention]
  /// The named things, and those described ones that have been asked for.
  var entities: EntityTable
  /// Index in `mentions` of the widest mention with this head, or −1; one for each token.
  private let mentionAtHead: [Int32]
  /// Common nouns by lemma in lower case, ascending.
  let nounsByLemma: [String: [Int]]
  /// The stretches between quotation marks.
  let quotations: [Range<Int>]
  /// Whether each token belongs to a date or a number by the recognizer.
  let isQuantity: [Bool]
  /// What words refer to, for those that have been asked for.
  var references: [Int: [EntityID]] = [:]
  /// The words that are being resolved, outermost first, each with what is asked for.
  private var questions: [Question] = []
  /// Described things by the lemma of their head.
  var descriptions: [String: [EntityID]] = [:]
  /// Offices that persons are said to hold.
  var offices: [EntityID: [HeldOffice]] = [:]
  /// The state whose own officials the article names without their nationality.
  var homeState: EntityID?
  /// Whether the article speaks of its authors as "we".
  var isFirstPerson = false
  /// The states that issue the article together, where it says so.
  var jointAuthors: [EntityID] = []

  /// What a rule asks about a word.
  private struct Question: Equatable {
    let head: Int
    let types: [String]
  }

  init(document: AnnotatedDocument, lexicon: Lexicon, datePublished: PartialDate?) {
    let document = ParagraphSplitter.split(document)
    var linker = EntityLinker(document: document, lexicon: lexicon)
    linker.link()
    self.document = document
    self.lexicon = lexicon
    self.datePublished = datePublished
    predications = PredicationReader(
      document: document, supportVerbs: lexicon.clauses.supportVerbs,
      subjectControlVerbs: lexicon.clauses.subjectControlVerbs,
      objectControlVerbs: lexicon.clauses.objectControlVerbs)
    mentions = linker.mentions
    entities = linker.table
    var index = [Int32](repeating: -1, count: document.count)
    for (number, mention) in mentions.enumerated() {
      let known = index[mention.head]
      if known < 0 || mentions[Int(known)].tokens.count < mention.tokens.count {
        index[mention.head] = Int32(number)
      }
    }
    mentionAtHead = index
    nounsByLemma = Dictionary(
      grouping: document.indices.filter { document.partsOfSpeech[$0] == .noun },
      by: { document.lemmas[$0].lowercased() })
    quotations = Quotations.ranges(in: document)
    isQuantity = ArticleReading.quantities(in: document)
  }

  private static func quantities(in document: AnnotatedDocument) -> [Bool] {
    let labels = ["DATE", "TIME", "ORDINAL", "CARDINAL", "PERCENT", "MONEY", "QUANTITY"]
    var marks = [Bool](repeating: false, count: document.count)
    for entity in document.entities where labels.contains(entity.label) {
      for token in entity.tokens { marks[token] = true }
    }
    return marks
  }

  /// The named mention whose head is the token at `index`.
  func mention(atHead index: Int) -> Mention? {
    let number = mentionAtHead[index]
    return number < 0 ? nil : mentions[Int(number)]
  }

  /// The class of an entity.
  func className(_ id: EntityID) -> String { entities[id].className }

  /// Whether an entity may stand where `types` are asked for.
  func accepts(_ id: EntityID, as types: [String]) -> Bool {
    lexicon.ontology.accepts(entities[id].className, as: types)
  }

  /// Whether an entity is of a class, or of a group of classes such as `Actor`.
  func isA(_ id: EntityID, _ type: String) -> Bool {
    lexicon.ontology.isA(entities[id].className, type)
  }

  /// What the token at `head` refers to, as far as it fits `types`.
  ///
  /// Empty for what can be no node; several where a plural resolves to its members.
  ///
  /// - Parameter types: classes or groups; empty for any.
  mutating func entities(at head: Int, as types: [String]) -> [EntityID] {
    let found = references[head] ?? resolveOnce(head, types)
    let fitting = found.filter { accepts($0, as: types) }
    if !fitting.isEmpty { references[head] = found }
    return fitting
  }

  /// Most words whose meanings may wait for one another: "the envoy of the envoy of the envoy …".
  private static var longestWait: Int { 16 }

  /// What a word refers to, but nothing when that hangs on the word itself: the place of "the talks at
  /// the site of the talks" is asked of both.
  private mutating func resolveOnce(_ head: Int, _ types: [String]) -> [EntityID] {
    let question = Question(head: head, types: types)
    guard questions.count < ArticleReading.longestWait, !questions.contains(question) else {
      return []
    }
    questions.append(question)
    defer { questions.removeLast() }
    return resolve(head, types)
  }

  private mutating func resolve(_ head: Int, _ types: [String]) -> [EntityID] {
    if let mention = mention(atHead: head) { return named(mention) }
    switch document.partsOfSpeech[head] {
    case .pronoun: return pronounReferents(head, types)
    case .noun, .properNoun, .adjective, .numeral, .verb, .determiner:
      return describedReferents(head, types)
    default: return []
    }
  }

  /// What a name refers to; an adjective of nationality only where it modifies something.
  private func named(_ mention: Mention) -> [EntityID] {
    if mention.kind == .demonym, !isModifier(mention.head) { return [] }
    return [mention.entity]
  }

  private func isModifier(_ index: Int) -> Bool {
    switch document.labels[index] {
    case .adjectiveModifier, .compound, "nmod", .possessor, .nounAdverbial, .conjunct: true
    default: false
    }
  }

  /// Index of the sentence that holds the token at `index`.
  func sentence(of index: Int) -> Int { document.sentenceIndex(of: index) }
}

extension ArticleReading {
  /// The named mention that ends before the token at `end`.
  func mention(endingAt end: Int) -> Mention? {
    mentions.filter { $0.tokens.upperBound == end }.max { $0.tokens.count < $1.tokens.count }
  }

  /// Whether the token at `index` belongs to a named mention.
  func isInMention(_ index: Int) -> Bool { mentions.contains { $0.tokens.contains(index) } }

  /// Whether an entity can have office holders.
  func isBody(_ id: EntityID) -> Bool {
    let name = className(id)
    return name != "Person" && name != "Group"
      && (isA(id, "Actor") || name == "City" || name == "Region")
  }
}
