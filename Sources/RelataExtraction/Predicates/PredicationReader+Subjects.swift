import RelataLinguistics

/// Finding the subject of a verb that may have none of its own.
extension PredicationReader {
  /// Heads of the surface subject of the verb at `index`; for a passive verb they are its objects.
  func subjects(of index: Int, depth: Int) -> [Int] {
    let own = ownSubjects(of: index)
    if !own.isEmpty { return own.flatMap { resolvedSubject($0, of: index) } }
    guard depth < PredicationReader.depthLimit, let head = document.head(of: index) else {
      return []
    }
    return inheritedSubjects(of: index, head: head, depth: depth + 1)
  }

  /// The subjects that hang from the verb or, as parsers now and then have it, from its auxiliary.
  private func ownSubjects(of index: Int) -> [Int] {
    let own = document.dependents(of: index, .nominalSubject, .passiveSubject)
    guard own.isEmpty else { return own }
    return document.dependents(of: index, .auxiliary, .passiveAuxiliary).flatMap {
      document.dependents(of: $0, .nominalSubject, .passiveSubject)
    }
  }

  /// A relative pronoun stands for the noun before its clause.
  private func resolvedSubject(_ subject: Int, of verb: Int) -> [Int] {
    guard isRelativePronoun(subject), let clause = enclosingRelativeClause(of: verb),
      let noun = document.head(of: clause)
    else { return coordinated(subject) }
    // "Rovia and Belmora, which …": the clause hangs from the last member alone.
    return [noun]
  }

  private func enclosingRelativeClause(of verb: Int) -> Int? {
    if document.labels[verb] == .relativeClause { return verb }
    return document.ancestors(of: verb).prefix(3).first {
      document.labels[$0] == .relativeClause
    }
  }

  private func inheritedSubjects(of index: Int, head: Int, depth: Int) -> [Int] {
    switch document.labels[index] {
    case .conjunct: conjunctSubjects(head, depth: depth)
    case .openComplement, .clausalComplement: controlledSubjects(of: index, head, depth: depth)
    case .adverbialClause: adverbialSubjects(of: index, head, depth: depth)
    case .prepositionComplement: gerundSubjects(head, depth: depth)
    case .relativeClause: clauseSubjects(of: index, noun: head, depth: depth)
    case .nounClause: clauseSubjects(of: index, noun: head, depth: depth)
    case .adjectiveModifier: [head]
    case .attribute: subjects(of: head, depth: depth)
    case .unclassified, .parataxis: isVerb(head) ? subjects(of: head, depth: depth) : []
    default: []
    }
  }

  private func conjunctSubjects(_ head: Int, depth: Int) -> [Int] {
    isVerb(head) ? subjects(of: head, depth: depth) : []
  }

  /// "agreed to start" (the subject), "urged Rovia to withdraw" (the object).
  private func controlledSubjects(of index: Int, _ head: Int, depth: Int) -> [Int] {
    guard isVerb(head) else {
      return document.partsOfSpeech[head] == .adjective ? adjectiveSubjects(head, depth: depth) : []
    }
    if document.labels[index] == .openComplement, !subjectControlVerbs.contains(lemma(at: head)) {
      let objects = document.dependents(of: head, .directObject, .indirectObject)
        .filter { NounPhrase.canHead($0, in: document) }
      if let last = objects.last { return coordinated(last) }
    }
    return addressees(of: index, head) ?? subjects(of: head, depth: depth)
  }

  /// "called on Rovia to withdraw": who is to do what the infinitive says stands after a preposition.
  private func addressees(of infinitive: Int, _ verb: Int) -> [Int]? {
    guard isInfinitive(infinitive) else { return nil }
    for preposition in document.dependents(of: verb, .preposition).reversed()
    where preposition < infinitive {
      let key = lemma(at: verb) + "+" + document.lemmas[preposition].lowercased()
      guard objectControlVerbs.contains(key),
        let object = document.dependent(of: preposition, .prepositionObject), object < infinitive
      else { continue }
      return coordinated(object)
    }
    return nil
  }

  private func adjectiveSubjects(_ adjective: Int, depth: Int) -> [Int] {
    guard let verb = document.head(of: adjective), isVerb(verb) else { return [] }
    return subjects(of: verb, depth: depth)
  }

  private func adverbialSubjects(of index: Int, _ head: Int, depth: Int) -> [Int] {
    if isVerb(head) { return addressees(of: index, head) ?? subjects(of: head, depth: depth) }
    return document.partsOfSpeech[head] == .adjective ? adjectiveSubjects(head, depth: depth) : []
  }

  /// "in addressing the threat": the subject of the verb from which the preposition hangs; after a
  /// noun, its possessor or the subject of its clause.
  private func gerundSubjects(_ preposition: Int, depth: Int) -> [Int] {
    guard let governor = document.head(of: preposition) else { return [] }
    if isVerb(governor) {
      // "kept the countries from concluding": the object of the verb.
      let isControlled = objectControlVerbs.contains(lemma(at: governor))
      if isControlled || document.lemmas[preposition] == "from"
        || document.lemmas[preposition] == "into",
        let object = document.dependent(of: governor, .directObject)
      {
        return coordinated(object)
      }
      return subjects(of: governor, depth: depth)
    }
    return nounSubjects(governor, depth: depth)
  }

  /// Participles and infinitives after a noun: "troops occupying …", "the first to place …".
  private func clauseSubjects(of index: Int, noun: Int, depth: Int) -> [Int] {
    guard isInfinitive(index) else {
      // A clause whose only subject is left out is about its noun.
      return document.labels[index] == .nounClause || document.tags[index] == .gerund
        || document.dependents(of: index).contains(where: isRelativePronoun)
        ? [noun] : []
    }
    return recipients(of: noun) ?? nounSubjects(noun, depth: depth)
  }

  /// "gave Rovia two days to leave": who gets the thing does what its infinitive says.
  private func recipients(of noun: Int) -> [Int]? {
    guard document.labels[noun] == .directObject, let verb = document.head(of: noun),
      let recipient = document.dependent(of: verb, .indirectObject),
      document.partsOfSpeech[recipient] != .adposition
    else { return nil }
    return coordinated(recipient)
  }

  /// Who does what a noun names: its possessor, or the subject of the clause it stands in.
  private func nounSubjects(_ noun: Int, depth: Int) -> [Int] {
    if let possessor = document.dependent(of: noun, .possessor) { return coordinated(possessor) }
    guard let verb = document.head(of: noun), isVerb(verb) else { return [] }
    switch document.labels[noun] {
    case .attribute, .directObject, .objectPredicate: return subjects(of: verb, depth: depth)
    default: return []
    }
  }

  /// Whether the verb at `index` is an infinitive with "to".
  func isInfinitive(_ index: Int) -> Bool {
    document.dependents(of: index, .auxiliary).contains { document.tags[$0] == "TO" }
  }

  func isVerb(_ index: Int) -> Bool {
    document.partsOfSpeech[index] == .verb || document.partsOfSpeech[index] == .auxiliary
  }
}
