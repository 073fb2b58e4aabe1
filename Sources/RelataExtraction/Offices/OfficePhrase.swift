import RelataGraph
import RelataLinguistics

/// A stretch of words that says which office someone holds: "the former chief of the Trade Board".
///
/// It is read from the words in their order, not from the tree: parsers of news go wrong at appositions
/// more often than anywhere else, and the words of an office stand in a fixed order.
struct OfficePhrase {
  /// The office.
  let office: OfficeLexicon.Office
  /// Tokens of the title alone: "chief".
  let title: Range<Int>
  /// Tokens of the title with what qualifies it: "former chief".
  let full: Range<Int>
  /// The whole stretch.
  let tokens: Range<Int>

  /// The words after which the body of an office stands.
  static let bodyPrepositions: Set<String> = ["of", "for", "at", "from", "in", "with", "to"]
  /// How many words such a stretch has at most.
  static let longest = 18

  /// The first office that the words of `tokens` name before a preposition, a comma or their end.
  ///
  /// - Complexity: O(t · l) in tokens and words of the longest title.
  static func first(in tokens: Range<Int>, _ reading: ArticleReading) -> OfficePhrase? {
    let document = reading.document
    let words = tokens.map { document.text(at: $0).lowercased() }
    for end in words.indices.dropFirst() + [words.count] where isEnd(end, words) {
      guard
        let short = OfficeReader.title(
          endingAt: tokens.lowerBound + end, Array(words[..<end]), reading)
      else { continue }
      let (office, count, last) =
        extended((short.0, short.1), end, words, reading) ?? (short.0, short.1, end)
      let title = (tokens.lowerBound + last - count)..<(tokens.lowerBound + last)
      let start = OfficeReader.fullTitle(title, window: tokens.lowerBound, reading).lowerBound
      return OfficePhrase(
        office: office, title: title, full: start..<title.upperBound, tokens: tokens)
    }
    return nil
  }

  private static func isEnd(_ end: Int, _ words: [String]) -> Bool {
    end == words.count || bodyPrepositions.contains(words[end]) || words[end] == ","
      || words[end] == "and"
  }

  /// "Secretary of State" where "Secretary" is an office too.
  private static func extended(
    _ short: (office: OfficeLexicon.Office, wordCount: Int), _ end: Int, _ words: [String],
    _ reading: ArticleReading
  ) -> (OfficeLexicon.Office, Int, Int)? {
    let reach = min(words.count, end + reading.lexicon.offices.longestTitle)
    guard end < reach else { return nil }
    return (end + 1...reach).reversed().lazy.compactMap { last in
      guard let found = reading.lexicon.offices.office(endingAt: words[..<last]),
        found.wordCount > last - end
      else { return nil }
      return (found.office, found.wordCount, last)
    }.first
  }

  /// The bodies of the office: before the title, or after its preposition; where a title speaks of a body
  /// by itself, the state before it only says whose that body is.
  func bodies(_ reading: inout ArticleReading) -> [EntityID] {
    let before = bodyBefore(&reading)
    if let first = before.first, ["Country", "Region"].contains(reading.className(first)),
      let implied = OfficeReader.implied(office, reading)
    {
      // "the Orvel Secretary of State": a region may have offices that a state has too.
      let isOwn = reading.className(first) == "Region" && reading.className(implied) == "Country"
      return [isOwn ? first : implied]
    }
    if let first = before.first, !yields(first, reading) { return before }
    let after = bodyAfter(&reading)
    if let first = before.first {
      return after.first.map { reading.isA($0, "Place") } ?? true ? [first] : after
    }
    if !after.isEmpty { return after }
    return OfficeReader.implied(office, reading).map { [$0] } ?? []
  }

  /// "the Rovian director of the Trade Board", "the Democratic chair of the Trade Committee": a state or a
  /// party before a title only describes the holder where a body follows.
  private func yields(_ before: EntityID, _ reading: ArticleReading) -> Bool {
    let next = title.upperBound
    guard ["Country", "Region", "PoliticalParty"].contains(reading.className(before)),
      next < tokens.upperBound
    else { return false }
    return ["of", "at"].contains(reading.document.text(at: next).lowercased())
  }

  private func bodyBefore(_ reading: inout ArticleReading) -> [EntityID] {
    let document = reading.document
    var end = full.lowerBound
    while end > tokens.lowerBound,
      document.tags[end - 1] == "POS" || document.text(at: end - 1) == "-"
    {
      end -= 1
    }
    guard end > tokens.lowerBound else { return unitBefore(&reading) }
    if let mention = reading.mention(endingAt: end) {
      return canHave(mention.entity, reading) ? [mention.entity] : []
    }
    // "the committee's chair": a noun with a possessive mark that points back.
    guard end < full.lowerBound, document.partsOfSpeech[end - 1] == .noun else {
      return unitBefore(&reading)
    }
    return reading.entities(at: end - 1, as: []).filter { canHave($0, reading) }
  }

  /// "Police spokesman", "Council President": a common noun right before the title that names a kind of
  /// body points to the one named with it.
  private func unitBefore(_ reading: inout ArticleReading) -> [EntityID] {
    let noun = title.lowerBound - 1
    guard noun >= tokens.lowerBound, !reading.isInMention(noun) else { return [] }
    let lemma = reading.document.lemmas[noun].lowercased()
    guard let entry = reading.lexicon.nominals[lemma],
      reading.lexicon.ontology.isA(entry.singular, "Actor"), entry.singular != "Person",
      entry.singular != "Group", entry.singular != "Country"
    else { return [] }
    if let named = reading.body(namedWith: lemma, kind: entry.singular, before: noun) {
      return [named]
    }
    return reading.entities(at: noun, as: []).filter { canHave($0, reading) }
  }

  /// "director of global news for the Trade Board": who leads a part of a body holds an office in it.
  func relation(_ reading: ArticleReading) -> String {
    let document = reading.document
    let preposition = title.upperBound
    guard let lower = reading.lexicon.structure.relation(of: "office.origin"),
      preposition + 1 < tokens.upperBound, document.text(at: preposition).lowercased() == "of"
    else { return office.relation }
    let rest = (preposition + 1)..<tokens.upperBound
    guard let next = rest.first(where: { ["for", "at", "in"].contains(document.lemmas[$0]) }),
      !(preposition + 1..<next).contains(where: { reading.isInMention($0) })
    else { return office.relation }
    return lower
  }

  private func bodyAfter(_ reading: inout ArticleReading) -> [EntityID] {
    let document = reading.document
    let preposition = title.upperBound
    guard preposition + 1 < tokens.upperBound,
      OfficePhrase.bodyPrepositions.contains(document.text(at: preposition).lowercased())
    else { return [] }
    let rest = (preposition + 1)..<tokens.upperBound
    if let named = namedBody(in: rest, reading) { return [named] }
    guard let noun = document.dependent(of: preposition, .prepositionObject) else { return [] }
    return reading.entities(at: noun, as: []).filter { canHave($0, reading) }
  }

  /// The first body named in `tokens`; of "Rovia's Trade Board" the one that is owned.
  private func namedBody(in tokens: Range<Int>, _ reading: ArticleReading) -> EntityID? {
    let bodies = reading.mentions.filter { mention in
      tokens.contains(mention.tokens.lowerBound) && mention.kind == .name
        && canHave(mention.entity, reading) && !isSeat(mention, reading)
    }
    guard let first = bodies.first else { return nil }
    var body = owned(by: first, in: tokens, reading) ?? first
    for next in bodies.dropFirst()
    where next.tokens.lowerBound == body.tokens.upperBound + 1
      && reading.document.tags[body.tokens.upperBound] == "POS"
    {
      body = next
    }
    return body.entity
  }

  /// "Mara Lint" of "Rovian President Mara Lint", "Trade Board" of "the Kova administration's Trade Board":
  /// the name that heads the phrase in which `mention` is only a modifier.
  private func owned(
    by mention: Mention, in tokens: Range<Int>, _ reading: ArticleReading
  ) -> Mention? {
    let document = reading.document
    var head = mention.head
    while [.compound, .adjectiveModifier, .possessor, "nmod"].contains(document.labels[head]),
      let above = document.head(of: head), above > head, tokens.contains(above)
    {
      head = above
    }
    guard let found = reading.mention(atHead: head), found.entity != mention.entity,
      canHave(found.entity, reading)
    else { return nil }
    return found
  }

  /// "Rovia-based Trade Board": the place only says where the body has its seat.
  private func isSeat(_ mention: Mention, _ reading: ArticleReading) -> Bool {
    let next = mention.tokens.upperBound
    return next + 1 < reading.document.count && reading.document.text(at: next) == "-"
      && ["based", "led", "backed", "funded"].contains(reading.document.text(at: next + 1))
  }

  private func canHave(_ id: EntityID, _ reading: ArticleReading) -> Bool {
    if office.scope == .party {
      return ["PoliticalParty", "Organization"].contains(reading.className(id))
    }
    return reading.isBody(id) || office.scope == .anyone && reading.className(id) == "Person"
  }
}
