import RelataLinguistics

/// Short forms: acronyms, and names that stand for a thing once it is named.
extension EntityLinker {
  /// "Northern Trade Forum (NTF)": the short form in parentheses is a name of the long one.
  mutating func linkAcronyms() {
    for mention in mentions where mention.kind == .name {
      for index in shortForms(after: mention) { redirect(acronym: index, to: mention.entity) }
    }
    linkBareAcronyms()
  }

  /// The words in parentheses right after a name that shorten it: "(NTF)", "(NTF, or the Forum)",
  /// "(Sund)" after "Sund.io".
  private func shortForms(after mention: Mention) -> [String] {
    let open = mention.tokens.upperBound
    guard open + 2 < document.count, document.text(at: open) == "(" else { return [] }
    let end = min(document.count, open + EntityLinker.longestParenthesis)
    guard let close = (open + 1..<end).first(where: { document.text(at: $0) == ")" }),
      close > open + 1
    else { return [] }
    let name = document.text(of: mention.tokens)
    let inner = document.text(of: (open + 1)..<close)
    return Set([document.text(at: open + 1), document.text(at: close - 1)]).filter { short in
      Acronym.isAcronym(short, of: name) || Acronym.isAcronym(short, of: inner)
        || close == open + 2 && document.partsOfSpeech[open + 1] == .properNoun
          && Acronym.isClipping(short, of: name)
    }.sorted()
  }

  /// Most tokens from an opening parenthesis to its end.
  private static var longestParenthesis: Int { 9 }

  /// "NTF" without introduction, where the article names one body with these initials.
  private mutating func linkBareAcronyms() {
    var wholes: [String: Set<EntityID>] = [:]
    for mention in mentions where mention.kind == .name && mention.tokens.count > 2 {
      guard table[mention.entity].className != "Person" else { continue }
      let name = document.text(of: mention.tokens)
      guard let initials = Acronym.initials(of: name) else { continue }
      wholes[initials, default: []].insert(mention.entity)
    }
    for (initials, ids) in wholes.sorted(by: { $0.key < $1.key }) where ids.count == 1 {
      guard let id = ids.first,
        document.indices.contains(where: { document.text(at: $0) == initials })
      else { continue }
      redirect(acronym: initials, to: id)
    }
  }

  mutating func redirect(acronym: String, to id: EntityID) {
    table[id].aliases.insert(acronym)
    for index in document.indices where document.text(at: index) == acronym {
      if let place = mentions.firstIndex(where: { $0.head == index && $0.tokens.count == 1 }) {
        guard mentions[place].entity != id else { continue }
        mentions.remove(at: place)
      }
      guard !mentions.contains(where: { $0.tokens.contains(index) && $0.tokens.count > 1 }) else {
        continue
      }
      table.addMention(id, token: index, alias: acronym)
      let candidate = NameCandidate(tokens: index..<(index + 1), label: "", rows: [])
      add(candidate, head: index, kind: .name, label: "", id)
    }
  }

  /// "the North": a short name that stands for a thing only where the article has named it.
  mutating func linkShortNames() {
    let shorts = gazetteerEntities.sorted { $0.key < $1.key }.compactMap { row, id in
      lexicon.gazetteer[row].shortName.map { (name: $0, id: id) }
    }
    guard !shorts.isEmpty else { return }
    let covered = Set(mentions.filter { $0.tokens.count > 1 }.flatMap(\.tokens))
    for index in document.indices.dropFirst()
    where document.text(at: index - 1).lowercased() == "the" && !covered.contains(index) {
      guard let short = shorts.first(where: { $0.name == document.text(at: index) }) else {
        continue
      }
      mentions.removeAll { $0.head == index }
      table.addMention(short.id, token: index, alias: "the " + short.name)
      let candidate = NameCandidate(tokens: index..<(index + 1), label: "", rows: [])
      add(candidate, head: index, kind: .name, label: "", short.id)
    }
  }
}
