import RelataGraph
import RelataLinguistics

/// What someone is said to be: "Mara Lint is the president of Rovia", "served as", "was elected".
extension OfficeReader {
  /// Offices that a verb gives to its subject or object: after a copula, as what someone is elected, after
  /// "as", after "the post of".
  static func readPredicates(_ reading: inout ArticleReading) {
    for noun in reading.document.indices where isTitleNoun(noun, reading) {
      guard let verb = givingVerb(of: noun, reading),
        let predication = reading.predications.predication(at: verb), predication.kind == .verb
      else { continue }
      for head in holders(of: predication, verb: verb, noun, reading) where head < noun {
        for id in reading.entities(at: head, as: ["Person"]) {
          notePredicate(noun, verb: verb, of: id, at: head, &reading)
        }
      }
    }
  }

  /// Whom the verb gives the office: its subject, or the one who is elected or appointed.
  private static func holders(
    of predication: Predication, verb: Int, _ noun: Int, _ reading: ArticleReading
  ) -> [Int] {
    let isAppointment = reading.lexicon.clauses.has(.appointment, predication.lemma)
    if predication.isPassive { return predication.heads(.object) }
    if isAppointment, predication.has(.object) {
      return predication.heads(.object).filter { $0 != noun }
    }
    if isAppointment { return [] }
    let objects = predication.heads(.object).filter { postNoun(of: noun, reading) != $0 }
    return objects.isEmpty ? predication.heads(.subject) : []
  }

  private static func isTitleNoun(_ noun: Int, _ reading: ArticleReading) -> Bool {
    let document = reading.document
    return (document.partsOfSpeech[noun] == .noun || document.partsOfSpeech[noun] == .properNoun)
      && reading.mention(atHead: noun) == nil
      && reading.lexicon.offices.isTitleWord(document.text(at: noun).lowercased())
  }

  /// The verb that says that someone holds the office named by `noun`.
  private static func givingVerb(of noun: Int, _ reading: ArticleReading) -> Int? {
    let document = reading.document
    var first = noun
    while document.labels[first] == .conjunct, let above = document.head(of: first),
      isTitleNoun(above, reading)
    {
      first = above
    }
    if let post = postNoun(of: first, reading) { return verb(lending: post, reading) }
    switch document.labels[first] {
    case .attribute, .objectPredicate: break
    case .directObject:
      guard let verb = document.head(of: first),
        reading.lexicon.clauses.has(.appointment, reading.predications.lemma(at: verb))
      else { return nil }
    case .prepositionObject:
      guard let preposition = document.head(of: first),
        document.lemmas[preposition].lowercased() == "as"
      else { return nil }
    default: return nil
    }
    var verb = document.head(of: first) ?? first
    if !reading.predications.isVerb(verb) { verb = document.head(of: verb) ?? verb }
    return verb
  }

  /// "post" of "held the post of Speaker".
  private static func postNoun(of noun: Int, _ reading: ArticleReading) -> Int? {
    let document = reading.document
    guard document.labels[noun] == .prepositionObject, let preposition = document.head(of: noun),
      ["of", "as"].contains(document.lemmas[preposition].lowercased()),
      let post = document.head(of: preposition),
      reading.lexicon.clauses.has(.post, document.lemmas[post].lowercased())
    else { return nil }
    return post
  }

  /// "held" of "held the post", "appointed" of "appointed to the post".
  private static func verb(lending post: Int, _ reading: ArticleReading) -> Int? {
    let document = reading.document
    guard let above = document.head(of: post) else { return nil }
    switch document.labels[post] {
    case .directObject: return reading.predications.isVerb(above) ? above : nil
    case .prepositionObject:
      guard ["to", "into", "from", "in"].contains(document.lemmas[above].lowercased()),
        let verb = document.head(of: above), reading.predications.isVerb(verb)
      else { return nil }
      return verb
    default: return nil
    }
  }

  static func notePredicate(
    _ noun: Int, verb: Int, of person: EntityID, at head: Int, _ reading: inout ArticleReading
  ) {
    let before = reading.offices[person] ?? []
    noteDescription(noun, of: person, named: head..<(head + 1), rule: "office.predicate", &reading)
    let stance = StanceReader(document: reading.document, clauses: reading.lexicon.clauses)
      .stance(of: verb, base: tense(of: verb, in: reading))
    guard stance != .actual, let after = reading.offices[person] else { return }
    reading.offices[person] = after.map { office in
      guard !before.contains(office), office.stance == .actual else { return office }
      return HeldOffice(
        title: office.title, relation: office.relation, scope: office.scope, body: office.body,
        stance: stance, tokens: office.tokens, rule: office.rule)
    }
  }

  /// "was the president" is over, and so is what someone resigns as; "became the president" is not.
  static func tense(of verb: Int, in reading: ArticleReading) -> Stance {
    let clauses = reading.lexicon.clauses
    if clauses.has(.departure, reading.predications.lemma(at: verb)) { return .ended }
    let isPast = reading.document.tags[verb] == .pastVerb
    return isPast && clauses.has(.tenure, reading.document.lemmas[verb]) ? .ended : .actual
  }
}
