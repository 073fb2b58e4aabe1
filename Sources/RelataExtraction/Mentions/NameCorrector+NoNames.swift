import RelataGraph
import RelataLinguistics

/// What a recognizer takes for a name though it is none.
extension NameCorrector {
  func isNoName(
    _ tokens: Range<Int>, _ label: String, _ known: [NameCandidate]
  ) -> Bool {
    let words = tokens.map { document.text(at: $0).lowercased() }
    if lexicon.nameClasses.isNoName(words.joined(separator: " ")) || !isWritten(tokens) {
      return true
    }
    return isTitle(tokens, words) || isHoldersOfOffice(tokens, words) || isCommonNoun(tokens)
      || isSentenceStart(tokens, label)
      || isOfficeOfPlace(tokens, words) || wrapsPlace(tokens, label, known)
      || isGovernment(tokens, known)
  }

  /// Latin letters, and no bracket within: "[I]t" is the start of a quotation.
  private func isWritten(_ tokens: Range<Int>) -> Bool {
    let scalars = tokens.flatMap { document.text(at: $0).unicodeScalars }
    return scalars.contains { $0.properties.isAlphabetic && $0.value < 0x250 }
      && !scalars.contains { $0 == "[" || $0 == "]" || $0 == "#" }
      && !(tokens.lowerBound > 0 && document.text(at: tokens.lowerBound - 1) == "#")
  }

  /// A common word with the capital that begins a sentence: "Reports said …".
  private func isSentenceStart(_ tokens: Range<Int>, _ label: String) -> Bool {
    guard tokens.count == 1, label != "NORP" else { return false }
    let index = tokens.lowerBound
    // "the Kovas": a family.
    if label == "PERSON" && document.tags[index] == .pluralProperNoun { return true }
    let isProper = document.partsOfSpeech[index] == .properNoun
    guard beginsSentence(index) || !isProper else { return false }
    let lemma = document.nounLemma(index)
    if let entry = lexicon.nominals[lemma] {
      return !isProper || entry.singular != "GovernmentBody"
    }
    return !isProper
      && (document.partsOfSpeech[index] == .adverb
        || document.text(at: index).dropFirst().allSatisfy(\.isLowercase))
  }

  private func beginsSentence(_ index: Int) -> Bool {
    let start = document.sentences[document.sentenceIndex(of: index)].lowerBound
    return (start..<index).allSatisfy {
      document.partsOfSpeech[$0] == .space || document.partsOfSpeech[$0] == .punctuation
    }
  }

  /// "Foreign Ministers": a group that is named by its office.
  func isHoldersAlone(_ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last, document.tags[last] == .pluralProperNoun else { return false }
    let words = tokens.map { document.text(at: $0).lowercased() }
    return lexicon.offices.office(endingAt: words[...]) != nil
  }

  /// "Foreign Ministers of Rovia", "Supreme" before "Leader": a title, or a part of one.
  private func isHoldersOfOffice(_ tokens: Range<Int>, _ words: [String]) -> Bool {
    if tokens.count == 1, tokens.upperBound < document.count, lexicon.offices.isTitleWord(words[0])
    {
      return lexicon.offices.isTitleWord(document.text(at: tokens.upperBound).lowercased())
    }
    guard let link = words.firstIndex(of: "of"), link > 1 else { return false }
    return lexicon.offices.office(endingAt: words[..<link]) != nil
      && !words[..<link].contains { lexicon.nameClasses.isTelling($0) }
  }

  /// "Archbishop of Orvel": an office with its place names nobody.
  private func isOfficeOfPlace(_ tokens: Range<Int>, _ words: [String]) -> Bool {
    words.count > 2 && words[1] == "of" && lexicon.offices[words[0]] != nil
      && tokens.dropFirst(2).allSatisfy { document.partsOfSpeech[$0] == .properNoun }
  }

  /// A name in a credit under a picture: "Image: Mara Lint".
  func isOutsideText(_ tokens: Range<Int>) -> Bool {
    let sentence = document.sentences[document.sentenceIndex(of: tokens.lowerBound)]
    var index = tokens.lowerBound
    var steps = 0
    while index > 0, steps < NameCorrector.creditReach {
      index -= 1
      steps += 1
      if document.text(at: index) == ":" {
        return index > 0 && lexicon.nameClasses.isCredit(document.text(at: index - 1).lowercased())
      }
      guard document.partsOfSpeech[index] != .space, index >= sentence.lowerBound || steps < 3
      else { return false }
    }
    return false
  }

  /// Most tokens between the colon of a credit and a name.
  private static var creditReach: Int { 5 }

  /// "State" in "Secretary of State" is part of a title.
  func isTitle(_ tokens: Range<Int>, _ words: [String]) -> Bool {
    if lexicon.offices[words.joined(separator: " ")] != nil { return true }
    let start = max(0, tokens.lowerBound - lexicon.offices.longestTitle)
    let window = (start..<tokens.upperBound).map { document.text(at: $0).lowercased() }
    guard let (_, count) = lexicon.offices.office(endingAt: window[...]) else { return false }
    return count > tokens.count
  }

  /// "the Court": a common noun with a capital points back to a name; it is none itself.
  func isCommonNoun(_ tokens: Range<Int>) -> Bool {
    guard tokens.count == 1, tokens.lowerBound > 0,
      lexicon.nominals[document.nounLemma(tokens.lowerBound)] != nil
    else { return false }
    return ["the", "this", "that", "a", "an", "its", "their", "our"]
      .contains(document.text(at: tokens.lowerBound - 1).lowercased())
  }

  /// "Republic of Rovia Government": the state is the name.
  private func isGovernment(_ tokens: Range<Int>, _ known: [NameCandidate]) -> Bool {
    guard let last = tokens.last, lexicon.nominals[document.nounLemma(last)]?.behavior == .state
    else { return false }
    return known.contains { candidate in
      candidate.tokens == tokens.dropLast()
        && candidate.rows.first.map { lexicon.gazetteer[$0.entry].className } == "Country"
    }
  }

  /// "city of Orvel", "Government of Rovia": what the gazetteer knows within is the name.
  func wrapsPlace(
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

  /// A name within a longer one is not spoken of: the city in "Orvel University".
  ///
  /// States, alliances and parties stay, for the organs that are theirs.
  func isPartOfLongerName(_ candidate: NameCandidate, _ names: [NameCandidate]) -> Bool {
    guard let row = candidate.rows.first, row.kind == .name else { return false }
    let className = lexicon.gazetteer[row.entry].className
    guard className != "Country",
      lexicon.ontology.isA(className, "Place") || className == "Organization"
        || className == "Company"
    else { return false }
    return names.contains { other in
      other.tokens.count > candidate.tokens.count && other.tokens.overlaps(candidate.tokens)
        && (lexicon.ontology.isA(className, "Place")
          || other.tokens.lowerBound == candidate.tokens.lowerBound)
        && !isPlaceAfterComma(candidate.tokens, in: other.tokens)
    }
  }

  /// "Tesk, Orvel": the second is a place of its own.
  private func isPlaceAfterComma(_ inner: Range<Int>, in outer: Range<Int>) -> Bool {
    inner.lowerBound > outer.lowerBound && document.text(at: inner.lowerBound - 1) == ","
  }
}
