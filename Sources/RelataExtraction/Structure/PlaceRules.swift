import RelataGraph
import RelataLinguistics

/// Where things lie, and what they are part of, by the way names stand together.
enum PlaceRules {
  /// Proposes `locatedIn` and `partOf` edges.
  ///
  /// - Complexity: O(m) in mentions.
  static func edges(in reading: ArticleReading) -> [CandidateEdge] {
    var edges: [CandidateEdge] = []
    for mention in reading.mentions where mention.kind == .name {
      edges += [
        commaPlace(mention, reading), prepositionPlace(mention, reading),
        partOfBody(mention, reading), partOfOwner(mention, reading), owned(mention, reading),
        described(mention, reading),
      ].compactMap(\.self)
    }
    return edges
  }

  /// "Rovia's National Railways", "the Rovian Trade Board": a body or place of the state before it.
  private static func owned(_ mention: Mention, _ reading: ArticleReading) -> CandidateEdge? {
    guard canLie(mention.entity, reading),
      let owner = state(before: mention.tokens, reading)
    else { return nil }
    return edge(mention, owner, ownedRule(mention.entity, reading), reading)
  }

  /// "the Rovian company Orvel Steel", "Tesk, the capital of Belmora", "the Rovian island of Sella":
  /// a noun beside the name says whose it is.
  private static func described(_ mention: Mention, _ reading: ArticleReading) -> CandidateEdge? {
    guard canLie(mention.entity, reading), let noun = describingNoun(mention, reading),
      let owner = owner(of: noun, reading) ?? owner(of: mention.head, reading),
      owner.entity != mention.entity
    else { return nil }
    return edge(mention, owner, "place.described", reading)
  }

  /// "the Treasury's Office of Records", "the Trade Board of the Union": a body of a named body.
  private static func partOfOwner(_ mention: Mention, _ reading: ArticleReading) -> CandidateEdge? {
    guard isOrganized(mention.entity, reading) else { return nil }
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
    guard let owner = owners.first(where: { isOrganized($0.entity, reading) }),
      owner.entity != mention.entity
    else { return nil }
    return edge(mention, owner, "part.owned", reading)
  }

  private static func isOrganized(_ id: EntityID, _ reading: ArticleReading) -> Bool {
    switch reading.className(id) {
    case "GovernmentBody", "Organization", "InternationalOrganization", "Company": true
    default: false
    }
  }

  /// A noun of place or company that the name stands in apposition to, or follows.
  private static func describingNoun(_ mention: Mention, _ reading: ArticleReading) -> Int? {
    let document = reading.document
    var nouns = document.dependents(of: mention.head, .apposition, .compound)
    if [.apposition, .compound].contains(document.labels[mention.head]),
      let head = document.head(of: mention.head)
    {
      nouns.append(head)
    }
    if document.labels[mention.head] == .prepositionObject,
      let preposition = document.head(of: mention.head), document.lemmas[preposition] == "of",
      let noun = document.head(of: preposition)
    {
      nouns.append(noun)
    }
    return nouns.first { noun in
      guard !mention.tokens.contains(noun),
        let entry = reading.lexicon.nominals[document.nounLemma(noun)]
      else { return false }
      switch entry.singular {
      case "City", "Region", "Company", "Organization", "Facility": return true
      default: return false
      }
    }
  }

  /// The state whose adjective, possessive or "of" belongs to the noun.
  private static func owner(of noun: Int, _ reading: ArticleReading) -> Mention? {
    let document = reading.document
    var tokens = document.dependents(of: noun, .adjectiveModifier, .possessor, .compound, "nmod")
    for preposition in document.dependents(of: noun, .preposition)
    where ["of", "in"].contains(document.lemmas[preposition]) {
      tokens += document.dependents(of: preposition, .prepositionObject)
    }
    return tokens.lazy.compactMap { reading.mention(atHead: $0) }
      .first { isLargePlace($0.entity, reading) }
  }

  /// The state right before a name, with a possessive or as an adjective.
  private static func state(
    before tokens: Range<Int>, _ reading: ArticleReading
  ) -> Mention? {
    let document = reading.document
    var end = tokens.lowerBound
    if end > 0, document.tags[end - 1] == "POS" { end -= 1 }
    guard let mention = reading.mention(endingAt: end), isLargePlace(mention.entity, reading),
      end < tokens.lowerBound || mention.kind == .demonym
    else { return nil }
    return mention
  }

  private static func isLargePlace(_ id: EntityID, _ reading: ArticleReading) -> Bool {
    reading.className(id) == "Country"
      || reading.className(id) == "Region" && reading.gazetteerRow(id) != nil
  }

  /// A body of a state is part of it; a company or a place lies in it.
  private static func ownedRule(_ id: EntityID, _ reading: ArticleReading) -> String {
    reading.className(id) == "GovernmentBody" ? "part.owned" : "place.owned"
  }

  /// "Orvel, Rovia": a smaller place and the larger one after a comma.
  private static func commaPlace(
    _ mention: Mention, _ reading: ArticleReading
  ) -> CandidateEdge? {
    let comma = mention.tokens.upperBound
    guard comma + 1 < reading.document.count, reading.document.text(at: comma) == ",",
      let outer = reading.mention(startingAt: comma + 1), outer.kind == .name,
      isWithin(mention.entity, outer.entity, reading),
      reading.document.labels[outer.head] != .conjunct, !isInList(mention, outer, reading)
    else { return nil }
    return edge(mention, outer, "place.comma", reading)
  }

  /// "in Orvel, Tesk and Sella": a list is no address.
  private static func isInList(
    _ inner: Mention, _ outer: Mention, _ reading: ArticleReading
  ) -> Bool {
    let document = reading.document
    if document.dependent(of: outer.head, .conjunct, .coordination) != nil { return true }
    let after = outer.tokens.upperBound
    guard after + 1 < document.count else { return false }
    return ["and", "or"].contains(document.text(at: after).lowercased())
  }

  /// "the summit in Orvel", "a base in Rovia": a place after "in" that hangs from the name.
  private static func prepositionPlace(
    _ mention: Mention, _ reading: ArticleReading
  ) -> CandidateEdge? {
    let document = reading.document
    for preposition in document.dependents(of: mention.head, .preposition)
    where ["in", "near"].contains(document.lemmas[preposition].lowercased()) {
      guard let object = document.dependent(of: preposition, .prepositionObject),
        let outer = reading.mention(atHead: object), outer.kind == .name,
        reading.isA(outer.entity, "Place"), canLie(mention.entity, reading),
        outer.entity != mention.entity
      else { continue }
      return edge(mention, outer, "place.in", reading)
    }
    return nil
  }

  /// "The UN Security Council": a body whose name begins with that of the body it belongs to.
  private static func partOfBody(
    _ mention: Mention, _ reading: ArticleReading
  ) -> CandidateEdge? {
    guard let row = reading.gazetteerRow(mention.entity) else { return nil }
    guard let parent = reading.lexicon.gazetteer.parent(of: reading.lexicon.gazetteer[row]),
      let id = reading.entities.gazetteerEntity(parent),
      reading.names(mention, contains: id) || reading.isOwned(mention, by: id)
    else { return nil }
    guard let relation = reading.lexicon.structure.relation(of: "part.name") else { return nil }
    return CandidateEdge(
      subject: mention.entity, relation: relation, object: id, stance: .actual,
      evidence: mention.tokens, trigger: mention.head, rule: "part.name", confidence: 0.9)
  }

  private static func canLie(_ id: EntityID, _ reading: ArticleReading) -> Bool {
    switch reading.className(id) {
    case "Person", "Topic", "Country": false
    default: true
    }
  }

  private static func isWithin(
    _ inner: EntityID, _ outer: EntityID, _ reading: ArticleReading
  ) -> Bool {
    let (first, second) = (reading.className(inner), reading.className(outer))
    switch (first, second) {
    case ("City", "Country"), ("City", "Region"), ("Region", "Country"), ("Facility", "City"),
      ("Facility", "Country"), ("Facility", "Region"), ("City", "City"):
      return inner != outer
    default: return false
    }
  }

  private static func edge(
    _ inner: Mention, _ outer: Mention, _ rule: String, _ reading: ArticleReading
  ) -> CandidateEdge? {
    guard let relation = reading.lexicon.structure.relation(of: rule) else { return nil }
    return CandidateEdge(
      subject: inner.entity, relation: relation, object: outer.entity, stance: .actual,
      evidence: EvidenceRange.covering([inner.head, outer.head], in: reading),
      trigger: inner.head, rule: rule, confidence: 0.85)
  }
}

extension ArticleReading {
  /// The named mention that begins at `start`, the widest.
  func mention(startingAt start: Int) -> Mention? {
    mentions.filter { $0.tokens.lowerBound == start }.max { $0.tokens.count < $1.tokens.count }
  }

  /// Whether a possessor or "of" ties a mention to an entity: "the IAEA's board".
  func isOwned(_ mention: Mention, by id: EntityID) -> Bool {
    var tokens = document.dependents(of: mention.head, .possessor, .compound, "nmod")
    for preposition in document.dependents(of: mention.head, .preposition)
    where document.lemmas[preposition] == "of" {
      tokens += document.dependents(of: preposition, .prepositionObject)
    }
    return tokens.contains { self.mention(atHead: $0)?.entity == id }
  }

  /// Whether the words of a mention begin with a name of another entity: "UN" in "UN Council".
  func names(_ mention: Mention, contains id: EntityID) -> Bool {
    let words = EntityLinker.normalized(document.text(of: mention.tokens))
    return ([entities[id].name] + entities[id].aliases).contains { name in
      words.hasPrefix(EntityLinker.normalized(name) + " ")
    }
  }

  /// The row of the gazetteer that an entity is known by.
  func gazetteerRow(_ id: EntityID) -> Int? {
    guard case .gazetteer(let row) = entities[id].identity else { return nil }
    return row
  }
}
