import RelataGraph
import RelataLinguistics

/// Names of other things, which the gazetteer does not know.
extension EntityLinker {
  mutating func linkOther(_ candidate: NameCandidate, label: String) {
    let head = detector.head(of: candidate.tokens)
    let name = document.text(of: candidate.tokens).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    let words = candidate.tokens.map { document.lemmas[$0].lowercased() }
    guard !name.allSatisfy(\.isWhitespace),
      let className = classifiedBy(head, label: label)
        ?? lexicon.nameClasses.className(of: words, label: label)
    else { return }
    let id = named(name) { table, token in
      table.add(
        Entity(identity: .named, className: className, name: name, firstToken: token))
    }
    table.addMention(id, token: head, alias: nil)
    add(candidate, head: head, kind: .name, label: label, id)
  }

  /// The class of a place by the noun that classifies it: "Orvel province", "the island of Sella".
  func classifiedBy(_ head: Int, label: String) -> String? {
    guard label == "GPE" || label == "LOC" || label == "FAC" else { return nil }
    var noun: Int?
    switch document.labels[head] {
    case .compound, "nmod": noun = document.head(of: head)
    case .prepositionObject:
      noun = document.head(of: head).flatMap {
        document.lemmas[$0] == "of" ? document.head(of: $0) : nil
      }
    default: noun = document.dependent(of: head, .apposition, .compound)
    }
    guard let noun, let entry = lexicon.nominals[document.nounLemma(noun)],
      lexicon.ontology.isA(entry.singular, "Place")
    else { return nil }
    return entry.singular
  }

  mutating func named(
    _ name: String, make: (inout EntityTable, Int) -> EntityID
  ) -> EntityID {
    let key = EntityLinker.normalized(name)
    if let id = entitiesByName[key] { return id }
    let id = make(&table, mentions.last?.head ?? 0)
    if let known = event(named: key, like: id) {
      entitiesByName[key] = known
      return known
    }
    entitiesByName[key] = id
    return id
  }

  /// "the Orvel Marathon" after "the 2031 Orvel Marathon": an event whose name ends with the other's.
  private func event(named key: String, like new: EntityID) -> EntityID? {
    guard table[new].className == "Event" else { return nil }
    let known = entitiesByName.filter { other, id in
      id != new && table[id].className == "Event"
        && (EntityLinker.isEnding(key, of: other) || EntityLinker.isEnding(other, of: key))
    }
    return known.count == 1 ? known.first?.value : nil
  }

  private static func isEnding(_ short: String, of long: String) -> Bool {
    short.contains(" ") && long.hasSuffix(" " + short)
  }
}
