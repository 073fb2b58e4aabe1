import RelataGraph
import RelataLinguistics

/// Places and bodies of the state or place that owns or qualifies them: "Rovia's National Railways",
/// "Tesk, the capital of Belmora".
enum OwnedPlaceRule {
  /// The edges of a name with what stands beside it.
  static func edges(of mention: Mention, in reading: inout ArticleReading) -> [CandidateEdge] {
    guard PlaceRules.canLie(mention.entity, reading) else { return [] }
    return [owned(mention, reading), described(mention, &reading)].compactMap(\.self)
  }

  /// "Rovia's National Railways", "the Rovian Trade Board": a body or place of the state before it.
  private static func owned(_ mention: Mention, _ reading: ArticleReading) -> CandidateEdge? {
    guard isOwned(mention, reading), let owner = place(before: mention, reading) else {
      return nil
    }
    let rule = isBodyOfState(mention, reading) ? "part.owned" : "place.owned"
    return PlaceRules.edge(
      mention.entity, owner.entity, rule, tokens: [mention.head, owner.head], reading)
  }

  /// Whether what stands before a name tells where the thing lies: a league or a party of a state may be
  /// anything, its universities lie in it.
  private static func isOwned(_ mention: Mention, _ reading: ArticleReading) -> Bool {
    switch reading.className(mention.entity) {
    case "Organization":
      mention.tokens.contains {
        reading.lexicon.places.has(.seat, reading.document.lemmas[$0].lowercased())
      }
    case "PoliticalParty", "InternationalOrganization", "ArmedGroup", "Event": false
    default: true
    }
  }

  /// The place right before a name, with a possessive or as an adjective.
  private static func place(before mention: Mention, _ reading: ArticleReading) -> Mention? {
    let document = reading.document
    var end = mention.tokens.lowerBound
    if end > 0, document.tags[end - 1] == "POS" { end -= 1 }
    guard let owner = reading.mention(endingAt: end),
      end < mention.tokens.lowerBound || owner.kind == .demonym
    else { return nil }
    if PlaceRules.isLargePlace(owner.entity, reading) { return owner }
    let isFacility = reading.className(mention.entity) == "Facility"
    return isFacility && PlaceRules.isWithin(mention.entity, owner.entity, reading) ? owner : nil
  }

  /// "the Rovian company Orvel Steel", "Tesk, the capital of Belmora", "the country's capital, Tesk":
  /// a noun beside the name says whose it is.
  private static func described(
    _ mention: Mention, _ reading: inout ArticleReading
  ) -> CandidateEdge? {
    guard let noun = describingNoun(mention, reading),
      let (owner, token) = owner(of: noun, mention, &reading)
        ?? owner(of: mention.head, mention, &reading)
    else { return nil }
    let rule = isBodyOfState(mention, reading) ? "part.owned" : "place.described"
    return PlaceRules.edge(
      mention.entity, owner, rule, tokens: [mention.head, noun, token], reading)
  }

  /// A body of a state is part of it; a company or a place lies in it.
  private static func isBodyOfState(_ mention: Mention, _ reading: ArticleReading) -> Bool {
    reading.className(mention.entity) == "GovernmentBody"
  }

  /// A noun of place or company that the name stands in apposition to, or follows.
  private static func describingNoun(_ mention: Mention, _ reading: ArticleReading) -> Int? {
    let document = reading.document
    var nouns = document.dependents(of: mention.head, .apposition, .compound)
    let first = firstMember(mention.head, document)
    if [.apposition, .compound, "nmod"].contains(document.labels[first]),
      let head = document.head(of: first)
    {
      nouns.append(head)
    }
    if document.labels[mention.head] == .prepositionObject,
      let preposition = document.head(of: mention.head), document.lemmas[preposition] == "of",
      let noun = document.head(of: preposition)
    {
      nouns.append(noun)
    }
    return nouns.map { oneOf($0, reading) }.first { noun in
      !mention.tokens.contains(noun) && isKind(noun, of: mention, reading)
    }
  }

  /// Whether a noun says what kind of place or body a name is; "state" does so of a part of a state.
  private static func isKind(
    _ noun: Int, of mention: Mention, _ reading: ArticleReading
  ) -> Bool {
    let lemma = reading.document.nounLemma(noun)
    if lemma == "state" { return reading.className(mention.entity) == "Region" }
    switch reading.lexicon.nominals[lemma]?.singular {
    case "City", "Region", "Company", "Organization", "Facility": return true
    default: return false
    }
  }

  /// "one of the largest banks": the banks.
  private static func oneOf(_ noun: Int, _ reading: ArticleReading) -> Int {
    guard reading.document.lemmas[noun].lowercased() == "one" else { return noun }
    return reading.objects(of: noun, after: ["of"]).first ?? noun
  }

  /// The first of coordinated names: "the Orvel and Sella regions".
  private static func firstMember(_ head: Int, _ document: AnnotatedDocument) -> Int {
    var first = head
    while document.labels[first] == .conjunct, let above = document.head(of: first) {
      first = above
    }
    return first
  }

  /// The place whose adjective, possessive or "of" belongs to the noun; of a capital, the state that is
  /// spoken of.
  private static func owner(
    of noun: Int, _ mention: Mention, _ reading: inout ArticleReading
  ) -> (EntityID, Int)? {
    let document = reading.document
    let isSibling = [.compound, "nmod", .conjunct].contains(document.labels[mention.head])
    let modifiers =
      isSibling && document.tags[noun] == .pluralNoun
      ? document.dependents(of: noun, .adjectiveModifier, .possessor)
      : document.dependents(of: noun, .adjectiveModifier, .possessor, .compound, "nmod")
    for token in modifiers {
      guard let owner = reading.mention(atHead: token)?.entity else { continue }
      if owner != mention.entity, PlaceRules.isLargePlace(owner, reading) { return (owner, token) }
    }
    for token in reading.objects(of: noun, after: ["of", "in", "on", "off"]) {
      guard let owner = reading.place(at: token), owner != mention.entity else { continue }
      if PlaceRules.isLargePlace(owner, reading)
        || PlaceRules.isWithin(mention.entity, owner, reading)
      {
        return (owner, token)
      }
    }
    guard reading.isCapital(noun), reading.className(mention.entity) == "City",
      let state = reading.stateOfCapital(NounPhrase(document: document, head: noun))
    else { return nil }
    let isKnownOther =
      reading.gazetteerRow(mention.entity) != nil
      && !reading.isCapital(mention.entity, of: state)
    return isKnownOther ? nil : (state, noun)
  }
}
