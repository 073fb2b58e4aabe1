import RelataGraph
import RelataLinguistics

/// Offices between commas beside a name: "Mara Lint, the foreign minister of Rovia,", "Rovia's prime
/// minister, Mara Lint,".
extension OfficeReader {
  /// Reads what stands between commas after and before the name.
  ///
  /// - Returns: whether an office stands there.
  static func readSurroundings(of mention: Mention, _ reading: inout ArticleReading) -> Bool {
    let stretches = [stretchAfter(mention, reading), stretchBefore(mention, reading)]
    var isFound = false
    for stretch in stretches.compactMap(\.self) {
      guard let phrase = OfficePhrase.first(in: stretch, reading), phrase.office.scope != .address,
        startsCleanly(phrase, reading)
      else { continue }
      notePhrase(phrase, mention, &reading)
      isFound = true
    }
    return isFound
  }

  private static func notePhrase(
    _ phrase: OfficePhrase, _ mention: Mention, _ reading: inout ArticleReading
  ) {
    let bodies = phrase.bodies(&reading).filter { $0 != mention.entity }
    // "formerly the chief of …": what ends the office may stand before its article.
    let described = phrase.tokens.lowerBound..<phrase.title.upperBound
    let stance: Stance = isFormer(described, in: reading) ? .ended : .actual
    for body in bodies.isEmpty ? [nil] : bodies.map(Optional.some) {
      let isParty = body.map { isMembership(phrase.office, $0, reading) } ?? false
      if isParty, let body { noteParty(body, phrase.full, mention, &reading) }
      note(
        HeldOffice(
          title: title(phrase.title, in: reading.document),
          relation: relation(phrase.relation(reading), to: body, reading),
          scope: phrase.office.implied.isEmpty ? phrase.office.scope : .body,
          body: isParty ? nil : body, stance: stance,
          tokens: phrase.full.union(mention.tokens), rule: "office.apposition"),
        of: mention.entity, &reading)
    }
  }

  /// What stands before the title may only be what belongs to it: an article, names, adjectives.
  private static func startsCleanly(_ phrase: OfficePhrase, _ reading: ArticleReading) -> Bool {
    let document = reading.document
    return (phrase.tokens.lowerBound..<phrase.title.lowerBound).allSatisfy { index in
      switch document.partsOfSpeech[index] {
      case .determiner, .adjective, .noun, .properNoun, .particle, .adverb, .numeral,
        .coordinatingConjunction, .pronoun, .punctuation:
        true
      default: false
      }
    }
  }

  /// The tokens after a name and a comma, up to the next comma or verb.
  private static func stretchAfter(_ mention: Mention, _ reading: ArticleReading) -> Range<Int>? {
    let document = reading.document
    let comma = mention.tokens.upperBound
    guard comma + 1 < document.count, document.text(at: comma) == "," else { return nil }
    let sentence = document.sentences[document.sentenceIndex(of: comma)]
    let reach = min(sentence.upperBound, comma + 1 + OfficePhrase.longest)
    var end = comma + 1
    while end < reach, !isBoundary(end, document) { end += 1 }
    return end > comma + 1 && !isTitleOfNext(end, reading) ? (comma + 1)..<end : nil
  }

  /// "Mara Lint, Labour MP (Member of Parliament) Joren Kova": what stands in parentheses before another
  /// name belongs to that one.
  private static func isTitleOfNext(_ end: Int, _ reading: ArticleReading) -> Bool {
    let document = reading.document
    guard end < document.count, document.text(at: end) == "(",
      let close = (end..<min(end + 8, document.count)).first(where: {
        document.text(at: $0) == ")"
      }),
      let next = reading.mention(startingAt: close + 1)
    else { return false }
    return reading.className(next.entity) == "Person"
  }

  /// The tokens before a comma and a name, back to the comma or verb before; none where the name is
  /// but one of a list.
  private static func stretchBefore(_ mention: Mention, _ reading: ArticleReading) -> Range<Int>? {
    let document = reading.document
    let comma = mention.tokens.lowerBound - 1
    guard comma > 0, document.text(at: comma) == ",", document.labels[mention.head] != .conjunct,
      !isFollowedByAnd(mention, document)
    else { return nil }
    let sentence = document.sentences[document.sentenceIndex(of: comma)]
    let reach = max(sentence.lowerBound, comma - OfficePhrase.longest)
    var start = comma
    while start > reach {
      if document.text(at: start - 1) == ")",
        let open = openParenthesis(before: start - 1, in: document)
      {
        start = open
        continue
      }
      guard !isBoundary(start - 1, document) else { break }
      start -= 1
    }
    // "met with the prime minister, Mara Lint": the stretch begins after the preposition.
    while start < comma, document.partsOfSpeech[start] == .adposition { start += 1 }
    return start < comma ? start..<comma : nil
  }

  private static func isFollowedByAnd(_ mention: Mention, _ document: AnnotatedDocument) -> Bool {
    var next = mention.tokens.upperBound
    if next < document.count, document.text(at: next) == "," { next += 1 }
    guard next < document.count else { return false }
    return ["and", "or", "&"].contains(document.text(at: next).lowercased())
  }

  private static func isBoundary(_ index: Int, _ document: AnnotatedDocument) -> Bool {
    switch document.partsOfSpeech[index] {
    case .verb, .auxiliary, .space, .subordinatingConjunction: true
    case .punctuation: document.tags[index] != "HYPH" && document.tags[index] != "POS"
    case .pronoun: document.text(at: index).lowercased().hasPrefix("wh")
    default: false
    }
  }
}
