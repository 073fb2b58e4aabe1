import RelataGraph
import RelataLinguistics

/// Which place words name.
extension ArticleReading {
  /// How deep parts of parts of places are followed.
  private static var partDepth: Int { 3 }

  /// The place that the phrase at `head` names, or that its description leads to: "Orvel", "the
  /// province of Sella", "Sella province", "the outskirts of Orvel", "the city"; never a new one.
  ///
  /// - Complexity: O(m) in mentions.
  mutating func place(at head: Int) -> EntityID? { place(at: head, depth: 0) }

  private mutating func place(at head: Int, depth: Int) -> EntityID? {
    if let mention = mention(atHead: head) {
      return mention.kind == .name && isA(mention.entity, "Place") ? mention.entity : nil
    }
    guard document.partsOfSpeech[head] == .noun || document.partsOfSpeech[head] == .properNoun,
      depth < ArticleReading.partDepth
    else { return nil }
    let lemma = document.nounLemma(head)
    if lexicon.places.has(.part, lemma) {
      guard let whole = objects(of: head, after: ["of"]).first else { return nil }
      return place(at: whole, depth: depth + 1)
    }
    if let classified = classifiedPlace(at: head) { return classified }
    return entities(at: head, as: ["Place"]).first { entities[$0].description == nil }
  }

  /// "Sella province": the place that the noun classifies.
  private func classifiedPlace(at noun: Int) -> EntityID? {
    guard let entry = lexicon.nominals[document.nounLemma(noun)],
      entry.singular == "City" || entry.singular == "Region"
    else { return nil }
    return document.dependents(of: noun, .compound, "nmod").reversed().lazy
      .compactMap { self.mention(atHead: $0) }
      .first { mention in
        mention.kind == .name && self.isA(mention.entity, "Place")
          && self.className(mention.entity) != "Country"
      }?.entity
  }

  /// The first objects of the prepositions that hang from a word.
  func objects(of head: Int, after prepositions: Set<String>) -> [Int] {
    document.dependents(of: head, .preposition)
      .filter { prepositions.contains(document.lemmas[$0].lowercased()) }
      .flatMap { document.dependents(of: $0, .prepositionObject) }
  }

  // MARK: - Descriptions of places

  /// "the city", "the capital": the place of that kind that was named last, or that is the capital
  /// of the state spoken of.
  mutating func describedPlace(_ phrase: NounPhrase, lemma: String) -> EntityID? {
    guard phrase.isDefinite, !phrase.isPlural, let entry = lexicon.nominals[lemma],
      lexicon.ontology.isA(entry.singular, "Place"), entry.behavior == nil
    else { return nil }
    if isCapital(phrase.head) { return capital(phrase) }
    guard phrase.core.count == 1, document.dependent(of: phrase.head, .possessor) == nil else {
      return nil
    }
    let before = mentions.prefix { $0.tokens.upperBound <= phrase.head }.reversed()
    if let named = before.first(where: { mention in
      isA(mention.entity, "Place") && mention.kind == .name
        && mention.tokens.contains { document.lemmas[$0].lowercased() == lemma }
    }) {
      return named.entity
    }
    guard entry.singular == "City" else { return nil }
    return before.first { className($0.entity) == "City" && $0.kind == .name }?.entity
  }

  /// Whether a noun says that something is a capital: "capital", "capital city".
  func isCapital(_ noun: Int) -> Bool {
    if document.lemmas[noun].lowercased() == "capital" { return true }
    return lexicon.nominals[document.nounLemma(noun)]?.singular == "City"
      && document.dependents(of: noun, .compound, .adjectiveModifier)
        .contains { document.lemmas[$0].lowercased() == "capital" }
  }

  /// The capital, if the article names it, of the state that owns the phrase or was named last.
  private mutating func capital(_ phrase: NounPhrase) -> EntityID? {
    guard let state = stateOfCapital(phrase) else { return nil }
    return entities.ids.first { id in
      !entities[id].mentionTokens.isEmpty && isCapital(id, of: state)
    }
  }

  /// The state whose capital a phrase speaks of.
  mutating func stateOfCapital(_ phrase: NounPhrase) -> EntityID? {
    if let owner = owner(of: phrase.head) { return className(owner) == "Country" ? owner : nil }
    return mentions.last {
      $0.tokens.upperBound <= phrase.head && className($0.entity) == "Country"
    }?.entity
  }

  /// Whether the gazetteer has a city as the capital of a state.
  func isCapital(_ city: EntityID, of state: EntityID) -> Bool {
    guard let row = gazetteerRow(city), let stateRow = gazetteerRow(state) else { return false }
    return lexicon.gazetteer[row].references(of: "capitalOf").contains { reference in
      lexicon.gazetteer.index(classWord: reference.classWord, slug: reference.slug) == stateRow
    }
  }
}
