import RelataLinguistics

/// Which event is meant where it is not named: "Lint came second", "the race".
extension ArticleReading {
  /// The head of the phrase that named a contest last before `token` in its paragraph, or else the first
  /// of the article, which is its subject.
  ///
  /// - Complexity: O(n) in tokens.
  func contest(near token: Int) -> Int? {
    let start = document.indices.prefix(token).last(where: isParagraphEnd) ?? 0
    return (start..<token).last(where: isContest)
      ?? document.indices.first { $0 != token && isContest($0) }
  }

  private func isParagraphEnd(_ token: Int) -> Bool {
    document.partsOfSpeech[token] == .space
      && document.text(at: token).filter(\.isNewline).count > 1
  }

  private func isContest(_ token: Int) -> Bool {
    guard isEventWord(token), lexicon.places.has(.contest, document.lemmas[token].lowercased())
    else { return false }
    guard let mention = mention(atHead: token) else {
      // "primaries" in general are no contest.
      return document.tags[token] != .pluralNoun
        || NounPhrase(document: document, head: token).isDefinite
    }
    return className(mention.entity) == "Event"
  }

  private func isEventWord(_ token: Int) -> Bool {
    switch document.partsOfSpeech[token] {
    case .noun, .properNoun:
      document.labels[token] != .compound && document.labels[token] != "nmod"
    default: false
    }
  }

  /// "the race" after "the Orvel Marathon": the event that was named last, of the same kind where the word
  /// speaks of a contest.
  ///
  /// - Complexity: O(n) in tokens.
  mutating func eventAgain(_ phrase: NounPhrase, lemma: String) -> EntityID? {
    guard lexicon.nominals[lemma]?.singular == "Event", phrase.determiner == "the",
      phrase.core.count == 1, !phrase.isPlural,
      descriptions[lemma] == nil,
      document.dependent(of: phrase.head, .relativeClause, .nounClause) == nil,
      objects(of: phrase.head, after: ["of", "for", "in", "to"]).isEmpty
    else { return nil }
    let isGeneral = lexicon.places.has(.again, lemma)
    let asksContest = lexicon.places.has(.contest, lemma)
    for token in document.indices.prefix(phrase.head).reversed() where isEventWord(token) {
      let word = document.lemmas[token].lowercased()
      // "the quake" after "an earthquake"
      guard word != lemma, isGeneral || word.hasSuffix(lemma),
        !asksContest || lexicon.places.has(.contest, word),
        // An accident is no contest.
        asksContest || !lexicon.places.has(.scene, lemma) || !lexicon.places.has(.contest, word)
      else { continue }
      if let mention = mention(atHead: token) {
        if className(mention.entity) == "Event" { return mention.entity }
      } else if let entry = lexicon.nominals[document.nounLemma(token)],
        entry.singular == "Event", entry.behavior == nil, document.tags[token] != .pluralNoun,
        let event = entities(at: token, as: ["Event"]).first
      {
        return event
      }
    }
    return nil
  }
}
