import RelataGraph
import RelataLinguistics

/// What common nouns refer to: something named before, or a thing known by its description.
extension ArticleReading {
  mutating func describedReferents(_ head: Int, _ types: [String]) -> [EntityID] {
    let lemma = document.nounLemma(head)
    let phrase = NounPhrase(document: document, head: head)
    guard isNameable(head) else { return [] }
    if let first = coordinationStart(of: head) { return entities(at: first, as: types) }
    let entry = lexicon.nominals[lemma]
    let members = appositiveNames(of: head, entry)
    if !members.isEmpty { return members }
    if let name = namedPlace(of: head, entry) ?? classifiedName(of: head, entry) { return [name] }
    switch entry?.behavior {
    case NominalLexicon.Behavior.none?: return []
    case .transparent:
      guard let content = transparentContent(of: head) else { break }
      return content.flatMap { inner -> [EntityID] in
        let found = entities(at: inner, as: types)
        nameAlso(found, from: phrase.core.lowerBound, to: inner)
        return found
      }
    case .state:
      if let owner = owner(of: head) {
        if isA(owner, "Country") { return [owner] }
      } else if phrase.isDefinite, let state = lastCountry(before: head) {
        return [state]
      }
    case .country:
      let countries = countryReferents(phrase)
      if !countries.isEmpty { return countries }
    case .office:
      let holders = officeReferents(phrase, lemma: lemma)
      if !holders.isEmpty { return holders }
      if types != ["Topic"], isTitleAlone(phrase) { return [] }
    case .instrument, .occasion, .sole, nil: break
    }
    if let known = knownThing(phrase, lemma: lemma) { return [known] }
    if pointsNowhere(phrase, entry) { return [] }
    return describedEntity(phrase, lemma: lemma, entry, types).map { [$0] } ?? []
  }

  /// What the article has spoken of before under a name or a fuller description.
  private mutating func knownThing(_ phrase: NounPhrase, lemma: String) -> EntityID? {
    if let place = describedPlace(phrase, lemma: lemma) { return place }
    if let event = eventAgain(phrase, lemma: lemma) { return event }
    return namedReferent(phrase, lemma: lemma)
  }

  /// "elected mayor", "the minister": a title that nobody named holds.
  private func isTitleAlone(_ phrase: NounPhrase) -> Bool {
    !phrase.isPlural && (phrase.core.count == 1 || phrase.determiner == nil)
  }

  /// "a wide range of issues" names the issues too, where they are known by description.
  private mutating func nameAlso(_ found: [EntityID], from start: Int, to end: Int) {
    guard found.count == 1, let id = found.first, case .described = entities[id].identity,
      start < end, end - start < ArticleReading.longestAlias
    else { return }
    let text = document.text(of: start..<(end + 1)).split(whereSeparator: \.isNewline)
    entities[id].aliases.insert(text.joined(separator: " "))
  }

  /// Numbers, days and bare determiners are no things.
  private func isNameable(_ head: Int) -> Bool {
    switch document.partsOfSpeech[head] {
    case .noun: document.text(at: head).unicodeScalars.contains { $0.properties.isAlphabetic }
    case .properNoun:
      !isQuantity[head]
        && document.text(at: head).unicodeScalars.contains { $0.properties.isAlphabetic }
    default: false
    }
  }

  /// "a chain of islands": the islands.
  private func transparentContent(of head: Int) -> [Int]? {
    for preposition in document.dependents(of: head, .preposition)
    where document.lemmas[preposition] == "of" {
      guard let object = document.dependent(of: preposition, .prepositionObject) else { continue }
      return document.conjuncts(from: object)
    }
    return nil
  }

  /// "one Rovia-based entity, Orvel Trading", "two banks: Orvel Bank and Tesk Bank": the names in
  /// apposition say what the noun stands for.
  private func appositiveNames(of head: Int, _ entry: NominalLexicon.Entry?) -> [EntityID] {
    var tokens = document.dependents(of: head, .apposition)
    let isPlural = document.tags[head] == .pluralNoun || document.tags[head] == .pluralProperNoun
    if !isPlural, document.labels[head] == .apposition, let above = document.head(of: head) {
      tokens.append(above)
    }
    let isPersonal = entry?.singular == "Person"
    var found: [EntityID] = []
    for token in isPlural ? tokens.flatMap({ namesListed(from: $0) }) : tokens {
      guard let mention = mention(atHead: token), mention.kind == .name,
        (className(mention.entity) == "Person") == isPersonal || isPlural && entry == nil,
        !found.contains(mention.entity)
      else { continue }
      found.append(mention.entity)
      if !isPlural { break }
    }
    // One name after a plural may be an aside: "the talks, Rovia said".
    return isPlural && found.count < 2 && !isOneOf(head) ? [] : found
  }

  /// Whether the noun counts one: "one of two entities".
  private func isOneOf(_ head: Int) -> Bool {
    document.dependent(of: head, .numeralModifier).map { document.lemmas[$0] == "one" } ?? false
  }

  /// "the town of Orvel", "the state of Sella": the place that the noun only classifies.
  private func namedPlace(of head: Int, _ entry: NominalLexicon.Entry?) -> EntityID? {
    guard let entry, lexicon.ontology.isA(entry.singular, "Place") || entry.behavior == .country
    else { return nil }
    let preposition = head + 1
    guard preposition < document.count, document.lemmas[preposition] == "of",
      document.head(of: preposition) == head,
      let object = document.dependent(of: preposition, .prepositionObject),
      let mention = mention(atHead: object), mention.kind == .name,
      isA(mention.entity, "Place"), className(mention.entity) != "Country"
    else { return nil }
    return mention.entity
  }

  // MARK: - Countries

  /// "the country": the state named last; "the two countries": the last two that were named together.
  private mutating func countryReferents(_ phrase: NounPhrase) -> [EntityID] {
    guard phrase.isDefinite || phrase.determiner == nil else { return [] }
    let before = mentions.prefix { $0.tokens.lowerBound < phrase.head }
      .filter { className($0.entity) == "Country" }
    guard phrase.isPlural else {
      guard phrase.determiner != nil, let last = before.last(where: { !isPartOf($0, phrase) })
      else { return [] }
      return [last.entity]
    }
    guard phrase.isDefinite || hasPairMark(phrase) else { return [] }
    return lastPair(before.map { ($0.head, $0.entity) })
  }

  private func isPartOf(_ mention: Mention, _ phrase: NounPhrase) -> Bool {
    phrase.core.overlaps(mention.tokens)
  }

  /// "two", "both".
  private func hasPairMark(_ phrase: NounPhrase) -> Bool {
    document.dependents(of: phrase.head, .numeralModifier, .determiner).contains {
      ["two", "both"].contains(document.lemmas[$0].lowercased())
    }
  }

  /// The last two different entities that are coordinated, or else stand closest before.
  private func lastPair(_ tokens: [(token: Int, entity: EntityID)]) -> [EntityID] {
    for (token, entity) in tokens.reversed() {
      guard document.labels[token] == .conjunct, let head = document.head(of: token),
        let partner = tokens.last(where: { $0.token == head }), partner.entity != entity
      else { continue }
      return [partner.entity, entity]
    }
    guard let last = tokens.last, let other = tokens.last(where: { $0.entity != last.entity })
    else { return [] }
    return [other.entity, last.entity]
  }

  private func lastCountry(before token: Int) -> EntityID? {
    mentions.last { $0.tokens.upperBound <= token && className($0.entity) == "Country" }?.entity
  }

  // MARK: - Office holders

  /// "the ministers": those who are said to hold the office.
  private mutating func officeReferents(_ phrase: NounPhrase, lemma: String) -> [EntityID] {
    guard phrase.isDefinite || phrase.determiner == "both" else { return [] }
    var recent: [EntityID] = []
    for mention in mentions.reversed() where mention.tokens.lowerBound < phrase.head {
      guard holds(mention.entity, lemma), !recent.contains(mention.entity) else { continue }
      recent.append(mention.entity)
    }
    if phrase.isPlural {
      return recent.count >= 2 ? Array(recent.prefix(2).reversed()) : []
    }
    if let owner = owner(of: phrase.head) {
      return recent.first { id in offices[id]?.contains { $0.body == owner } ?? false }
        .map { [$0] } ?? []
    }
    return recent.first.map { [$0] } ?? []
  }

  private func holds(_ id: EntityID, _ lemma: String) -> Bool {
    offices[id]?.contains { $0.title.split(separator: " ").contains { $0 == lemma } } ?? false
  }

  // MARK: - Things known by description

  /// The state or body that the phrase's possessor or adjective names.
  mutating func owner(of head: Int) -> EntityID? {
    for dependent in document.dependents(
      of: head, .possessor, .adjectiveModifier, .compound, "nmod")
    {
      if let mention = mention(atHead: dependent) { return mention.entity }
      if document.labels[dependent] == .possessor {
        if let id = entities(at: dependent, as: []).first { return id }
      }
    }
    for preposition in document.dependents(of: head, .preposition)
    where document.lemmas[preposition] == "of" {
      if let object = document.dependent(of: preposition, .prepositionObject),
        let mention = mention(atHead: object)
      {
        return mention.entity
      }
    }
    return nil
  }

  private mutating func describedEntity(
    _ phrase: NounPhrase, lemma: String, _ entry: NominalLexicon.Entry?, _ types: [String]
  ) -> EntityID? {
    guard let className = className(phrase, entry, types) else { return nil }
    let owner = SceneRule.scene(of: phrase.head, in: &self) ?? owner(of: phrase.head)
    let description = description(phrase, lemma: lemma, owner: owner)
    if let known = knownDescription(description, phrase, className) {
      entities.addMention(known, token: phrase.head, alias: surface(phrase))
      return known
    }
    if let fuller = fullerDescription(of: phrase, lemma: lemma) {
      return entities(at: fuller, as: types).first
    }
    let id = entities.add(
      Entity(
        identity: .described, className: className, name: label(phrase, className),
        firstToken: phrase.head,
        isPlural: phrase.isPlural, description: description))
    entities.addMention(id, token: phrase.head, alias: surface(phrase))
    if lexicon.nominals[lemma]?.behavior == .sole {
      entities[id].aliases.insert(document.text(at: phrase.head))
    }
    for alias in longerPhrases(phrase) { entities[id].aliases.insert(alias) }
    if let joint = coordinationRange(from: phrase.head) {
      entities[id].aliases.insert(entities[id].name)
      entities[id].name = document.text(of: joint).split(whereSeparator: \.isNewline)
        .joined(separator: " ")
    }
    descriptions[description.head, default: []].append(id)
    return id
  }

  /// The words that identify a thing; "primary election" is a primary.
  private func description(
    _ phrase: NounPhrase, lemma: String, owner: EntityID?
  ) -> Entity.Description {
    let tokens = nameTokens(phrase).dropLast()
    // "the Orvel primary" is "Orvel's primary".
    let ownerTokens = mentions.filter { $0.entity == owner }.map(\.tokens)
    var modifiers = tokens.filter { token in !ownerTokens.contains { $0.contains(token) } }
      .map { document.lemmas[$0].lowercased() }
    var head = lemma
    if !phrase.isPlural, lexicon.places.has(.kind, lemma), let last = modifiers.last,
      lexicon.nominals[last]?.singular == "Event"
    {
      head = last
      modifiers.removeLast()
    }
    return Entity.Description(head: head, modifiers: modifiers, owner: owner)
  }

  /// The class that the noun names, or a Topic where any thing will do.
  private func className(
    _ phrase: NounPhrase, _ entry: NominalLexicon.Entry?, _ types: [String]
  ) -> String? {
    // A frame that asks for a topic takes any noun as one: "resigned as foreign minister" is about a post.
    if types == ["Topic"] { return "Topic" }
    if let entry { return phrase.isPlural ? entry.plural : entry.singular }
    guard lexicon.ontology.accepts("Topic", as: types) else { return nil }
    return "Topic"
  }

  /// Lemmas that tell one thing from another of its kind: no numbers, days or possessors.
  private func identifyingModifiers(_ phrase: NounPhrase) -> [String] {
    nameTokens(phrase).dropLast().map { document.lemmas[$0].lowercased() }
  }

  /// The same description earlier: the head is equal, the owner does not differ, and one of the
  /// two lists of modifiers holds the other.
  private func knownDescription(
    _ description: Entity.Description, _ phrase: NounPhrase, _ className: String
  ) -> EntityID? {
    descriptions[description.head]?.last { id in
      guard let known = entities[id].description, entities[id].className == className else {
        return false
      }
      if let first = known.owner, let second = description.owner, first != second { return false }
      let (short, long) = (Set(description.modifiers), Set(known.modifiers))
      return short == long || phrase.isDefinite && short.isSubset(of: long)
    }
  }

  /// The head of an earlier phrase that a definite one shortens: "the joint economic activities" before
  /// "the joint activities".
  private func fullerDescription(of phrase: NounPhrase, lemma: String) -> Int? {
    guard phrase.isDefinite else { return nil }
    let short = Set(identifyingModifiers(phrase))
    return nounsByLemma[lemma]?.last { earlier in
      guard earlier < phrase.head, document.tags[earlier] == document.tags[phrase.head] else {
        return false
      }
      let long = identifyingModifiers(NounPhrase(document: document, head: earlier))
      return long.count > short.count && short.isSubset(of: long)
    }
  }
}
