import RelataGraph
import RelataLinguistics

/// The words by which a described thing is named.
extension ArticleReading {
  /// Prepositions whose phrase belongs to the name of a thing: "threat from Rovia".
  private static var namingPrepositions: Set<String> { ["of", "from", "against", "between"] }

  /// The tokens that name the thing: the run before the head, without numbers, dates, punctuation at
  /// the front, and names of owners (but for a group, "Rovian officials").
  func nameTokens(_ phrase: NounPhrase) -> [Int] {
    let isGroup =
      lexicon.nominals[document.nounLemma(phrase.head)]
      .map { $0.plural == "Group" || $0.singular == "Person" || $0.behavior == .sole } ?? false
    var tokens = Array(phrase.core.prefix { $0 <= phrase.head })
    let isEvent = lexicon.nominals[document.nounLemma(phrase.head)]?.singular == "Event"
    let counted = tokens.prefix { token in
      (isQuantity[token] || document.partsOfSpeech[token] == .numeral)
        && !(isEvent && tellsOccasions(token))
    }
    if counted.count < tokens.count { tokens.removeFirst(counted.count) }
    tokens.removeAll { token in
      !isGroup && isOwnerName(token) || isParticipleCompound(token, phrase)
    }
    while let first = tokens.first, document.partsOfSpeech[first] == .punctuation {
      tokens.removeFirst()
    }
    return tokens
  }

  /// "the second debate", "the 2031 election": which of several events is meant.
  private func tellsOccasions(_ token: Int) -> Bool {
    let text = document.text(at: token)
    return document.partsOfSpeech[token] == .adjective
      || text.count == 4 && text.allSatisfy(\.isNumber)
  }

  private func isOwnerName(_ token: Int) -> Bool {
    mentions.contains { $0.tokens.contains(token) && $0.kind == .demonym }
  }

  /// "Russia-held" says who holds the thing, and is no part of its name.
  private func isParticipleCompound(_ token: Int, _ phrase: NounPhrase) -> Bool {
    let participle =
      document.labels[token] == .adjectiveModifier
      ? token : (document.head(of: token) ?? token)
    guard participle != phrase.head, document.tags[participle] == .pastParticiple else {
      return token > phrase.core.lowerBound && document.partsOfSpeech[token] == .punctuation
        && document.head(of: token) == phrase.head
    }
    return document.dependent(of: participle, .nounAdverbial, .compound) != nil
  }

  /// The shortest label made of the text's own words that tells the thing.
  func label(_ phrase: NounPhrase, _ className: String) -> String {
    let tokens = nameTokens(phrase)
    var label = joined(tokens)
    if !lexicon.ontology.isA(className, "Actor"),
      let (preposition, object) = phrase.complement(
        prepositions: ArticleReading.namingPrepositions),
      document.partsOfSpeech[object] != .pronoun
    {
      let inner = NounPhrase(document: document, head: object)
      let start = document.dependent(of: object, .determiner).map { min($0, inner.core.lowerBound) }
      let range = (start ?? inner.core.lowerBound)..<(object + 1)
      if range.lowerBound > preposition && range.count <= 6 {
        label += " " + document.text(at: preposition) + " " + document.text(of: range)
      }
    }
    return label
  }

  private func joined(_ tokens: [Int]) -> String {
    var text = ""
    for (place, token) in tokens.enumerated() {
      if place > 0, document.isFollowedBySpace(tokens[place - 1]) || tokens[place - 1] + 1 != token
      {
        text += " "
      }
      text += document.text(at: token)
    }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// The phrase as it stands, for an alias.
  func surface(_ phrase: NounPhrase) -> String {
    document.text(of: phrase.core).split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// The phrase with what modifies its noun from the right, part by part, where that is short: "steps by
  /// Rovia", "steps by Rovia to end the strike".
  func longerPhrases(_ phrase: NounPhrase) -> [String] {
    let sentence = document.sentences[sentence(of: phrase.head)]
    let start = phrase.core.lowerBound
    var phrases: [String] = []
    for dependent in document.dependents(of: phrase.head) where dependent > phrase.head {
      guard document.partsOfSpeech[dependent] != .punctuation,
        document.labels[dependent] != .conjunct, document.labels[dependent] != .coordination
      else { continue }
      let end = min(document.subtreeRange(of: dependent).upperBound, sentence.upperBound)
      for cut in cuts(from: dependent, to: end) where cut - start <= ArticleReading.longestAlias {
        let text = document.text(of: start..<cut).split(whereSeparator: \.isNewline)
        phrases.append(text.joined(separator: " "))
      }
    }
    return phrases
  }

  /// Where a long modifier may be cut: before its commas, and at its end.
  private func cuts(from start: Int, to end: Int) -> [Int] {
    let commas = (start..<end).filter { document.text(at: $0) == "," && $0 > start + 1 }
    return (commas.first.map { [$0] } ?? []) + [end]
  }

  /// Most tokens of a description that is kept as a name.
  static var longestAlias: Int { 14 }
}
