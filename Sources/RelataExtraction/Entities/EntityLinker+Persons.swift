import RelataLinguistics

/// Persons, by their full names and their surnames.
extension EntityLinker {
  mutating func linkPerson(_ candidate: NameCandidate) {
    let words = nameWords(candidate.tokens)
    let head = detector.head(of: candidate.tokens)
    let id = knownPerson(words) ?? addPerson(words, head: head)
    let text = document.text(of: candidate.tokens)
    if words.count > table[id].name.split(separator: " ").count {
      table[id].aliases.insert(table[id].name)
      table[id].name = words.joined(separator: " ")
      table[id].identity = .named
    }
    table.addMention(id, token: head, alias: text == table[id].name ? nil : text)
    noteRegnalName(id, candidate.tokens)
    add(candidate, head: head, kind: .name, label: "PERSON", id)
  }

  /// "Pope Tesk", "Queen Ada II": a title that people of one name are known by.
  private mutating func noteRegnalName(_ id: EntityID, _ tokens: Range<Int>) {
    let words = table[id].name.split(separator: " ").map(String.init)
    guard words.count == 1 || words.last.map(PersonNames.isSuffix) ?? false, tokens.lowerBound > 0
    else { return }
    let title = document.text(at: tokens.lowerBound - 1)
    guard title.first?.isUppercase ?? false, lexicon.offices[title.lowercased()] != nil else {
      return
    }
    table[id].aliases.insert(title + " " + document.text(of: tokens))
  }

  /// The words of a name, without a title that the recognizer took in and without line breaks; a
  /// hyphen divides no words.
  func nameWords(_ tokens: Range<Int>) -> [String] {
    var words = document.text(of: tokens).split(whereSeparator: \.isWhitespace)
      .map { $0.filter { $0.isLetter || $0.isNumber || "-.'’".contains($0) } }
      .filter { $0.contains(where: \.isLetter) }
    while words.count > 1, lexicon.offices[words[0].lowercased()] != nil { words.removeFirst() }
    return words
  }

  func knownPerson(_ words: [String]) -> EntityID? {
    if let exact = persons.first(where: { $0.words == words }) { return exact.id }
    return persons.last { person in
      PersonNames.abbreviates(words, person.words)
        && (words.last == person.words.last || person.words.starts(with: words))
        || PersonNames.abbreviates(person.words, words) && words.last == person.words.last
    }?.id
  }

  mutating func addPerson(_ words: [String], head: Int) -> EntityID {
    let id = table.add(
      Entity(
        identity: words.count > 1 ? .named : .described, className: "Person",
        name: words.joined(separator: " "), firstToken: head))
    persons.append((id, words))
    return id
  }

  /// A single word marked as a person: the surname of a known one, or else a name of its own.
  mutating func linkSingleWord(_ candidate: NameCandidate) {
    let word = document.text(of: candidate.tokens)
    let head = detector.head(of: candidate.tokens)
    guard !mentions.contains(where: { $0.head == head }) else { return }
    let id = bearer(of: word, before: head) ?? addPerson([word], head: head)
    table.addMention(id, token: head, alias: word == table[id].name ? nil : word)
    noteRegnalName(id, candidate.tokens)
    add(candidate, head: head, kind: .name, label: "PERSON", id)
  }

  /// The person with the surname (or, failing that, the first name, or the first of two surnames) who is named most often, of several
  /// the one named last before `token`.
  func bearer(of word: String, before token: Int) -> EntityID? {
    let bySurname = persons.filter { PersonNames.surname($0.words) == word || $0.words == [word] }
    let byFirstName = persons.filter { $0.words.first == word }
    let byMiddleName = persons.filter { PersonNames.middle($0.words).contains(word) }
    for group in [bySurname, byFirstName, byMiddleName] where !group.isEmpty {
      return group.max { left, right in
        let (first, second) = (table[left.id], table[right.id])
        return first.mentionTokens.count != second.mentionTokens.count
          ? first.mentionTokens.count < second.mentionTokens.count
          : first.firstToken <= token && second.firstToken <= token
            && first.firstToken < second.firstToken
      }?.id
    }
    return nil
  }

  /// Surnames that the recognizer passed over, or took for something else.
  mutating func linkBareSurnames() {
    var surnames: [String: EntityID] = [:]
    for person in persons {
      if let surname = PersonNames.surname(person.words) { surnames[surname] = person.id }
    }
    // "Lint" of "Mara Lint Kova", where the recognizer has marked it as some body's name.
    let bodies = Set(
      mentions.filter { $0.label == "ORG" && $0.tokens.count == 1 }
        .filter { table[$0.entity].identity == .named || table[$0.entity].identity == .described }
        .map { document.text(at: $0.head) })
    for person in persons {
      for word in PersonNames.middle(person.words) where bodies.contains(word) {
        surnames[word] = surnames[word] ?? person.id
      }
    }
    guard !surnames.isEmpty else { return }
    var covered = Set(mentions.filter { $0.label == "PERSON" }.flatMap(\.tokens))
    covered.formUnion(mentions.filter { $0.tokens.count > 1 }.flatMap(\.tokens))
    for index in document.indices
    where document.partsOfSpeech[index] == .properNoun && !covered.contains(index) {
      guard surnames[document.text(at: index)] != nil,
        let id = bearer(of: document.text(at: index), before: index)
      else { continue }
      mentions.removeAll { $0.tokens == index..<(index + 1) }
      table.addMention(id, token: index, alias: document.text(at: index))
      let candidate = NameCandidate(tokens: index..<(index + 1), label: "PERSON", rows: [])
      add(candidate, head: index, kind: .name, label: "PERSON", id)
    }
  }
}
