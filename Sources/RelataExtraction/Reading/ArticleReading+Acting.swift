import RelataLinguistics

/// Who acts where something stands that cannot: an instrument acts for its issuer.
extension ArticleReading {
  /// What the word at `head` refers to as `types`; where an instrument ("the resolution") stands for
  /// an actor, the body that issued it.
  mutating func actingEntities(at head: Int, as types: [String]) -> [EntityID] {
    let found = entities(at: head, as: types)
    if found.isEmpty, let state = stateOfCapital(at: head), accepts(state, as: types) {
      return [state]
    }
    guard found.isEmpty, types == ["Actor"] || types.contains("Actor"),
      let issuer = issuer(of: instrumentHead(head))
    else { return found }
    return accepts(issuer, as: types) ? [issuer] : []
  }

  /// "Orvel rejected the plan": a capital that acts stands for its state.
  private mutating func stateOfCapital(at head: Int) -> EntityID? {
    guard let mention = mention(atHead: head), mention.kind == .name,
      let row = gazetteerRow(mention.entity),
      let state = lexicon.gazetteer[row].references(of: "capitalOf").first,
      let stateRow = lexicon.gazetteer.index(classWord: state.classWord, slug: state.slug)
    else { return nil }
    if let known = entities.gazetteerEntity(stateRow) {
      entities.addMention(known, token: head, alias: document.text(of: mention.tokens))
      return known
    }
    let entry = lexicon.gazetteer[stateRow]
    return entities.add(
      Entity(
        identity: .gazetteer(stateRow), className: entry.className, name: entry.name,
        aliases: [document.text(of: mention.tokens)], firstToken: head, mentionTokens: [head]))
  }

  /// A pronoun's antecedent may be an instrument too: the subject of the sentence before.
  private func instrumentHead(_ head: Int) -> Int {
    guard document.partsOfSpeech[head] == .pronoun, document.lemmas[head].lowercased() == "it"
    else { return head }
    let sentence = sentence(of: head)
    guard sentence > 0 else { return head }
    return document.sentences[sentence - 1].first {
      document.labels[$0] == .nominalSubject || document.labels[$0] == .passiveSubject
    } ?? head
  }

  /// The body that issued an instrument: named beside it, or beside the same noun elsewhere in the
  /// article ("Security Council resolutions").
  private mutating func issuer(of head: Int) -> EntityID? {
    let lemma = document.lemmas[head].lowercased()
    guard lexicon.nominals[lemma]?.behavior == .instrument else { return nil }
    if let own = issuerBeside(head) { return own }
    for other in document.indices where other != head && document.lemmas[other] == lemma {
      if let named = issuerBeside(other) { return named }
    }
    return nil
  }

  private mutating func issuerBeside(_ head: Int) -> EntityID? {
    if let owner = owner(of: head), isA(owner, "Actor"), className(owner) != "Person" {
      return owner
    }
    // "(U.N. Security Council) resolutions": a name in parentheses right before the noun.
    guard head > 1, document.text(at: head - 1) == ")" else { return nil }
    return mention(endingAt: head - 1).map(\.entity).flatMap { isA($0, "Actor") ? $0 : nil }
  }

  /// The word at `head`, and the names of the same class that a parser hung from it as appositions though
  /// they are members of a list: "Rovia, Belmora, and Tarsia".
  func listed(_ head: Int) -> [Int] {
    guard let first = mention(atHead: head) else { return [head] }
    var members = closedList(from: head)
    guard className(first.entity) != "Person" else { return members }
    members += coordinatedOutside(first)
    for token in document.dependents(of: head, .apposition) {
      guard let other = mention(atHead: token), other.entity != first.entity,
        className(other.entity) == className(first.entity)
      else { continue }
      members += [token] + document.conjuncts(from: token).dropFirst() + coordinatedOutside(other)
    }
    return members
  }

  /// What a list goes on with may hang from any word of a name: "the Kingdom of Rovia, Belmora, …".
  private func coordinatedOutside(_ mention: Mention) -> [Int] {
    mention.tokens.filter { $0 != mention.head }
      .flatMap { document.conjuncts(from: $0).dropFirst() }
      .filter { !mention.tokens.contains($0) }
  }
}
