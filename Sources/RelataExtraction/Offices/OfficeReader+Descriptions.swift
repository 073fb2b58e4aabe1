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
    let core = NounPhrase(document: reading.document, head: noun).core
    let reach = reading.document.subtreeRange(of: noun)
    let stretch = core.lowerBound..<max(core.upperBound, min(reach.upperBound, noun + 12))
    guard reading.mention(atHead: noun) == nil,
      let phrase = OfficePhrase.first(in: stretch, reading), phrase.office.scope != .address,
      phrase.title.lowerBound <= noun,
      phrase.title.contains(noun) || phrase.title.upperBound == noun + 1
    else { return }
    var bodies = officeBodies(of: noun, &reading)
    let implied = implied(phrase.office, reading)
    if let implied, bodies.allSatisfy({ reading.className($0) == "Country" }) { bodies = [implied] }
    let range = core.union(phrase.title).union(name)
    let stance: Stance = isFormer(core, in: reading) ? .ended : .actual
    for body in bodies.isEmpty ? [nil] : bodies.map(Optional.some) {
      let held = HeldOffice(
        title: title(phrase.title, in: reading.document),
        relation: relation(phrase.relation(reading), to: body, reading),
        scope: phrase.office.implied.isEmpty ? phrase.office.scope : .body,
        body: body, stance: stance, tokens: range, rule: rule)
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
