import RelataGraph
import RelataLinguistics

/// What common nouns refer to: something named before, or a thing known by its description.
extension ArticleReading {
  /// Prepositions whose phrase belongs to the name of a thing: "threat from Rovia".
  private static var namingPrepositions: Set<String> { ["of", "from", "against", "between"] }

  mutating func describedReferents(_ head: Int, _ types: [String]) -> [EntityID] {
    let lemma = document.nounLemma(head)
    let phrase = NounPhrase(document: document, head: head)
    guard isNameable(head) else { return [] }
    if let first = coordinationStart(of: head) { return entities(at: first, as: types) }
    let entry = lexicon.nominals[lemma]
    let members = appositiveNames(of: head, entry)
    if !members.isEmpty { return members }
    if let named = namedPlace(of: head, entry) { return [named] }
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
      if phrase.isDefinite, !phrase.isPlural, phrase.core.count == 1 { return [] }
    case .instrument, .occasion, nil: break
    }
    if let named = namedReferent(phrase, lemma: lemma) { return [named] }
    return describedEntity(phrase, lemma: lemma, entry, types).map { [$0] } ?? []
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
    case .noun: true
    case .properNoun: document.text(at: head).unicodeScalars.contains { $0.properties.isAlphabetic }
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

  // MARK: - Bodies

  /// "the court" after "the International Court of Trade": the last body named with the word; or the
  /// last of the class that the noun stands for, where that tells ("the company", "the party").
  private func namedReferent(_ phrase: NounPhrase, lemma: String) -> EntityID? {
    guard phrase.isDefinite, !phrase.isPlural, let entry = lexicon.nominals[lemma],
      document.dependent(of: phrase.head, .possessor) == nil,
      lexicon.ontology.isA(entry.singular, "Actor"), entry.singular != "Person",
      entry.singular != "Group", phrase.core.count == 1
    else { return nil }
    return body(namedWith: lemma, kind: entry.singular, before: phrase.head)
  }

  /// The last body before `token` whose name has the noun `lemma`, or the last of the class `kind` that the
  /// noun stands for, where that tells.
  func body(namedWith lemma: String, kind: String, before token: Int) -> EntityID? {
    let before = mentions.prefix { $0.tokens.upperBound <= token }.reversed()
    let withWord = before.first { mention in
      isA(mention.entity, "Actor")
        && mention.tokens.contains { document.lemmas[$0].lowercased() == lemma }
    }
    if let withWord { return withWord.entity }
    guard kind != "GovernmentBody" else { return nil }
    return before.first { className($0.entity) == kind }?.entity
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
    let owner = owner(of: phrase.head)
    let description = Entity.Description(
      head: lemma, modifiers: identifyingModifiers(phrase), owner: owner)
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
    for alias in longerPhrases(phrase) { entities[id].aliases.insert(alias) }
    if let joint = coordinationRange(from: phrase.head) {
      entities[id].aliases.insert(entities[id].name)
      entities[id].name = document.text(of: joint).split(whereSeparator: \.isNewline)
        .joined(separator: " ")
    }
    descriptions[lemma, default: []].append(id)
    return id
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

  /// The tokens that name the thing: the run before the head, without numbers, dates, punctuation at
  /// the front, and names of owners (but for a group, "Rovian officials").
  private func nameTokens(_ phrase: NounPhrase) -> [Int] {
    let isGroup =
      lexicon.nominals[document.nounLemma(phrase.head)]
      .map { $0.plural == "Group" || $0.singular == "Person" } ?? false
    var tokens = Array(phrase.core.prefix { $0 <= phrase.head })
    tokens.removeAll { token in
      isQuantity[token] || document.partsOfSpeech[token] == .numeral
        || !isGroup && isOwnerName(token) || isParticipleCompound(token, phrase)
    }
    while let first = tokens.first, document.partsOfSpeech[first] == .punctuation {
      tokens.removeFirst()
    }
    return tokens
  }

  private func isOwnerName(_ token: Int) -> Bool {
    mentions.contains { $0.tokens.contains(token) && $0.kind == .demonym }
  }

  /// "Russia-held" says who holds the thing, and is no part of its name.
  private func isParticipleCompound(_ token: Int, _ phrase: NounPhrase) -> Bool {
    let participle =
      document.labels[token] == .adjectiveModifier
      ? token : (document.head(of: token) ?? token)
    guard participle != phrase.head, document.tags[participle] == .pastParticiple else {
      return token > phrase.core.lowerBound && document.partsOfSpeech[token] == .punctuation
        && document.head(of: token) == phrase.head
    }
    return document.dependent(of: participle, .nounAdverbial, .compound) != nil
  }

  /// The shortest label made of the text's own words that tells the thing.
  private func label(_ phrase: NounPhrase, _ className: String) -> String {
    let tokens = nameTokens(phrase)
    var label = joined(tokens)
    if !lexicon.ontology.isA(className, "Actor"),
      let (preposition, object) = phrase.complement(
        prepositions: ArticleReading.namingPrepositions),
      document.partsOfSpeech[object] != .pronoun
    {
      let inner = NounPhrase(document: document, head: object)
      let start = document.dependent(of: object, .determiner).map { min($0, inner.core.lowerBound) }
      let range = (start ?? inner.core.lowerBound)..<(object + 1)
      if range.lowerBound > preposition && range.count <= 6 {
        label += " " + document.text(at: preposition) + " " + document.text(of: range)
      }
    }
    return label
  }

  private func joined(_ tokens: [Int]) -> String {
    var text = ""
    for (place, token) in tokens.enumerated() {
      if place > 0, document.isFollowedBySpace(tokens[place - 1]) || tokens[place - 1] + 1 != token
      {
        text += " "
      }
      text += document.text(at: token)
    }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// The phrase as it stands, for an alias.
  private func surface(_ phrase: NounPhrase) -> String {
    document.text(of: phrase.core).split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// The phrase with what modifies its noun from the right, part by part, where that is short: "steps by
  /// Rovia", "steps by Rovia to end the strike".
  private func longerPhrases(_ phrase: NounPhrase) -> [String] {
    let sentence = document.sentences[sentence(of: phrase.head)]
    let start = phrase.core.lowerBound
    var phrases: [String] = []
    for dependent in document.dependents(of: phrase.head) where dependent > phrase.head {
      guard document.partsOfSpeech[dependent] != .punctuation,
        document.labels[dependent] != .conjunct, document.labels[dependent] != .coordination
      else { continue }
      let end = min(document.subtreeRange(of: dependent).upperBound, sentence.upperBound)
      for cut in cuts(from: dependent, to: end) where cut - start <= ArticleReading.longestAlias {
        let text = document.text(of: start..<cut).split(whereSeparator: \.isNewline)
        phrases.append(text.joined(separator: " "))
      }
    }
    return phrases
  }

  /// Where a long modifier may be cut: before its commas, and at its end.
  private func cuts(from start: Int, to end: Int) -> [Int] {
    let commas = (start..<end).filter { document.text(at: $0) == "," && $0 > start + 1 }
    return (commas.first.map { [$0] } ?? []) + [end]
  }

  /// Most tokens of a description that is kept as a name.
  private static var longestAlias: Int { 14 }
}
