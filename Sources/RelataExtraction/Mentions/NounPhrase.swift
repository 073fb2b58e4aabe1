import RelataLinguistics

/// The words around the head of a noun phrase.
struct NounPhrase {
  let document: AnnotatedDocument
  /// Index of the head.
  let head: Int

  /// Whether the token at `index` can head a noun phrase.
  static func canHead(_ index: Int, in document: AnnotatedDocument) -> Bool {
    switch document.partsOfSpeech[index] {
    case .noun, .properNoun, .pronoun, .numeral: true
    default: false
    }
  }

  /// The tokens to the left of the head that modify it, and the head itself, without determiner.
  ///
  /// Possessors and what is outside the run of modifiers are left out.
  var core: Range<Int> { coreStart..<(head + 1) }

  private var coreStart: Int {
    var start = head
    let modifiers = document.dependents(
      of: head, .compound, .adjectiveModifier, "nmod", .numeralModifier, "quantmod")
    for modifier in modifiers.reversed() where modifier < start {
      let range = document.subtreeRange(of: modifier)
      guard range.upperBound <= start else { continue }
      // A hyphen or a comma between modifiers belongs to the run.
      let gap = range.upperBound..<start
      guard gap.allSatisfy({ document.partsOfSpeech[$0] == .punctuation }) else { break }
      start = range.lowerBound
    }
    return start
  }

  /// The determiner's lemma, such as `the`, or `nil`.
  var determiner: String? {
    document.dependent(of: head, .determiner).map { document.lemmas[$0].lowercased() }
  }

  /// Whether the phrase points back: "the …", "this …", "both …".
  var isDefinite: Bool {
    switch determiner {
    case "the", "this", "that", "these", "those", "both": true
    default: document.dependent(of: head, .possessor) != nil
    }
  }

  /// Whether the head is plural by its tag.
  var isPlural: Bool {
    document.tags[head] == .pluralNoun || document.tags[head] == .pluralProperNoun
  }

  /// The preposition right after the head with its phrase, such as "from North Korea" in "the threat
  /// from North Korea".
  ///
  /// Parsers often hang such a phrase from the verb before; a phrase with one of `prepositions` that
  /// follows its noun immediately is read as the noun's.
  func complement(prepositions: Set<String>) -> (preposition: Int, object: Int)? {
    let next = head + 1
    guard next < document.count, prepositions.contains(document.lemmas[next].lowercased()),
      document.labels[next] == .preposition || document.labels[next] == .agent,
      let governor = document.head(of: next),
      governor == head || governor == document.head(of: head),
      let object = document.dependent(of: next, .prepositionObject)
    else { return nil }
    return (next, object)
  }
}
