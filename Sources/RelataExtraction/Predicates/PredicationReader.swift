import RelataLinguistics

/// Reads the predicates of a document in normal form.
///
/// Subjects are followed through control, coordination, relative and participial clauses; every walk
/// goes upwards in the tree or is bounded by `depthLimit`, so that it ends on any tree.
struct PredicationReader {
  let document: AnnotatedDocument
  /// Verbs that lend their subject to the noun they govern: "hold talks", "make a visit".
  let supportVerbs: Set<String>
  /// Verbs whose complement has their own subject though they have an object: "promised her to …".
  let subjectControlVerbs: Set<String>
  /// Verbs whose object does what a gerund after a preposition says: "accused Rovia of sheltering …".
  var objectControlVerbs: Set<String> = []

  /// How many clauses a subject is followed through.
  static let depthLimit = 8

  /// The predicate at `index` in normal form, or `nil` when the word is no verb, noun or adjective.
  ///
  /// - Complexity: O(k) in the tokens near it in the tree.
  func predication(at index: Int) -> Predication? {
    switch document.partsOfSpeech[index] {
    case .verb, .auxiliary: verbPredication(index)
    case .noun, .properNoun: nounPredication(index)
    case .adjective: adjectivePredication(index)
    default: nil
    }
  }

  /// Lemma in lower case, joined with its particle.
  func lemma(at index: Int) -> String {
    let lemma = document.lemmas[index].lowercased()
    guard let particle = document.dependent(of: index, .particle) ?? looseParticle(of: index)
    else { return lemma }
    return lemma + "_" + document.text(at: particle).lowercased()
  }

  /// "dropped out of the race": what parsers take for two prepositions.
  private func looseParticle(of index: Int) -> Int? {
    document.dependents(of: index, .preposition).first { preposition in
      preposition == index + 1
        && ["out", "up", "down", "off", "away", "back"].contains(document.lemmas[preposition])
        && document.dependent(of: preposition, .prepositionObject) == nil
        && document.dependent(of: preposition, .preposition) != nil
    }
  }

  /// `index`, what is coordinated with it, and what either is said to include: "all parties, including
  /// Rovia and Belmora".
  func coordinated(_ index: Int) -> [Int] {
    let members = document.conjuncts(from: index)
    let included = members.flatMap { member in
      document.dependents(of: member, .preposition)
        .filter { ["include", "including"].contains(document.lemmas[$0].lowercased()) }
        .flatMap { document.dependents(of: $0, .prepositionObject) }
        .flatMap { document.conjuncts(from: $0) }
    }
    return members + included
  }

  /// Adds the phrases of the prepositions that hang from `index`.
  ///
  /// The object of a preposition plays the role that the preposition names; for a clause after a
  /// preposition ("in addressing the threat") the clause's verb does.
  func addPrepositions(of index: Int, to predication: inout Predication) {
    for preposition in document.dependents(of: index, .preposition, .indirectObject, .agent) {
      guard
        document.partsOfSpeech[preposition] == .adposition
          || document.partsOfSpeech[preposition] == .subordinatingConjunction
          || document.partsOfSpeech[preposition] == .verb
      else { continue }
      addObjects(of: preposition, to: &predication)
    }
  }

  private func addObjects(of preposition: Int, to predication: inout Predication) {
    for member in coordinated(preposition) {
      let role = Role(rawValue: compoundPreposition(member))
      for object in document.dependents(of: member, .prepositionObject) {
        for head in coordinated(object) { predication.add(role, head) }
      }
      for clause in document.dependents(of: member, .prepositionComplement) {
        for head in coordinated(clause) { predication.add(role, head) }
      }
      // "from the north into …", "because of": a preposition may hang from a preposition.
      for inner in document.dependents(of: member, .preposition) {
        addObjects(of: inner, to: &predication)
      }
    }
  }

  /// "according to" and the like are one preposition for their object.
  private func compoundPreposition(_ index: Int) -> String {
    let word = document.text(at: index).lowercased()
    guard let head = document.head(of: index), document.labels[index] == .preposition,
      document.partsOfSpeech[head] == .verb || document.partsOfSpeech[head] == .adposition,
      document.labels[head] == .preposition
    else { return word }
    return document.text(at: head).lowercased() + "_" + word
  }
}
