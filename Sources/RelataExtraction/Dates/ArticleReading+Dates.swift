import RelataGraph
import RelataLinguistics

/// When what a predicate states happened.
extension ArticleReading {
  /// The date that the sentence ties to the predicate at `trigger`, or `nil` when it ties none.
  ///
  /// The nearest of: an expression below the predicate itself; below a participle that modifies it
  /// ("a visit planned for May"); below the verb that lends it its subject, or of which it is the
  /// complement ("agreed on Monday to start").
  func eventDate(of trigger: Int, stance: Stance) -> EventDate? {
    let sentence = document.sentences[sentence(of: trigger)]
    let expressions = DateScanner(document: document).expressions(in: sentence)
    guard !expressions.isEmpty else { return nil }
    for anchor in dateAnchors(of: trigger) {
      let tied = expressions.filter { isTied($0, to: anchor) }
      guard let first = tied.first else { continue }
      return resolved(tied, first: first, stance: stance, trigger: anchor)
    }
    return nil
  }

  /// The predicate, and the words whose time is its time, the nearest first.
  private func dateAnchors(of trigger: Int) -> [Int] {
    var anchors = [trigger]
    anchors += document.dependents(of: trigger, .nounClause)
    if let verb = predications.supportVerb(of: trigger) { anchors.append(verb) }
    if document.labels[trigger] == .conjunct, let head = document.head(of: trigger),
      predications.isVerb(head), document.dependent(of: trigger, .nominalSubject) == nil
    {
      anchors.append(head)
    }
    return anchors
  }

  private func isTied(_ expression: DateExpression, to anchor: Int) -> Bool {
    var current = expression.head
    for _ in 0..<4 {
      guard let head = document.head(of: current) else { return false }
      if head == anchor { return isTemporal(current, expression) }
      let passes =
        expression.tokens.contains(head) || document.labels[current] == .prepositionObject
        || document.labels[current] == .conjunct || isTimePreposition(head)
      guard passes else { return false }
      current = head
    }
    return false
  }

  private func isTimePreposition(_ index: Int) -> Bool {
    document.labels[index] == .preposition
      && ["on", "in", "for", "at", "during", "until", "by", "of", "since", "from", "between"]
        .contains(document.lemmas[index].lowercased())
  }

  /// Whether the word that hangs from the anchor ties a time to it, rather than a topic.
  private func isTemporal(_ index: Int, _ expression: DateExpression) -> Bool {
    if isTimePreposition(index) { return true }
    switch document.labels[index] {
    case .nounAdverbial, .adverbModifier, "nmod", .compound, .adjectiveModifier, .possessor:
      return true
    case .directObject, .unclassified: return expression.tokens.contains(index)
    default: return false
    }
  }

  private func resolved(
    _ tied: [DateExpression], first: DateExpression, stance: Stance, trigger: Int
  ) -> EventDate? {
    let direction = direction(stance: stance, trigger: trigger)
    let resolver = DateResolver(published: datePublished)
    guard let range = resolver.range(of: first.meaning, direction) else { return nil }
    // "November or December", "between May 3 and May 7": a range from the first to the last.
    if let last = tied.dropFirst().last, isJoined(first, last),
      let end = resolver.range(of: last.meaning, direction)
    {
      let tokens = first.tokens.lowerBound..<last.tokens.upperBound
      if let date = EventDate(start: range.start, end: end.end, phrase: document.text(of: tokens)) {
        return date
      }
    }
    return EventDate(
      start: range.start, end: range.end, phrase: document.text(of: first.tokens))
  }

  private func isJoined(_ first: DateExpression, _ last: DateExpression) -> Bool {
    let gap = first.tokens.upperBound..<max(first.tokens.upperBound, last.tokens.lowerBound)
    return gap.count <= 2
      && gap.contains {
        ["or", "and", "to", "-", "–"].contains(document.text(at: $0).lowercased())
      }
  }

  /// What is planned lies ahead; so does what a verb in the future tense states.
  private func direction(stance: Stance, trigger: Int) -> DateResolver.Direction {
    switch stance {
    case .planned, .hypothetical: .future
    case .actual, .ended, .denied: .past
    }
  }
}
