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
    let listed = candidates.filter { !$0.rows.isEmpty && !isOutsideText($0.tokens) }
    let known = listed.map { withState($0, listed) }
    let unknown = candidates.filter { $0.rows.isEmpty }.flatMap { mended($0, known) }
    let taken = Set(known.map(\.tokens))
    let names = united(unknown + lengthened(known, unknown)).filter { !taken.contains($0.tokens) }
    let kept = known.filter { !isPartOfLongerName($0, names) } + names
    return kept + unmarkedBodies(kept) + unmarkedNames(of: kept)
  }

  /// "Rovian Federation Department of Trade": a body that the gazetteer knows, with the name of its state
  /// before it.
  private func withState(_ body: NameCandidate, _ known: [NameCandidate]) -> NameCandidate {
    let end = body.tokens.lowerBound
    guard let state = known.first(where: { $0.tokens.upperBound == end })?.rows.first,
      case let rows = body.rows.filter({ isOrgan($0.entry, of: state.entry) }), !rows.isEmpty,
      let start = known.first(where: { $0.tokens.upperBound == end })?.tokens.lowerBound
    else { return body }
    return NameCandidate(
      tokens: start..<body.tokens.upperBound, label: body.label, rows: rows)
  }

  private func isOrgan(_ body: Int, of state: Int) -> Bool {
    lexicon.gazetteer[body].className == "GovernmentBody"
      && lexicon.gazetteer[body].references(of: "country").contains {
        lexicon.gazetteer.index(classWord: $0.classWord, slug: $0.slug) == state
      }
  }

  /// The names that the recognizer meant by one that the gazetteer does not know.
  private func mended(_ candidate: NameCandidate, _ known: [NameCandidate]) -> [NameCandidate] {
    guard !isOutsideText(candidate.tokens), !isHoldersAlone(candidate.tokens) else { return [] }
    if let pair = pair(in: candidate) { return pair }
    guard let tokens = bounded(candidate, known), !isNoName(tokens, candidate.label, known) else {
      return []
    }
    if let bearer = bearer(in: tokens, candidate.label)
      ?? holder(within: tokens, candidate.label, known)
    {
      return [bearer]
    }
    return [NameCandidate(tokens: tokens, label: label(tokens, candidate.label), rows: [])]
  }

  /// Names of which pieces were marked one by one, as one.
  private func united(_ names: [NameCandidate]) -> [NameCandidate] {
    var found: [NameCandidate] = []
    for name in names.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
      guard let last = found.last, last.tokens.overlaps(name.tokens) else {
        found.append(name)
        continue
      }
      let tokens = last.tokens.lowerBound..<max(last.tokens.upperBound, name.tokens.upperBound)
      let label = last.tokens.count >= name.tokens.count ? last.label : name.label
      found[found.count - 1] = NameCandidate(tokens: tokens, label: label, rows: [])
    }
    return found
  }

  /// "Kova and Brun": two surnames that were taken for the name of one body.
  private func pair(in candidate: NameCandidate) -> [NameCandidate]? {
    let first = candidate.tokens.lowerBound
    guard candidate.tokens.count == 3, document.text(at: first + 1) == "and",
      isSurname(first), isSurname(first + 2)
    else { return nil }
    return [first, first + 2].map {
      NameCandidate(tokens: $0..<($0 + 1), label: "PERSON", rows: [])
    }
  }

  /// Whether the word ends a longer person's name elsewhere in the article.
  func isSurname(_ index: Int) -> Bool {
    let word = document.text(at: index)
    return document.entities.contains { entity in
      entity.label == "PERSON" && entity.tokens.count > 1
        && entity.tokens.last.map { document.text(at: $0) == word } ?? false
    }
  }

  /// "Representative Ada Brun", "the House Ada Brun" after "Speaker of": the person behind a title that
  /// was taken into the name.
  private func bearer(in tokens: Range<Int>, _ label: String) -> NameCandidate? {
    let start = max(0, tokens.lowerBound - lexicon.offices.longestTitle)
    let words = (start..<tokens.upperBound).map { document.text(at: $0).lowercased() }
    let title = tokens.dropLast().last { index in
      lexicon.offices.office(endingAt: words[...(index - start)]) != nil
    }
    guard let end = title ?? bodyInTitle(tokens) else { return nil }
    let name = (end + 1)..<tokens.upperBound
    guard name.count <= 4, label == "PERSON" || name.count > 1, !hasBodyWord(name),
      name.allSatisfy({ isPersonWord($0) })
    else { return nil }
    return NameCandidate(tokens: name, label: "PERSON", rows: [])
  }

  /// "House" in "Speaker of the House Ada Brun".
  private func bodyInTitle(_ tokens: Range<Int>) -> Int? {
    let first = tokens.lowerBound
    guard first > 0, tokens.count > 2,
      ["of", "the"].contains(document.text(at: first - 1).lowercased()),
      lexicon.nameClasses.isTelling(document.text(at: first).lowercased())
    else { return nil }
    return first
  }

  private func isPersonWord(_ index: Int) -> Bool {
    let word = document.text(at: index).lowercased()
    return (document.partsOfSpeech[index] == .properNoun || word == "-" || word == ".")
      && lexicon.nominals[word] == nil && !lexicon.nameClasses.isTelling(word)
      && !lexicon.offices.isTitleWord(word)
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
        [.body, .party, .region, .city].contains(office.scope)
      else { return nil }
      let last = end - count
      var first = last
      while first > 0, !marked.contains(first - 1), isNamePart(first - 1) { first -= 1 }
      while first < last, document.partsOfSpeech[first] == .punctuation { first += 1 }
      guard first < last, !isNoName(first..<last, "ORG", []) else { return nil }
      return NameCandidate(tokens: wholeWords(first..<last, []), label: "ORG", rows: [])
    }
  }

  private func isNamePart(_ index: Int) -> Bool {
    if document.text(at: index) == "-" { return true }
    guard document.partsOfSpeech[index] == .properNoun else { return false }
    let word = document.text(at: index).lowercased()
    return !lexicon.offices.isTitleWord(word) && lexicon.nominals[word] == nil
      && lexicon.clauses.stance(word) == nil
  }
}
