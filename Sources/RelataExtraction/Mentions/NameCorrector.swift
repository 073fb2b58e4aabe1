import RelataGraph
import RelataLinguistics

/// Mends what the recognizer gets wrong about names in ways that can be told from the words.
struct NameCorrector {
  let document: AnnotatedDocument
  let lexicon: Lexicon

  /// The names without those that are none, and the others with better bounds and labels.
  ///
  /// - Complexity: O(c²) in names at worst, O(c) as a rule.
  func corrected(_ candidates: [NameCandidate]) -> [NameCandidate] {
    let known = candidates.filter { !$0.rows.isEmpty }
    let mended = candidates.compactMap { candidate -> NameCandidate? in
      if !candidate.rows.isEmpty {
        return isPartOfForeignName(candidate, candidates) ? nil : candidate
      }
      guard let tokens = bounded(candidate, known), !isNoName(tokens, candidate.label, known)
      else { return nil }
      return holder(within: tokens, candidate.label, known)
        ?? NameCandidate(tokens: tokens, label: label(tokens, candidate.label), rows: [])
    }
    return mended + unmarkedBodies(mended)
  }

  /// "First Minister of Rovia Ada Brun", taken for one name from the place on: the person behind it.
  private func holder(
    within tokens: Range<Int>, _ label: String, _ known: [NameCandidate]
  ) -> NameCandidate? {
    guard label != "PERSON", tokens.lowerBound > 1,
      document.text(at: tokens.lowerBound - 1).lowercased() == "of",
      let place = known.first(where: { $0.tokens.lowerBound == tokens.lowerBound })
    else { return nil }
    let name = place.tokens.upperBound..<max(place.tokens.upperBound, tokens.upperBound)
    let start = max(0, tokens.lowerBound - 1 - lexicon.offices.longestTitle)
    let title = (start..<(tokens.lowerBound - 1)).map { document.text(at: $0).lowercased() }
    guard looksLikePerson(name), lexicon.offices.office(endingAt: title[...]) != nil else {
      return nil
    }
    return NameCandidate(tokens: name, label: "PERSON", rows: [])
  }

  /// "OTV-Sund chief Ada Brun": the run of names before an office of a body, which the recognizer left
  /// unmarked, is the body.
  private func unmarkedBodies(_ names: [NameCandidate]) -> [NameCandidate] {
    let marked = Set(names.flatMap(\.tokens))
    return names.compactMap { person -> NameCandidate? in
      guard person.label == "PERSON" else { return nil }
      let end = person.tokens.lowerBound
      let start = max(0, end - lexicon.offices.longestTitle)
      let window = (start..<end).map { document.text(at: $0).lowercased() }
      guard let (office, count) = lexicon.offices.office(endingAt: window[...]),
        office.scope == .body
      else { return nil }
      let last = end - count
      var first = last
      while first > 0, !marked.contains(first - 1), isNamePart(first - 1) { first -= 1 }
      while first < last, document.partsOfSpeech[first] == .punctuation { first += 1 }
      guard first < last else { return nil }
      return NameCandidate(tokens: first..<last, label: "ORG", rows: [])
    }
  }

  private func isNamePart(_ index: Int) -> Bool {
    if document.text(at: index) == "-" { return true }
    guard document.partsOfSpeech[index] == .properNoun else { return false }
    let word = document.text(at: index).lowercased()
    return !lexicon.offices.isTitleWord(word) && lexicon.nominals[word] == nil
      && lexicon.clauses.stance(word) == nil
  }

  // MARK: - Bounds

  /// The name up to a parenthesis that it leaves open, without what is no part of it at its ends.
  private func bounded(_ candidate: NameCandidate, _ known: [NameCandidate]) -> Range<Int>? {
    var range = closed(candidate.tokens)
    if candidate.label == "PERSON" {
      range = personRange(range, known)
    } else if let owned = ownedPart(of: range, known) {
      range = owned
    }
    while let last = range.last, range.count > 1, isTrailing(last, candidate.label) {
      range = range.lowerBound..<last
    }
    return range.isEmpty ? nil : range
  }

  /// The tokens before an open parenthesis or a line break.
  private func closed(_ tokens: Range<Int>) -> Range<Int> {
    var range = tokens
    if let open = range.first(where: { document.text(at: $0) == "(" }),
      !range.contains(where: { $0 > open && document.text(at: $0) == ")" })
    {
      range = range.lowerBound..<open
    }
    if let gap = range.first(where: { document.partsOfSpeech[$0] == .space }) {
      range = range.lowerBound..<gap
    }
    return range
  }

  /// A person's name without a place before it ("of Rovia Ada Brun"), and with a first name or an
  /// initial that the recognizer left out.
  private func personRange(_ tokens: Range<Int>, _ known: [NameCandidate]) -> Range<Int> {
    var start = tokens.lowerBound
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

  private func isFirstName(
    _ index: Int, of tokens: Range<Int>, _ known: [NameCandidate]
  ) -> Bool {
    guard document.partsOfSpeech[index] == .properNoun, document.labels[index] == .compound,
      let head = document.head(of: index), tokens.contains(head),
      document.text(at: index).contains(where: \.isLowercase),
      !known.contains(where: { $0.tokens.contains(index) })
    else { return false }
    let word = document.text(at: index).lowercased()
    return lexicon.offices[word] == nil && lexicon.nominals[word] == nil
      && !lexicon.offices.isTitleWord(word)
  }

  /// "the Treasury's Office of Records": the body after the possessive of a known one.
  private func ownedPart(of tokens: Range<Int>, _ known: [NameCandidate]) -> Range<Int>? {
    guard let mark = tokens.first(where: { document.tags[$0] == "POS" }),
      mark + 1 < tokens.upperBound, mark > tokens.lowerBound
    else { return nil }
    let owner = tokens.lowerBound..<mark
    let isOwner = known.contains { $0.tokens.upperBound == mark } || hasBodyWord(owner)
    return isOwner ? (mark + 1)..<tokens.upperBound : nil
  }

  /// Punctuation, numbers after a person and words that end no name.
  private func isTrailing(_ index: Int, _ label: String) -> Bool {
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

  // MARK: - What is no name

  private func isNoName(
    _ tokens: Range<Int>, _ label: String, _ known: [NameCandidate]
  ) -> Bool {
    let words = tokens.map { document.text(at: $0).lowercased() }
    if lexicon.nameClasses.isNoName(words.joined(separator: " ")) { return true }
    return isTitle(tokens, words) || isCommonNoun(tokens) || wrapsPlace(tokens, label, known)
  }

  /// "State" in "Secretary of State" is part of a title.
  private func isTitle(_ tokens: Range<Int>, _ words: [String]) -> Bool {
    if lexicon.offices[words.joined(separator: " ")] != nil { return true }
    let start = max(0, tokens.lowerBound - lexicon.offices.longestTitle)
    let window = (start..<tokens.upperBound).map { document.text(at: $0).lowercased() }
    guard let (_, count) = lexicon.offices.office(endingAt: window[...]) else { return false }
    return count > tokens.count
  }

  /// "the Court": a common noun with a capital points back to a name; it is none itself.
  private func isCommonNoun(_ tokens: Range<Int>) -> Bool {
    guard tokens.count == 1, tokens.lowerBound > 0,
      lexicon.nominals[document.nounLemma(tokens.lowerBound)] != nil
    else { return false }
    return ["the", "this", "that", "a", "an", "its", "their", "our"]
      .contains(document.text(at: tokens.lowerBound - 1).lowercased())
  }

  /// "city of Orvel", "Government of Rovia": what the gazetteer knows within is the name.
  private func wrapsPlace(
    _ tokens: Range<Int>, _ label: String, _ known: [NameCandidate]
  ) -> Bool {
    guard
      let inner = known.first(where: {
        $0.tokens.upperBound == tokens.upperBound && $0.tokens.count < tokens.count
      })
    else { return false }
    let front = tokens.lowerBound..<inner.tokens.lowerBound
    let lemmas = front.map { document.lemmas[$0].lowercased() }
    if let first = lemmas.first,
      lexicon.nominals[first]?.behavior == .state
        || first.hasSuffix("s") && lexicon.nominals[String(first.dropLast())]?.behavior == .state
    {
      return true
    }
    return (label == "GPE" || label == "LOC") && lemmas.contains("of")
      && front.allSatisfy {
        !document.text(at: $0).contains(where: \.isUppercase)
          || document.partsOfSpeech[$0] == .properNoun && lemmas.contains("city")
      }
  }

  /// A city or region within the name of a body or a person is not spoken of.
  private func isPartOfForeignName(
    _ candidate: NameCandidate, _ all: [NameCandidate]
  ) -> Bool {
    guard let row = candidate.rows.first, row.kind == .name else { return false }
    let name = lexicon.gazetteer[row.entry].className
    guard lexicon.ontology.isA(name, "Place"), name != "Country" else { return false }
    return all.contains { other in
      other.rows.isEmpty && other.tokens.count > candidate.tokens.count
        && other.tokens.overlaps(candidate.tokens) && other.label != "GPE" && other.label != "LOC"
    }
  }

  // MARK: - Labels

  /// A name beside an office is a person's; one with a telling word is none.
  private func label(_ tokens: Range<Int>, _ label: String) -> String {
    if label == "PERSON" { return hasBodyWord(tokens) ? "ORG" : label }
    guard label != "NORP", label != "EVENT", label != "LAW", !hasBodyWord(tokens),
      looksLikePerson(tokens)
    else { return label }
    return followsTitle(tokens) || precedesTitle(tokens) ? "PERSON" : label
  }

  /// Two to four capitalised words.
  private func looksLikePerson(_ tokens: Range<Int>) -> Bool {
    (2...4).contains(tokens.count)
      && tokens.allSatisfy { document.partsOfSpeech[$0] == .properNoun }
  }

  private func hasBodyWord(_ tokens: Range<Int>) -> Bool {
    tokens.count > 1
      && tokens.contains { lexicon.nameClasses.isBodyWord(document.text(at: $0).lowercased()) }
  }

  private func followsTitle(_ tokens: Range<Int>) -> Bool {
    let start = max(0, tokens.lowerBound - lexicon.offices.longestTitle)
    let window = (start..<tokens.lowerBound).map { document.text(at: $0).lowercased() }
    return lexicon.offices.office(endingAt: window[...]) != nil
  }

  /// "Ada Brun, Foreign Minister": a title follows after a comma.
  private func precedesTitle(_ tokens: Range<Int>) -> Bool {
    let comma = tokens.upperBound
    guard comma + 1 < document.count, document.text(at: comma) == "," else { return false }
    let end = min(comma + 4, document.count)
    return (comma + 1..<end).contains { index in
      lexicon.offices[document.text(at: index).lowercased()] != nil
    }
  }
}
