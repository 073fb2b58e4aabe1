import RelataGraph
import RelataLinguistics

/// What someone is said to be: "Mara Lint is the president of Rovia", "served as", "was elected".
extension OfficeReader {
  /// Offices that a verb gives to its subject: after a copula, as what someone is elected, after "as".
  static func readPredicates(_ reading: inout ArticleReading) {
    let document = reading.document
    for noun in document.indices where isPredicateNoun(noun, reading) {
      var verb = document.head(of: noun) ?? noun
      if !reading.predications.isVerb(verb) { verb = document.head(of: verb) ?? verb }
      guard let predication = reading.predications.predication(at: verb),
        predication.kind == .verb
      else { continue }
      let holders =
        predication.isPassive || !predication.has(.object)
        ? predication.heads(predication.isPassive ? .object : .subject) : []
      for head in holders where head < noun {
        for id in reading.entities(at: head, as: ["Person"]) {
          notePredicate(noun, verb: verb, of: id, at: head, &reading)
        }
      }
    }
  }

  static func isPredicateNoun(_ noun: Int, _ reading: ArticleReading) -> Bool {
    let document = reading.document
    guard document.partsOfSpeech[noun] == .noun || document.partsOfSpeech[noun] == .properNoun,
      reading.mention(atHead: noun) == nil,
      reading.lexicon.offices.isTitleWord(document.text(at: noun).lowercased())
    else { return false }
    switch document.labels[noun] {
    case .attribute, .objectPredicate: return true
    case .prepositionObject:
      return document.head(of: noun).map { document.lemmas[$0].lowercased() == "as" } ?? false
    default: return false
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

  /// "was the president" is over, "became the president" is not.
  static func tense(of verb: Int, in reading: ArticleReading) -> Stance {
    let isPast = reading.document.tags[verb] == .pastVerb
    return isPast && reading.lexicon.clauses.has(.tenure, reading.document.lemmas[verb])
      ? .ended : .actual
  }
}
