import RelataGraph
import RelataLinguistics

/// Members named beside their body: "Lint and Kova, both Democrats", "Democrats such as Mara Lint".
enum MemberRule {
  /// "Democratic rival Mara Lint", "Mara Lint, the Democratic chair", "Lint is a Democrat": the party whose
  /// name or adjective describes a person.
  static func partyEdges(of person: Mention, in reading: ArticleReading) -> [CandidateEdge] {
    guard reading.className(person.entity) == "Person" else { return [] }
    let described = descriptions(of: person, reading).compactMap { noun in
      party(before: noun, reading).map { ($0, noun) }
    }
    let said = predicates(of: person, reading).compactMap { token in
      reading.mention(atHead: token)
        .flatMap { reading.className($0.entity) == "PoliticalParty" ? $0.entity : nil }
        .map { ($0, token) }
    }
    return (described + said).prefix(1).compactMap { party, token in
      PlaceRules.edge(
        person.entity, party, "member.party", tokens: [person.head, token], reading)
    }
  }

  /// Nouns that describe a person before or after the name.
  private static func descriptions(of person: Mention, _ reading: ArticleReading) -> [Int] {
    reading.document.dependents(of: person.head, .compound, .apposition, "nmod").filter { noun in
      !person.tokens.contains(noun) && !reading.isInMention(noun)
        && reading.document.partsOfSpeech[noun] != .adjective
    }
  }

  /// What a person is said to be.
  private static func predicates(of person: Mention, _ reading: ArticleReading) -> [Int] {
    let document = reading.document
    guard document.labels[person.head] == .nominalSubject,
      let verb = document.head(of: person.head),
      document.lemmas[verb] == "be", document.dependent(of: verb, .negation) == nil
    else { return [] }
    return document.dependents(of: verb, .attribute)
  }

  /// The party that qualifies a noun: by its name, or by an adjective that its name begins with.
  private static func party(before noun: Int, _ reading: ArticleReading) -> EntityID? {
    let document = reading.document
    for token in document.dependents(of: noun, .adjectiveModifier, .compound, "nmod") {
      if let mention = reading.mention(atHead: token) {
        guard reading.className(mention.entity) == "PoliticalParty",
          document.partsOfSpeech[token] == .adjective || !isOffice(noun, reading)
        else { continue }
        return mention.entity
      }
      let word = document.text(at: token)
      guard word.first?.isUppercase == true else { continue }
      let named = reading.entities.ids.first { id in
        reading.className(id) == "PoliticalParty"
          && ([reading.entities[id].name] + reading.entities[id].aliases)
            .contains { $0.hasPrefix(word + " ") }
      }
      if let named { return named }
    }
    return nil
  }

  private static func isOffice(_ noun: Int, _ reading: ArticleReading) -> Bool {
    reading.lexicon.nominals[reading.document.nounLemma(noun)]?.behavior == .office
  }

  /// Words that introduce some of the members of a group.
  private static let introductions: Set<String> = ["as", "like", "including", "include"]

  /// The `memberOf` edges of persons with the party that `mention` names in the plural.
  static func edges(of mention: Mention, in reading: ArticleReading) -> [CandidateEdge] {
    guard reading.className(mention.entity) == "PoliticalParty",
      reading.document.tags[mention.head] == .pluralProperNoun
    else { return [] }
    let members = before(mention, reading) + after(mention, reading)
    return members.compactMap { member in
      PlaceRules.edge(
        member.entity, mention.entity, "member.list", tokens: [member.head, mention.head], reading)
    }
  }

  /// "Lint, Kova and Brun, all Democrats".
  private static func before(_ mention: Mention, _ reading: ArticleReading) -> [Mention] {
    let document = reading.document
    let isAll = document.dependents(of: mention.head, .determiner, "predet", "nmod")
      .contains { ["all", "both"].contains(document.lemmas[$0].lowercased()) }
    guard isAll, document.labels[mention.head] == .apposition else { return [] }
    let sentence = document.sentences[reading.sentence(of: mention.head)]
    var found: [Mention] = []
    var end = mention.head
    for person in reading.mentions.reversed()
    where person.tokens.upperBound <= end && sentence.contains(person.head) {
      guard reading.className(person.entity) == "Person" else { continue }
      if let last = found.last, !isJoined(person, last, document) { break }
      found.append(person)
      end = person.tokens.lowerBound
    }
    return found.reversed()
  }

  /// Whether only names, commas and "of" stand between two members of a list.
  private static func isJoined(
    _ first: Mention, _ second: Mention, _ document: AnnotatedDocument
  ) -> Bool {
    (first.tokens.upperBound..<second.tokens.lowerBound).allSatisfy { index in
      switch document.partsOfSpeech[index] {
      case .punctuation, .coordinatingConjunction, .properNoun: true
      default: ["of", "from"].contains(document.lemmas[index].lowercased())
      }
    }
  }

  /// "Democrats such as Mara Lint".
  private static func after(_ mention: Mention, _ reading: ArticleReading) -> [Mention] {
    let document = reading.document
    return document.dependents(of: mention.head, .preposition)
      .filter { introductions.contains(document.lemmas[$0].lowercased()) }
      .flatMap { document.dependents(of: $0, .prepositionObject) }
      .flatMap { document.conjuncts(from: $0) }
      .compactMap { reading.mention(atHead: $0) }
      .filter { reading.className($0.entity) == "Person" }
  }
}
