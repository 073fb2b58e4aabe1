import RelataLinguistics

/// What kind of thing a name stands for, told from the words around it.
extension NameCorrector {
  /// A name beside an office is a person's; one with a telling word is none.
  func label(_ tokens: Range<Int>, _ label: String) -> String {
    if label == "PERSON" { return hasBodyWord(tokens) ? "ORG" : label }
    guard label != "NORP", label != "EVENT", label != "LAW", !hasBodyWord(tokens),
      looksLikePerson(tokens)
    else { return label }
    return followsTitle(tokens) || precedesTitle(tokens) ? "PERSON" : label
  }

  /// Two to four capitalised words.
  func looksLikePerson(_ tokens: Range<Int>) -> Bool {
    (2...4).contains(tokens.count)
      && tokens.allSatisfy { document.partsOfSpeech[$0] == .properNoun }
  }

  func hasBodyWord(_ tokens: Range<Int>) -> Bool {
    tokens.count > 1
      && tokens.contains { lexicon.nameClasses.isBodyWord(document.text(at: $0).lowercased()) }
  }

  func followsTitle(_ tokens: Range<Int>) -> Bool {
    let start = max(0, tokens.lowerBound - lexicon.offices.longestTitle)
    let window = (start..<tokens.lowerBound).map { document.text(at: $0).lowercased() }
    return lexicon.offices.office(endingAt: window[...]) != nil
  }

  /// "Ada Brun, Foreign Minister": a title follows after a comma.
  func precedesTitle(_ tokens: Range<Int>) -> Bool {
    let comma = tokens.upperBound
    guard comma + 1 < document.count, document.text(at: comma) == "," else { return false }
    let end = min(comma + 4, document.count)
    return (comma + 1..<end).contains { index in
      lexicon.offices[document.text(at: index).lowercased()] != nil
    }
  }
}
