import RelataLinguistics

/// Where a name begins and ends.
extension NameCorrector {
  /// The name up to a parenthesis that it leaves open, without what is no part of it at its ends.
  func bounded(_ candidate: NameCandidate, _ known: [NameCandidate]) -> Range<Int>? {
    var range = beforePlace(wholeWords(closed(candidate.tokens), known), known)
    if candidate.label == "PERSON" {
      range = personRange(range, known)
    } else if let owned = ownedPart(of: range, known) {
      range = owned
    }
    if candidate.label != "NORP" { range = withHead(range, known) }
    while let last = range.last, range.count > 1, isTrailing(last, candidate.label) {
      range = range.lowerBound..<last
    }
    if candidate.label == "ORG" || candidate.label == "FAC" || candidate.label == "GPE" {
      range = withComplement(withFront(range, known), known)
    }
    return range.isEmpty ? nil : range
  }

  /// The name with what a hyphen joins to it: "Sund" in "OTV-Sund".
  func wholeWords(_ tokens: Range<Int>, _ known: [NameCandidate]) -> Range<Int> {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    while start > 1, document.text(at: start - 1) == "-", !document.isFollowedBySpace(start - 1),
      !document.isFollowedBySpace(start - 2), isNameWord(start - 2, known)
    {
      start -= 2
    }
    while end + 1 < document.count, document.text(at: end) == "-",
      !document.isFollowedBySpace(end), !document.isFollowedBySpace(end - 1),
      isNameWord(end + 1, known)
    {
      end += 2
    }
    return start..<end
  }

  /// "Tesk, Orvel", taken for one place: the first.
  private func beforePlace(_ tokens: Range<Int>, _ known: [NameCandidate]) -> Range<Int> {
    guard let comma = tokens.first(where: { document.text(at: $0) == "," }),
      comma > tokens.lowerBound,
      known.contains(where: { $0.tokens == (comma + 1)..<tokens.upperBound })
    else { return tokens }
    return tokens.lowerBound..<comma
  }

  /// The name with the words that it only modifies and that belong to it: "Ada" before "Brun",
  /// "Orvel" before "Rovers".
  func withHead(_ tokens: Range<Int>, _ known: [NameCandidate]) -> Range<Int> {
    var end = tokens.upperBound
    while end < document.count, end - tokens.lowerBound < 6,
      document.labels[end - 1] == .compound, isNameWord(end, known),
      let head = document.head(of: end - 1), head >= end,
      (end...head).allSatisfy({ document.partsOfSpeech[$0] == .properNoun })
        || document.labels[end] == .compound && document.head(of: end) == head
          && lexicon.nameClasses.isTelling(document.text(at: end).lowercased())
    {
      end += 1
    }
    return tokens.lowerBound..<end
  }

  /// The name with the proper nouns before it that modify it.
  private func withFront(_ tokens: Range<Int>, _ known: [NameCandidate]) -> Range<Int> {
    var start = tokens.lowerBound
    while start > 0, document.labels[start - 1] == .compound, isNameWord(start - 1, known),
      let head = document.head(of: start - 1), tokens.contains(head)
    {
      start -= 1
    }
    return start..<tokens.upperBound
  }

  /// A capitalised proper noun that is no title and no name of its own.
  private func isNameWord(_ index: Int, _ known: [NameCandidate]) -> Bool {
    let text = document.text(at: index)
    let word = text.lowercased()
    return document.partsOfSpeech[index] == .properNoun
      && (text.first?.isUppercase ?? false || text.hasPrefix("d'") || text.hasPrefix("d’"))
      && !lexicon.offices.isTitleWord(word)
      && lexicon.nominals[word]?.singular != "Person"
      && !known.contains { $0.tokens.contains(index) }
  }

  /// "League for the Defence of Rights": the complement of a word that tells what a body is.
  private func withComplement(_ tokens: Range<Int>, _ known: [NameCandidate]) -> Range<Int> {
    let link = tokens.upperBound
    guard let last = tokens.last, link + 1 < document.count,
      ["of", "for", "on"].contains(document.text(at: link)),
      lexicon.nameClasses.isTelling(document.text(at: last).lowercased()),
      document.head(of: link).map(tokens.contains) ?? false || beginsBody(link + 1)
    else { return tokens }
    var end = link
    while let next = continuation(after: end, known) { end = next }
    return end == link ? tokens : tokens.lowerBound..<end
  }

  /// Whether a name of a body, by the recognizer, begins there with an article.
  private func beginsBody(_ index: Int) -> Bool {
    document.text(at: index) == "the"
      && document.entities.contains { $0.tokens.lowerBound == index && $0.label == "ORG" }
  }

  /// The end of the next capitalised word of a name, over small words between; states end a name.
  private func continuation(after end: Int, _ known: [NameCandidate]) -> Int? {
    var next = end
    while next < document.count, next - end < 3,
      ["of", "for", "on", "the", "and"].contains(document.text(at: next))
    {
      next += 1
    }
    guard next < document.count, document.partsOfSpeech[next] == .properNoun,
      document.text(at: next).first?.isUppercase ?? false,
      !known.contains(where: { $0.tokens.contains(next) && isState($0) })
    else { return nil }
    return next + 1
  }

  private func isState(_ candidate: NameCandidate) -> Bool {
    candidate.rows.first.map { lexicon.gazetteer[$0.entry].className == "Country" } ?? false
  }

  /// The tokens before an open parenthesis or a line break.
  func closed(_ tokens: Range<Int>) -> Range<Int> {
    var range = tokens
    if let open = range.first(where: { document.text(at: $0) == "(" }),
      !range.contains(where: { $0 > open && document.text(at: $0) == ")" })
    {
      range = range.lowerBound..<open
    }
    if let gap = range.first(where: {
      document.partsOfSpeech[$0] == .space || document.text(at: $0) == "or"
    }) {
      range = range.lowerBound..<gap
    }
    if let article = range.dropFirst().last(where: { document.text(at: $0) == "the" }),
      document.partsOfSpeech[article - 1] == .properNoun, article + 1 < range.upperBound
    {
      range = (article + 1)..<range.upperBound
    }
    if let last = range.last, range.count > 3, document.text(at: last - 1) == "-",
      lexicon.offices.isTitleWord(document.nounLemma(last))
    {
      range = range.lowerBound..<(last - 2)
    }
    // "Sund Group Co-Chair": what is joined to the next word belongs there.
    if let last = range.last, range.count > 2, document.text(at: last) == "-" {
      range = range.lowerBound..<(last - 1)
    }
    if range.count > 2, document.text(at: range.upperBound - 2) == "of",
      document.partsOfSpeech[range.upperBound - 1] == .noun
    {
      range = range.lowerBound..<(range.upperBound - 2)
    }
    return range
  }

  /// A person's name without a place before it ("of Rovia Ada Brun"), and with a first name or an
  /// initial that the recognizer left out.
  func personRange(_ tokens: Range<Int>, _ known: [NameCandidate]) -> Range<Int> {
    var start = tokens.lowerBound
    while start + 1 < tokens.upperBound, !beginsPerson(start) { start += 1 }
    if let place = known.first(where: {
      $0.tokens.lowerBound == start && $0.tokens.upperBound + 1 < tokens.upperBound
    }) {
      start = place.tokens.upperBound
    } else {
      while start > 0, tokens.upperBound - start < 4, isFirstName(start - 1, of: tokens, known) {
        start -= 1
      }
    }
    return start..<tokens.upperBound
  }

  /// A capital, or a small word that surnames begin with: no "elect" as in "president-elect".
  private func beginsPerson(_ index: Int) -> Bool {
    let text = document.text(at: index)
    return !text.contains(where: \.isLetter) || !(text.first?.isLowercase ?? false)
      || PersonNames.particles.contains(text.lowercased()) || text.hasPrefix("al-")
  }

  func isFirstName(
    _ index: Int, of tokens: Range<Int>, _ known: [NameCandidate]
  ) -> Bool {
    guard document.partsOfSpeech[index] == .properNoun, document.labels[index] == .compound,
      let head = document.head(of: index), tokens.contains(head),
      document.text(at: index).contains(where: \.isLowercase), beginsPerson(index),
      !known.contains(where: { $0.tokens.contains(index) })
    else { return false }
    let word = document.text(at: index).lowercased()
    return lexicon.offices[word] == nil && lexicon.nominals[word] == nil
      && !lexicon.offices.isTitleWord(word)
  }

  /// "the Treasury's Office of Records": the body after the possessive of a known one.
  func ownedPart(of tokens: Range<Int>, _ known: [NameCandidate]) -> Range<Int>? {
    guard let mark = tokens.first(where: { document.tags[$0] == "POS" }),
      mark + 1 < tokens.upperBound, mark > tokens.lowerBound
    else { return nil }
    let owner = tokens.lowerBound..<mark
    let isOwner = known.contains { $0.tokens.upperBound == mark } || hasBodyWord(owner)
    return isOwner ? (mark + 1)..<tokens.upperBound : nil
  }

  /// Punctuation, numbers after a person and words that end no name.
  func isTrailing(_ index: Int, _ label: String) -> Bool {
    switch document.partsOfSpeech[index] {
    case .punctuation: document.text(at: index) != "."
    case .numeral:
      label == "PERSON" || index > 0 && document.partsOfSpeech[index - 1] == .punctuation
    case .determiner, .adposition, .coordinatingConjunction: true
    default:
      lexicon.offices[document.text(at: index).lowercased()] != nil
        && document.text(at: index).contains(where: \.isLowercase) && label != "PERSON"
    }
  }

  // MARK: - Names that the recognizer left out

  /// "Orvel Rovers", of which only the gazetteer's place was marked: the whole.
  func lengthened(_ known: [NameCandidate], _ names: [NameCandidate]) -> [NameCandidate] {
    let marked = Set(names.flatMap(\.tokens))
    return known.compactMap { candidate in
      guard let row = candidate.rows.first, row.kind == .name, !isState(candidate) else {
        return nil
      }
      let whole = withHead(candidate.tokens, known)
      guard whole.count > candidate.tokens.count,
        !whole.contains(where: { marked.contains($0) }),
        !whole.dropFirst(candidate.tokens.count).contains(where: { isCommonWord($0) })
      else { return nil }
      if isSurname(whole.upperBound - 1) {
        guard row.isAmbiguous else { return nil }
        return NameCandidate(tokens: personRange(whole, []), label: "PERSON", rows: [])
      }
      return NameCandidate(tokens: whole, label: "ORG", rows: [])
    }
  }

  private func isCommonWord(_ index: Int) -> Bool {
    lexicon.nominals[document.nounLemma(index)] != nil
      && !lexicon.nameClasses.isTelling(document.text(at: index).lowercased())
  }

  /// "Trade Ministry": a run of names that ends in a word of bodies and that nobody marked.
  func unmarkedNames(of names: [NameCandidate]) -> [NameCandidate] {
    let marked = Set(names.flatMap(\.tokens))
    return document.indices.compactMap { last in
      guard document.partsOfSpeech[last] == .properNoun, !marked.contains(last),
        lexicon.nameClasses.isBodyWord(document.text(at: last).lowercased())
      else { return nil }
      var first = last
      while first > 0, document.partsOfSpeech[first - 1] == .properNoun,
        !marked.contains(first - 1),
        document.text(at: first - 1).first?.isUppercase ?? false
      {
        first -= 1
      }
      return first < last
        ? NameCandidate(tokens: first..<(last + 1), label: "ORG", rows: []) : nil
    }
  }
}
