import RelataLinguistics

/// Nouns and adjectives as predicates: "the meeting with …", "Rovia's claim to …", "critical of …".
extension PredicationReader {
  func nounPredication(_ index: Int) -> Predication {
    let lemma = document.lemmas[index].lowercased()
    var predication = Predication(trigger: index, kind: .noun, lemma: lemma)
    for possessor in document.dependents(of: index, .possessor) {
      for head in coordinated(possessor) { predication.add(.possessor, head) }
    }
    let modifiers = document.dependents(of: index, .compound, .adjectiveModifier, "nmod")
    for modifier in modifiers {
      for head in coordinated(modifier) { predication.add(.modifier, head) }
      // "attorneys general from Rovia": what hangs from an adjective after the noun is the noun's.
      if modifier > index { addPrepositions(of: modifier, to: &predication) }
    }
    addPrepositions(of: index, to: &predication)
    addSupport(of: index, to: &predication)
    return predication
  }

  /// What a support verb lends to the noun it governs: its subject, and its prepositions.
  private func addSupport(of index: Int, to predication: inout Predication) {
    if document.labels[index] == .apposition, let named = document.head(of: index) {
      predication.add(.subject, named)
    }
    if document.labels[index] == .attribute, let copula = document.head(of: index) {
      for head in subjects(of: copula, depth: 0) { predication.add(.subject, head) }
    }
    if document.labels[index] == .prepositionObject, let preposition = document.head(of: index),
      document.lemmas[preposition].lowercased() == "in", preposition + 1 == index,
      let verb = document.head(of: preposition), isVerb(verb)
    {
      // "acts in support of …", "died in protest against …"
      for head in subjects(of: verb, depth: 0) { predication.add(.subject, head) }
    }
    guard let verb = supportVerb(of: index) else { return }
    let support = verbPredication(verb)
    for argument in support.arguments where argument.head != index {
      switch argument.role {
      case .object, .attribute, .complement: continue
      default: predication.add(argument.role, argument.head)
      }
    }
  }

  /// The verb whose object (or passive subject) the noun at `index` is, if it is one of support.
  func supportVerb(of index: Int) -> Int? {
    guard let verb = document.head(of: firstMember(of: index)), isVerb(verb) else { return nil }
    let label = document.labels[firstMember(of: index)]
    guard label == .directObject || label == .passiveSubject,
      supportVerbs.contains(lemma(at: verb))
    else { return nil }
    return verb
  }

  private func firstMember(of index: Int) -> Int {
    var current = index
    while document.labels[current] == .conjunct, let head = document.head(of: current),
      !isVerb(head)
    {
      current = head
    }
    return current
  }

  func adjectivePredication(_ index: Int) -> Predication {
    let lemma = document.lemmas[index].lowercased()
    var predication = Predication(trigger: index, kind: .adjective, lemma: lemma)
    if document.labels[index] == .adjectiveModifier, let noun = document.head(of: index) {
      // "the unlawful act" names a thing; "acts contrary to law" says something of it.
      predication.add(index < noun ? .described : .subject, noun)
    } else if let verb = document.head(of: index), isVerb(verb) {
      for head in subjects(of: verb, depth: 0) { predication.add(.subject, head) }
    }
    addPrepositions(of: index, to: &predication)
    return predication
  }
}
