import RelataGraph
import RelataLinguistics

/// Nouns that describe a person: "Mara Lint, the foreign minister of Rovia".
extension OfficeReader {
  static func readAppositions(of mention: Mention, _ reading: inout ArticleReading) {
    let document = reading.document
    for noun in document.dependents(of: mention.head, .apposition) {
      for member in document.conjuncts(from: noun) {
        noteApposition(member, of: mention, &reading)
      }
    }
    if document.labels[mention.head] == .apposition, let noun = document.head(of: mention.head) {
      noteApposition(noun, of: mention, &reading)
    }
  }

  static func noteApposition(
    _ noun: Int, of mention: Mention, _ reading: inout ArticleReading
  ) {
    if let party = reading.mention(atHead: noun),
      reading.className(party.entity) == "PoliticalParty"
    {
      // "Mara Lint, the most senior Democrat"
      noteParty(party.entity, noun..<noun, mention, &reading)
      return
    }
    noteDescription(
      noun, of: mention.entity, named: mention.tokens, rule: "office.apposition", &reading)
  }

  /// A noun that names an office: its body is its owner.
  static func noteDescription(
    _ noun: Int, of person: EntityID, named name: Range<Int>, rule: String,
    _ reading: inout ArticleReading
  ) {
    let document = reading.document
    let phrase = NounPhrase(document: document, head: noun)
    let words = phrase.core.map { document.text(at: $0).lowercased() }
    guard reading.mention(atHead: noun) == nil,
      let (office, count) = reading.lexicon.offices.office(endingAt: words[...]),
      office.scope != .address
    else { return }
    let tokens = (noun + 1 - count)..<(noun + 1)
    var bodies = officeBodies(of: noun, &reading)
    if bodies.isEmpty { bodies = implied(office, reading).map { [$0] } ?? [] }
    let range = phrase.core.union(name)
    let isEnded = isFormer(phrase.core, in: reading)
    for body in bodies.isEmpty ? [nil] : bodies.map(Optional.some) {
      let held = HeldOffice(
        title: title(tokens, in: document), relation: office.relation,
        scope: office.implied.isEmpty ? office.scope : .body,
        body: body, stance: isEnded ? .ended : .actual, tokens: range, rule: rule)
      note(held, of: person, &reading)
    }
  }

  /// The bodies of an office: possessor, nationality, compound, or after of, for, at, in, with.
  static func officeBodies(
    of noun: Int, _ reading: inout ArticleReading
  ) -> [EntityID] {
    let document = reading.document
    guard let predication = reading.predications.predication(at: noun) else { return [] }
    for role in ["poss", "of", "mod", "for", "at", "from", "in", "with"] as [Role] {
      var found: [EntityID] = []
      for head in predication.heads(role) where document.partsOfSpeech[head] != .verb {
        found += reading.entities(at: head, as: []).filter { reading.isBody($0) }
      }
      if !found.isEmpty { return found }
    }
    return []
  }
}
