import RelataGraph
import RelataLinguistics

/// Reads from the grammar around a predicate whether it holds.
///
/// The idea is that of factuality as Saurí and Pustejovsky (FactBank, 2009) describe it: negation,
/// modals and the words that embed a clause each change it, outwards from the predicate.
struct StanceReader {
  let document: AnnotatedDocument
  let clauses: ClauseLexicon

  /// How many words above a predicate are looked at.
  private static let depthLimit = 12

  /// The stance of the predicate at `trigger`, whose own meaning gives `base`.
  func stance(of trigger: Int, base: Stance) -> Stance {
    var stance = base
    var current = trigger
    var isOpen = true
    for _ in 0..<StanceReader.depthLimit where isOpen {
      stance = StanceReader.stronger(stance, local(current))
      guard let step = outward(from: current) else { break }
      if let effect = step.effect {
        if effect == .actual {
          isOpen = false
        } else {
          stance = StanceReader.stronger(stance, effect)
        }
      }
      current = step.next
      isOpen = isOpen && step.continues
    }
    return stance
  }

  /// What weakens a fact most wins.
  static func stronger(_ first: Stance, _ second: Stance) -> Stance {
    rank(first) >= rank(second) ? first : second
  }

  private static func rank(_ stance: Stance) -> Int {
    switch stance {
    case .actual: 0
    case .planned: 1
    case .hypothetical: 2
    case .ended: 3
    case .denied: 4
    }
  }

  // MARK: - The word itself

  /// Negation, modals, conditional marks and telling modifiers of one word.
  private func local(_ index: Int) -> Stance {
    var stance = Stance.actual
    for dependent in document.dependents(of: index) {
      stance = StanceReader.stronger(stance, contribution(of: dependent, to: index))
    }
    return stance
  }

  private func contribution(of dependent: Int, to index: Int) -> Stance {
    let lemma = document.lemmas[dependent].lowercased()
    switch document.labels[dependent] {
    case .negation: return .denied
    case .auxiliary where document.tags[dependent] == .modal:
      return modal(document.text(at: dependent).lowercased())
    case .determiner where lemma == "no": return .denied
    case .marker where ["if", "unless", "whether"].contains(lemma): return .hypothetical
    case .adjectiveModifier:
      return clauses.stance(lemma) ?? .actual
    case .nounClause, .relativeClause:
      return modifierClause(dependent)
    case .adverbModifier where document.partsOfSpeech[dependent] == .adverb:
      return clauses.stance(lemma) ?? .actual
    default: return .actual
    }
  }

  private func modal(_ word: String) -> Stance {
    switch word {
    case "will", "shall", "'ll", "’ll", "wo": .planned
    default: .hypothetical
    }
  }

  /// "a visit planned for May", "studies to be conducted", "a meeting that was cancelled".
  private func modifierClause(_ verb: Int) -> Stance {
    let isPassive = document.tags[verb] == .pastParticiple
    guard isPassive else { return .actual }
    if document.dependents(of: verb, .auxiliary).contains(where: { document.tags[$0] == "TO" }) {
      return .planned
    }
    return clauses.stance(document.lemmas[verb].lowercased()) ?? .actual
  }

  // MARK: - What stands above it

  private struct Step {
    let next: Int
    let effect: Stance?
    let continues: Bool
  }

  /// The word that governs the one at `index`, and what it does to it; `nil` where a fact of its own
  /// begins.
  private func outward(from index: Int) -> Step? {
    guard let head = document.head(of: index) else { return nil }
    let effect = clauses.stance(lemma(head))
    switch document.labels[index] {
    case .openComplement, .clausalComplement:
      return Step(next: head, effect: effect ?? infinitive(index, head), continues: true)
    case .prepositionComplement, .prepositionObject:
      return throughPreposition(head)
    case .conjunct:
      return Step(next: head, effect: nil, continues: sharesAuxiliaries(index, head))
    case .directObject, .passiveSubject, .nominalSubject:
      let isSupport = clauses.has(.support, lemma(head))
      return Step(next: head, effect: objectEffect(index, head, effect), continues: isSupport)
    case .nounClause, .relativeClause:
      guard isInfinitive(index) else { return nil }
      return Step(next: head, effect: effect ?? infinitiveOfNoun(head), continues: effect != nil)
    case .adverbialClause:
      guard isInfinitive(index) else { return nil }
      return Step(next: head, effect: effect ?? .hypothetical, continues: false)
    case .objectPredicate, .attribute:
      return Step(next: head, effect: nil, continues: true)
    default:
      return nil
    }
  }

  private func lemma(_ index: Int) -> String {
    let lemma = document.lemmas[index].lowercased()
    guard let particle = document.dependent(of: index, .particle) else { return lemma }
    return lemma + "_" + document.text(at: particle).lowercased()
  }

  /// An infinitive after a verb of which nothing is known ("seemed to …") keeps what it says.
  private func infinitive(_ index: Int, _ head: Int) -> Stance? {
    guard document.partsOfSpeech[head] == .adjective, isInfinitive(index) else { return nil }
    return .hypothetical
  }

  /// "the first to place …" is a fact, "the right to …", "the duty to …" is none.
  private func infinitiveOfNoun(_ noun: Int) -> Stance? {
    switch document.partsOfSpeech[noun] {
    case .adjective, .numeral: nil
    default: document.labels[noun] == .attribute ? nil : .hypothetical
    }
  }

  private func isInfinitive(_ index: Int) -> Bool {
    document.dependents(of: index, .auxiliary).contains { document.tags[$0] == "TO" }
  }

  /// "called for talks", "insisted on joining": the preposition's governor acts through it.
  private func throughPreposition(_ preposition: Int) -> Step? {
    guard document.labels[preposition] == .preposition,
      let governor = document.head(of: preposition)
    else { return nil }
    let word = document.lemmas[preposition].lowercased()
    let effect = clauses.stance(lemma(governor) + "+" + word)
    guard let effect else {
      // "kept the countries from concluding"
      return nil
    }
    return Step(next: governor, effect: effect, continues: effect != .actual)
  }

  /// A noun takes the stance that its verb gives to its object: "cancelled the visit", "plans talks".
  private func objectEffect(_ index: Int, _ head: Int, _ effect: Stance?) -> Stance? {
    guard document.partsOfSpeech[index] == .noun || document.partsOfSpeech[index] == .properNoun
    else { return nil }
    if document.labels[index] == .nominalSubject { return nil }
    let own = local(head)
    guard let effect else { return own == .actual ? nil : own }
    return StanceReader.stronger(effect, own)
  }

  private func sharesAuxiliaries(_ index: Int, _ head: Int) -> Bool {
    document.dependent(of: index, .nominalSubject, .passiveSubject) == nil
      && document.dependent(of: index, .auxiliary) == nil
  }
}
