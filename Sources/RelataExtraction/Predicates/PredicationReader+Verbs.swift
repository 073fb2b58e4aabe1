import RelataLinguistics

/// Verbs: active and passive, finite and not.
extension PredicationReader {
  func verbPredication(_ index: Int) -> Predication {
    var predication = Predication(trigger: index, kind: .verb, lemma: lemma(at: index))
    predication.isPassive = isPassive(index)
    addSubjects(of: index, to: &predication)
    addObjects(of: index, to: &predication)
    addPrepositions(of: index, to: &predication)
    addAgents(of: index, to: &predication)
    for clause in document.dependents(of: index, .openComplement, .clausalComplement) {
      for head in coordinated(clause) {
        predication.add(.complement, head)
        if isInfinitive(head) { predication.add(.infinitive, head) }
      }
    }
    for adverb in document.dependents(of: index, .adverbModifier) {
      predication.add(.adverb, adverb)
    }
    for auxiliary in document.dependents(of: index, .auxiliary)
    where document.tags[auxiliary] == "MD" {
      predication.add(.auxiliary, auxiliary)
    }
    // "work together to counter …": a purpose is what the work is on.
    for clause in document.dependents(of: index, .adverbialClause) where isInfinitive(clause) {
      for head in coordinated(clause) { predication.add(.complement, head) }
    }
    return predication
  }

  /// Whether the verb at `index` is passive: by its auxiliary, or as a bare past participle.
  func isPassive(_ index: Int) -> Bool {
    if document.dependent(of: index, .passiveAuxiliary, .passiveSubject) != nil { return true }
    guard document.tags[index] == .pastParticiple else { return false }
    if document.dependent(of: index, .auxiliary) != nil { return false }
    switch document.labels[index] {
    case .nounClause, .adjectiveModifier: return true
    case .adverbialClause, .openComplement, .objectPredicate:
      return document.dependent(of: index, .nominalSubject) == nil
    case .conjunct:
      guard let head = document.head(of: index), document.tags[head] == .pastParticiple else {
        return false
      }
      return isPassive(head)
    default: return false
    }
  }

  private func addSubjects(of index: Int, to predication: inout Predication) {
    let role: Role = predication.isPassive ? .object : .subject
    for head in subjects(of: index, depth: 0) { predication.add(role, head) }
  }

  private func addAgents(of index: Int, to predication: inout Predication) {
    guard predication.isPassive else { return }
    for agent in document.dependents(of: index, .agent) {
      for object in document.dependents(of: agent, .prepositionObject) {
        for head in coordinated(object) { predication.add(.subject, head) }
      }
    }
    // "Russia-held islands": the noun before the participle is its agent.
    guard document.labels[index] == .adjectiveModifier else { return }
    for modifier in document.dependents(of: index, .nounAdverbial, .compound, .nominalSubject)
    where modifier < index && document.partsOfSpeech[modifier] == .properNoun {
      predication.add(.subject, modifier)
    }
  }

  private func addObjects(of index: Int, to predication: inout Predication) {
    for object in document.dependents(of: index, .directObject) {
      for head in coordinated(object) { predication.add(.object, head) }
    }
    for object in document.dependents(of: index, .indirectObject)
    where document.partsOfSpeech[object] != .adposition {
      for head in coordinated(object) { predication.add(.recipient, head) }
    }
    for object in document.dependents(of: index, .attribute, .objectPredicate) {
      for head in coordinated(object) { predication.add(.attribute, head) }
    }
    addSmallClauseObject(of: index, to: &predication)
    addRelativeObject(of: index, to: &predication)
    shareObjects(of: index, to: &predication)
  }

  /// "holds Belmora responsible", "called Lint a hero": whom the verb says something of is its object,
  /// though parsers make it the subject of the adjective, or a recipient.
  private func addSmallClauseObject(of index: Int, to predication: inout Predication) {
    guard !predication.has(.object), !predication.isPassive else { return }
    for clause in document.dependents(of: index, .clausalComplement, .openComplement)
    where document.partsOfSpeech[clause] == .adjective {
      for subject in document.dependents(of: clause, .nominalSubject) where subject > index {
        for head in coordinated(subject) { predication.add(.object, head) }
      }
    }
    guard predication.has(.attribute), !predication.has(.object) else { return }
    for recipient in predication.heads(.recipient) { predication.add(.object, recipient) }
  }

  /// "the treaty that Rovia signed": the noun before the clause is the object of a verb that has
  /// a subject of its own and no other object.
  private func addRelativeObject(of index: Int, to predication: inout Predication) {
    guard document.labels[index] == .relativeClause, let noun = document.head(of: index),
      !predication.isPassive, document.dependent(of: index, .nominalSubject) != nil
    else { return }
    let objects = document.dependents(of: index, .directObject)
    let isGap = objects.isEmpty || objects.allSatisfy(isRelativePronoun)
    let subjectIsPronoun = document.dependents(of: index, .nominalSubject)
      .contains(where: isRelativePronoun)
    if isGap && !subjectIsPronoun { predication.add(.object, noun) }
  }

  /// "condemned and rejected the plan": an object after the last of coordinated verbs belongs to all.
  private func shareObjects(of index: Int, to predication: inout Predication) {
    guard !predication.has(.object), !predication.isPassive else { return }
    for member in coordinated(index).dropFirst() where member > index {
      let between = (index + 1)..<member
      let isBare = between.allSatisfy { document.partsOfSpeech[$0] != .noun }
      guard isBare, document.dependent(of: member, .nominalSubject) == nil else { return }
      for object in document.dependents(of: member, .directObject) {
        for head in coordinated(object) { predication.add(.object, head) }
      }
      if predication.has(.object) { return }
    }
  }

  func isRelativePronoun(_ index: Int) -> Bool {
    switch document.tags[index] {
    case "WDT", "WP", "WP$": true
    default: false
    }
  }
}
