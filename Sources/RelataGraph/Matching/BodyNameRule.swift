/// Tells the key of a body, organization, party, company or armed group by the words of the name.
struct BodyNameRule {
  let words: IdentityWords
  /// Names and adjectives of states, each with `@` and the slug of the state.
  let states: PhraseTable

  /// The key; `nil` for a name whose words fit the bodies of many states.
  func key(for name: [String], _ reasons: inout [IdentityReason]) -> String? {
    let parts = parts(of: name, &reasons)
    let telling = parts.filter { !words.stops.contains($0) }
    let isTelling = telling.contains { word in
      !BodyNameRule.isState(word) && !words.generic.contains(word) && !words.many.contains(word)
    }
    guard isTelling || !telling.contains(where: words.many.contains) else { return nil }
    let stateCount = telling.count(where: BodyNameRule.isState)
    guard isTelling || (stateCount > 0 && telling.count > stateCount) else { return nil }
    guard stateCount == 1, telling.contains(where: words.heads.contains) else {
      return parts.joined(separator: " ")
    }
    let sorted = Set(telling).sorted()
    if sorted != telling { reasons.append(.order) }
    return sorted.joined(separator: " ")
  }

  /// The body that an ambiguous name is short for, among those that one article names: the only one
  /// whose name has all of its words, when the rest are a state and words that many bodies have.
  func full(of name: [String], among others: [[String]]) -> Int? {
    let short = telling(name)
    guard short.contains(where: words.shortHeads.contains) else { return nil }
    let rivals = others.indices.filter { Set(telling(others[$0])).isSuperset(of: short) }
    guard rivals.count == 1, let only = rivals.first else { return nil }
    let rest = telling(others[only]).filter { !words.generic.contains($0) }
    return rest.count == 1 && rest.allSatisfy(BodyNameRule.isState) ? only : nil
  }

  private func telling(_ name: [String]) -> [String] {
    var reasons: [IdentityReason] = []
    return parts(of: name, &reasons).filter { !words.stops.contains($0) }
  }

  /// Whether a word of the name tells neither a kind of body nor a state.
  func isPlain(_ word: String) -> Bool {
    !words.generic.contains(word) && !words.heads.contains(word)
      && !BodyNameRule.isState(states.replacing(in: [word]) { _, _ in }[0])
  }

  private func parts(of name: [String], _ reasons: inout [IdentityReason]) -> [String] {
    var found: [IdentityReason] = []
    let spelled = BodyNameRule.joiningInitials(name).compactMap { word -> String? in
      guard word != "the", word != "s" else { return nil }
      guard let form = words.spellings[word] else { return word }
      found.append(.spelling(word, form))
      return form
    }
    let phrased = words.phrases.replacing(in: spelled) { found.append(.spelling($0, $1)) }
      .flatMap { $0.split(separator: "-").map(String.init) }
    let parts = states.replacing(in: phrased) { phrase, state in
      if phrase != state.dropFirst() { found.append(.state(phrase, String(state.dropFirst()))) }
    }
    reasons += found
    return parts
  }

  private static func isState(_ word: String) -> Bool { word.utf8.first == UInt8(ascii: "@") }

  /// `u`, `s` as one word: the dots of "U.S." separate words in a slug.
  private static func joiningInitials(_ name: [String]) -> [String] {
    var result: [String] = []
    var initials = ""
    for word in name + [""] {
      if word.utf8.count == 1 {
        initials += word
        continue
      }
      if !initials.isEmpty { result.append(initials) }
      initials = ""
      if !word.isEmpty { result.append(word) }
    }
    return result
  }
}
