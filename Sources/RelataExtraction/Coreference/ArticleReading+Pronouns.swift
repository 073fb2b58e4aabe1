import RelataLinguistics

/// What pronouns refer to: the nearest fitting antecedent, subjects first.
///
/// A simple salience order in the spirit of Hobbs (1978) and of Lappin and Leass (1994): sentences are
/// searched backwards, and in each the subjects come before the rest.
extension ArticleReading {
  /// How many sentences back an antecedent may stand.
  private static var window: Int { 4 }

  mutating func pronounReferents(_ index: Int, _ types: [String]) -> [EntityID] {
    switch document.text(at: index).lowercased() {
    case "he", "him", "his", "himself", "she", "her", "hers", "herself":
      return antecedent(of: index) { reading, id in reading.className(id) == "Person" }
    case "it", "its", "itself":
      return antecedent(of: index) { reading, id in
        reading.className(id) != "Person" && !reading.entities[id].isPlural
          && reading.accepts(id, as: types)
      }
    case "they", "them", "their", "themselves", "theirs":
      return pluralAntecedent(of: index, types)
    case "who", "which", "that":
      return relativeAntecedent(of: index, types)
    case "i", "me", "my", "myself":
      return quotedSpeaker(of: index)
    case "we", "us", "our", "ourselves":
      return firstPersonPlural(of: index)
    default:
      return []
    }
  }

  /// The entity of the nearest mention before `index` that `fits`, subjects of a sentence first.
  private func antecedent(
    of index: Int, where fits: (ArticleReading, EntityID) -> Bool
  ) -> [EntityID] {
    let partners = coordinationPartners(of: index)
    var sentence = sentence(of: index)
    for _ in 0..<ArticleReading.window {
      let candidates = referringTokens(in: document.sentences[sentence], before: index)
      let ordered = candidates.filter(isSubject) + candidates.filter { !isSubject($0) }.reversed()
      for token in ordered where !partners.contains(token) {
        guard let id = knownReferent(token), fits(self, id) else { continue }
        return [id]
      }
      guard sentence > 0 else { break }
      sentence -= 1
    }
    return []
  }

  /// Tokens of the range that refer to something by name or are resolved already.
  private func referringTokens(in range: Range<Int>, before index: Int) -> [Int] {
    range.prefix { $0 < index }.filter { token in
      mention(atHead: token).map { $0.kind == .name } ?? (references[token]?.count == 1)
    }
  }

  private func knownReferent(_ token: Int) -> EntityID? {
    if let mention = mention(atHead: token) { return mention.entity }
    return references[token]?.first
  }

  private func isSubject(_ index: Int) -> Bool {
    document.labels[index] == .nominalSubject || document.labels[index] == .passiveSubject
  }

  /// "he and Lint": what a pronoun is coordinated with is not what it refers to.
  private func coordinationPartners(of index: Int) -> Set<Int> {
    var first = index
    while document.labels[first] == .conjunct, let head = document.head(of: first) { first = head }
    return Set(document.conjuncts(from: first))
  }

  /// "they": the last coordinated subjects, or the last plural.
  private mutating func pluralAntecedent(of index: Int, _ types: [String]) -> [EntityID] {
    var sentence = sentence(of: index)
    for _ in 0..<ArticleReading.window {
      let tokens = document.sentences[sentence].prefix { $0 < index }
      let subjects = tokens.filter(isSubject)
      for subject in subjects + tokens.filter({ !isSubject($0) }).reversed() {
        let found = pluralReferents(subject, types)
        if !found.isEmpty { return found }
      }
      guard sentence > 0 else { break }
      sentence -= 1
    }
    return []
  }

  private mutating func pluralReferents(_ token: Int, _ types: [String]) -> [EntityID] {
    guard document.labels[token] != .conjunct else { return [] }
    let members = document.conjuncts(from: token)
    if members.count > 1 {
      let found = members.flatMap { known(at: $0) }.filter { accepts($0, as: types) }
      if Set(found).count > 1 { return found }
    }
    let single = known(at: token)
    if single.count > 1 { return single.filter { accepts($0, as: types) } }
    if let id = single.first, entities[id].isPlural, accepts(id, as: types) { return [id] }
    let isPluralNoun = document.tags[token] == .pluralNoun && mention(atHead: token) == nil
    return isPluralNoun ? describedReferents(token, types) : []
  }

  /// What a token is known to refer to, pronouns included.
  private mutating func known(at token: Int) -> [EntityID] {
    if let mention = mention(atHead: token), mention.kind == .name { return [mention.entity] }
    if let known = references[token] { return known }
    guard document.partsOfSpeech[token] == .pronoun else { return [] }
    let text = document.text(at: token).lowercased()
    guard text == "he" || text == "she" else { return [] }
    return entities(at: token, as: ["Person"])
  }

  /// A relative pronoun refers to the noun before its clause.
  private mutating func relativeAntecedent(of index: Int, _ types: [String]) -> [EntityID] {
    guard
      let clause = document.ancestors(of: index).prefix(3)
        .first(where: { document.labels[$0] == .relativeClause }),
      let noun = document.head(of: clause), noun < index
    else { return [] }
    return entities(at: noun, as: types)
  }

  /// "I": who speaks the words.
  private mutating func quotedSpeaker(of index: Int) -> [EntityID] {
    SpeakerReader.speakers(of: index, in: &self).filter { className($0) == "Person" }
  }

  /// "we": the state or body for which the speaker speaks; in a text without speaker, the state that
  /// the article is written for.
  private mutating func firstPersonPlural(of index: Int) -> [EntityID] {
    // "We, the ministers of Rovia and Belmora": the text says who.
    if let noun = document.dependent(of: index, .apposition) {
      let named = entities(at: noun, as: ["Actor"])
      if !named.isEmpty { return named }
    }
    let speakers = SpeakerReader.speakers(of: index, in: &self)
    guard let speaker = speakers.first else {
      return jointAuthors.isEmpty ? homeState.map { [$0] } ?? [] : jointAuthors
    }
    if let office = offices[speaker]?.first, let body = office.body { return [body] }
    return isA(speaker, "Person") ? [] : [speaker]
  }
}
