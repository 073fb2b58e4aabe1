import RelataGraph
import RelataLinguistics

/// One thing under a longer and a shorter name: "the Reform Committee" of "the Oversight and Reform
/// Committee", "Sund" of "Sund Airlines", "the Court" of "the High Court of Rovia".
extension EntityLinker {
  /// Gives the mentions of shortened names to what the full name stands for.
  ///
  /// - Complexity: O(e²) in entities.
  mutating func linkParts() {
    for id in table.ids where !table[id].mentionTokens.isEmpty {
      for name in table[id].aliases.union([table[id].name]) where nameWords[name] == nil {
        nameWords[name] = NameWords(name, gazetteer: lexicon.gazetteer)
      }
    }
    for id in table.ids where isOpen(id) && table[id].className != "Person" {
      if let person = bearer(ofName: table[id].name) { merge(id, into: person) }
    }
    for id in table.ids where isOpen(id) {
      if let whole = whole(of: id) ?? rephrased(id) { merge(id, into: whole) }
    }
    linkBackReferences()
  }

  /// An entity that the article names and the gazetteer does not know.
  func isOpen(_ id: EntityID) -> Bool {
    let entity = table[id]
    if case .gazetteer = entity.identity { return false }
    return !entity.mentionTokens.isEmpty && entity.className != "Group"
  }

  private func words(_ name: String) -> [String] {
    nameWords[name]?.all ?? NameWords.split(name)
  }

  /// A person whose surname, or first name, was taken for the name of another thing.
  private func bearer(ofName name: String) -> EntityID? {
    let short = words(name)
    let found = persons.filter { person in
      let long = words(person.words.joined(separator: " "))
      return long.count > short.count && (long.hasSuffix(short) || long.first == name.lowercased())
    }
    return Set(found.map(\.id)).count == 1 ? found[0].id : nil
  }

  /// The only thing whose longer name begins or ends with that of `id`.
  private func whole(of id: EntityID) -> EntityID? {
    let short = words(table[id].name)
    let found = table.ids.filter { other in
      other != id && !table[other].mentionTokens.isEmpty && areAlike(id, other, short.count)
        && ([table[other].name] + table[other].aliases).contains {
          isPart(short, of: words($0), id)
        }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Whether two entities are of kinds that one thing may be taken for.
  private func areAlike(_ part: EntityID, _ whole: EntityID, _ wordCount: Int) -> Bool {
    let (first, second) = (table[part].className, table[whole].className)
    guard second != "Person" || first == "Person", second != "Group" else { return false }
    if first == "Person", wordCount == 1, second == "City", isOpen(whole) { return true }
    if first == "Person" {
      return wordCount == 1 ? lexicon.ontology.isA(second, "Actor") : second == "Person"
    }
    if first == second || wordCount == 1 { return true }
    return ["Actor", "Place"].contains {
      lexicon.ontology.isA(first, $0) && lexicon.ontology.isA(second, $0)
    }
  }

  /// Whether `short` begins or ends `long`; a single word only where the rest says no more than what
  /// kind of thing it is.
  private func isPart(_ short: [String], of long: [String], _ id: EntityID) -> Bool {
    guard long.count > short.count, let word = short.first else { return false }
    // "the Sella Union Council" is an organ of the Sella Union, not its full name.
    if long.hasPrefix(short), let last = long.last, lexicon.places.has(.organ, last) {
      return false
    }
    if table[id].className == "Person" && short.count > 1 { return long.hasPrefix(short) }
    if short.count > 1 { return long.hasPrefix(short) || long.hasSuffix(short) }
    if table[id].className == "Person", long.last == word, long.count <= 3,
      !long.contains(where: { lexicon.nameClasses.isTelling($0) })
    {
      return true
    }
    return long.first == word && word.count > 2 && !lexicon.nameClasses.isTelling(word)
      && long.dropFirst().allSatisfy { lexicon.nameClasses.isTelling($0) }
  }

  /// The only body that another name of the same words stands for: "the Trade Ministry" and "the Rovian
  /// Ministry of Trade".
  private func rephrased(_ id: EntityID) -> EntityID? {
    let own = contents(table[id].name)
    guard lexicon.ontology.isA(table[id].className, "Actor"), own.telling.count > 1 else {
      return nil
    }
    let found = table.ids.filter { other in
      guard other != id, !table[other].mentionTokens.isEmpty,
        lexicon.ontology.isA(table[other].className, "Actor"), table[other].className != "Person"
      else { return false }
      let contents = contents(table[other].name)
      return contents.telling == own.telling
        && (contents.state == own.state || contents.state == nil || own.state == nil)
    }
    return found.count == 1 ? found[0] : nil
  }

  private func contents(_ name: String) -> NameWords {
    nameWords[name] ?? NameWords(name, gazetteer: lexicon.gazetteer)
  }

  /// Gives all mentions and names of `id` to `other`.
  mutating func merge(_ id: EntityID, into other: EntityID) {
    mentions = mentions.map { mention in
      guard mention.entity == id else { return mention }
      return Mention(
        tokens: mention.tokens, head: mention.head, kind: mention.kind, label: mention.label,
        entity: other)
    }
    table[other].aliases.formUnion(table[id].aliases.union([table[id].name]))
    table[other].aliases.remove(table[other].name)
    table[other].mentionTokens = (table[other].mentionTokens + table[id].mentionTokens).sorted()
    table[id].mentionTokens = []
    persons.removeAll { $0.id == id }
  }

  // MARK: - Single words that point back

  /// "Council spokesperson Ada Brun", "the Ministry": a word of bodies with a capital stands for the body
  /// named last, or else next, whose name has the word.
  private mutating func linkBackReferences() {
    let covered = Set(mentions.filter { $0.tokens.count > 1 }.flatMap(\.tokens))
    for index in document.indices
    where document.partsOfSpeech[index] == .properNoun && !covered.contains(index) {
      guard isBodyWord(index), !isModified(index), let whole = lastBody(endingWith: index) else {
        continue
      }
      let own = mentions.firstIndex { $0.tokens == index..<(index + 1) }
      if let own {
        guard mentions[own].entity != whole, isOpen(mentions[own].entity) else { continue }
        table[mentions[own].entity].mentionTokens.removeAll { $0 == index }
        mentions.remove(at: own)
      }
      table.addMention(whole, token: index, alias: document.text(at: index))
      let candidate = NameCandidate(tokens: index..<(index + 1), label: "ORG", rows: [])
      add(candidate, head: index, kind: .name, label: "ORG", whole)
    }
  }

  private func isBodyWord(_ index: Int) -> Bool {
    guard document.text(at: index).first?.isUppercase ?? false,
      let entry = lexicon.nominals[document.nounLemma(index)],
      document.tags[index] != .pluralProperNoun
    else { return false }
    return lexicon.ontology.isA(entry.singular, "Actor") && entry.singular != "Person"
      && entry.singular != "Group" && entry.behavior != .state
  }

  private func isModified(_ index: Int) -> Bool {
    document.dependent(of: index, .compound, .adjectiveModifier, .possessor) != nil
  }

  private func lastBody(endingWith index: Int) -> EntityID? {
    let lemma = document.nounLemma(index)
    let bodies = mentions.filter { mention in
      mention.tokens.count > 1 && mention.kind == .name
        && lexicon.ontology.isA(table[mention.entity].className, "Actor")
        && table[mention.entity].className != "Person"
        && mention.tokens.contains { document.nounLemma($0) == lemma }
    }
    let before = bodies.filter { $0.tokens.upperBound <= index }
      .max { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return (before ?? bodies.min { $0.tokens.lowerBound < $1.tokens.lowerBound })?.entity
  }
}

extension [String] {
  fileprivate func hasPrefix(_ words: [String]) -> Bool { starts(with: words) }

  fileprivate func hasSuffix(_ words: [String]) -> Bool {
    reversed().starts(with: words.reversed())
  }
}
