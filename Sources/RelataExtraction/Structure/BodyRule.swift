import RelataGraph
import RelataLinguistics

/// Bodies of bodies: "the UN Security Council", "the Treasury's Office of Records".
enum BodyRule {
  /// The `partOf` edges that a name states by itself or with its owner.
  static func edges(of mention: Mention, in reading: ArticleReading) -> [CandidateEdge] {
    [namedParent(mention, reading), owner(of: mention, reading)].compactMap(\.self)
  }

  /// "UN Security Council", "Trade Party Politburo": a body whose name begins with that of another, or
  /// that the gazetteer knows as part of the one named beside it.
  private static func namedParent(
    _ mention: Mention, _ reading: ArticleReading
  ) -> CandidateEdge? {
    guard isOrganized(mention.entity, reading) else { return nil }
    guard let parent = knownParent(mention, reading) ?? parentInName(mention, reading) else {
      return nil
    }
    return PlaceRules.edge(
      mention.entity, parent, "part.name", tokens: Array(mention.tokens), reading)
  }

  private static func knownParent(_ mention: Mention, _ reading: ArticleReading) -> EntityID? {
    guard let row = reading.gazetteerRow(mention.entity),
      let parent = reading.lexicon.gazetteer.parent(of: reading.lexicon.gazetteer[row]),
      let id = reading.entities.gazetteerEntity(parent),
      reading.names(mention, contains: id) || reading.isOwned(mention, by: id)
    else { return nil }
    return id
  }

  /// The body whose name stands before the word for an organ in the name of another.
  private static func parentInName(_ mention: Mention, _ reading: ArticleReading) -> EntityID? {
    guard reading.className(mention.entity) != "Company" else { return nil }
    let words = EntityLinker.normalized(reading.document.text(of: mention.tokens))
      .split(separator: " ")
    guard let organ = words.lastIndex(where: { isOrgan($0, reading) }), organ > 0 else {
      return nil
    }
    return reading.entities.ids.first { id in
      guard id != mention.entity, isParent(id, reading), !reading.entities[id].mentionTokens.isEmpty
      else { return false }
      return beginnings(of: id, reading).contains { $0.count <= organ && words.starts(with: $0) }
    }
  }

  private static func isOrgan(_ word: Substring, _ reading: ArticleReading) -> Bool {
    reading.lexicon.places.has(.organ, String(word))
      || word.hasSuffix("s") && reading.lexicon.places.has(.organ, String(word.dropLast()))
  }

  /// The names of a body in words; of a chamber also its first word: "House" in "House Trade Committee".
  private static func beginnings(
    of id: EntityID, _ reading: ArticleReading
  ) -> [[Substring]] {
    let entity = reading.entities[id]
    let names = ([entity.name] + entity.aliases).map {
      EntityLinker.normalized($0).split(separator: " ")
    }
    guard entity.className == "GovernmentBody" else { return names }
    let chambers = names.compactMap { words -> [Substring]? in
      words.first { reading.lexicon.places.has(.chamber, String($0)) }.map { [$0] }
    }
    return names.filter { !$0.isEmpty } + chambers
  }

  private static func isParent(_ id: EntityID, _ reading: ArticleReading) -> Bool {
    isOrganized(id, reading) || reading.className(id) == "PoliticalParty"
  }

  /// "the Treasury's Office of Records", "the Trade Board of the Union": a body of a named body.
  private static func owner(of mention: Mention, _ reading: ArticleReading) -> CandidateEdge? {
    let document = reading.document
    var owners: [Mention] = []
    var end = mention.tokens.lowerBound
    if end > 0, document.tags[end - 1] == "POS" {
      end -= 1
      if let owner = reading.mention(endingAt: end) { owners.append(owner) }
    }
    for preposition in document.dependents(of: mention.head, .preposition)
    where document.lemmas[preposition] == "of" && preposition >= mention.tokens.upperBound {
      owners += document.dependents(of: preposition, .prepositionObject)
        .compactMap { reading.mention(atHead: $0) }
    }
    guard
      let owner = owners.first(where: { isPart(mention.entity, of: $0.entity, reading) })
    else { return nil }
    return PlaceRules.edge(
      mention.entity, owner.entity, "part.owned", tokens: [mention.head, owner.head], reading)
  }

  /// A body of a body, a clause of a treaty, a hall of a palace.
  private static func isPart(
    _ part: EntityID, of whole: EntityID, _ reading: ArticleReading
  ) -> Bool {
    switch (reading.className(part), reading.className(whole)) {
    case ("Agreement", "Agreement"), ("Facility", "Facility"): true
    default: isOrganized(part, reading) && isOrganized(whole, reading)
    }
  }

  private static func isOrganized(_ id: EntityID, _ reading: ArticleReading) -> Bool {
    switch reading.className(id) {
    case "GovernmentBody", "Organization", "InternationalOrganization", "Company": true
    default: false
    }
  }
}

extension ArticleReading {
  /// Whether a possessor or "of" ties a mention to an entity: "the IAEA's board".
  func isOwned(_ mention: Mention, by id: EntityID) -> Bool {
    let tokens =
      document.dependents(of: mention.head, .possessor, .compound, "nmod")
      + objects(of: mention.head, after: ["of"])
    return tokens.contains { self.mention(atHead: $0)?.entity == id }
  }

  /// Whether the words of a mention begin with a name of another entity: "UN" in "UN Council".
  func names(_ mention: Mention, contains id: EntityID) -> Bool {
    let words = EntityLinker.normalized(document.text(of: mention.tokens))
    return ([entities[id].name] + entities[id].aliases).contains { name in
      words.hasPrefix(EntityLinker.normalized(name) + " ")
    }
  }
}
