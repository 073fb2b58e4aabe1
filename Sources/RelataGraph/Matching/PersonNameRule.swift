/// Tells the key of a person by the words of the name.
struct PersonNameRule {
  let words: IdentityWords

  /// The key; `nil` for a name of one word, which several people have.
  func key(for name: [String], _ reasons: inout [IdentityReason]) -> String? {
    var name = name
    stripEnds(&name, &reasons)
    dropInner(&name, &reasons)
    guard name.count >= 2 else { return nil }
    let script = name.lazy.compactMap { word in
      words.givenNames[word].map(\.script).flatMap { $0 == .latin ? nil : $0 }
    }.first
    var forms: [String] = []
    for (index, word) in name.enumerated() {
      let form = form(of: word, isFirst: index == 0, script)
      switch form {
      case (word, _): break
      case (let text, true): reasons.append(.givenName(word, text))
      case (let text, false): reasons.append(.transliteration(word, text))
      }
      forms.append(form.text)
    }
    return forms.joined()
  }

  private func form(
    of word: String, isFirst: Bool, _ script: IdentityWords.Script?
  ) -> (text: String, isGivenName: Bool) {
    if let given = words.givenNames[word], given.script != .latin || isFirst {
      return (given.form, true)
    }
    guard let script, word.utf8.count >= 4 else { return (word, false) }
    return (Transliteration(script: script).folded(word), false)
  }

  /// Takes off titles before the name and what is left of a possessive behind it.
  private func stripEnds(_ name: inout [String], _ reasons: inout [IdentityReason]) {
    if name.count > 2, name.last == "s" { name.removeLast() }
    while name.count > 2, let first = name.first, words.titles.contains(first) {
      reasons.append(.title(first))
      name.removeFirst()
    }
  }

  /// Takes off what stands between given name and surname in some texts only.
  private func dropInner(_ name: inout [String], _ reasons: inout [IdentityReason]) {
    // One initial may be there or not; two tell a father from a son.
    let initialCount = name.dropFirst().count { $0.utf8.count == 1 }
    var index = 1
    while name.count > 2, index < name.count {
      let word = name[index]
      let isLast = index == name.count - 1
      if words.particles.contains(word), !isLast {
        reasons.append(.particle(word))
      } else if word.utf8.count == 1, !isLast, initialCount == 1 {
        reasons.append(.initial(word))
      } else if !isLast, PersonNameRule.patronymicEndings.contains(where: word.hasSuffix) {
        reasons.append(.patronymic(word))
      } else {
        index += 1
        continue
      }
      name.remove(at: index)
    }
  }

  private static let patronymicEndings = ["ovich", "evich", "ovych", "ovna", "evna", "ivna"]
}
