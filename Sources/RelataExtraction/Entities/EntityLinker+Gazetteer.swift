import RelataGraph
import RelataLinguistics

/// Names that the gazetteer knows.
extension EntityLinker {
  /// The row that fits the recognizer's label and the company the name keeps.
  func chosenRow(
    _ candidate: NameCandidate, label: String
  ) -> (row: Int, kind: GazetteerNameKind)? {
    let rows = candidate.rows.filter { fits($0, candidate, label: label) }
    return rows.first.map { ($0.entry, $0.kind) }
  }

  func fits(
    _ row: GazetteerCandidate, _ candidate: NameCandidate, label: String
  ) -> Bool {
    switch row.kind {
    case .metonym:
      // A capital is itself; whether it stands for its state is decided where it acts.
      return !candidate.rows.contains { $0.kind == .name }
    case .demonym, .name: break
    }
    if isForeignBody(row, candidate) || isUnlikelyPlace(row, label) { return false }
    // A word that may well be a person's name needs the recognizer's word to be a place.
    if label == "PERSON" && candidate.tokens.count == 1 { return !row.isAmbiguous }
    return true
  }

  /// A word that is no place's alone ("Channel") is one where the recognizer says so.
  private func isUnlikelyPlace(_ row: GazetteerCandidate, _ label: String) -> Bool {
    let name = lexicon.gazetteer[row.entry].className
    return row.isAmbiguous && lexicon.ontology.isA(name, "Place") && name != "Country"
      && label != "GPE" && label != "LOC" && label != "FAC" && row.kind == .name
  }

  /// "the Senate" is that of the state the article speaks of; the one that the gazetteer knows is meant
  /// only where its state (or the body that it is a part of) is named too, or its name is given in full.
  func isForeignBody(_ row: GazetteerCandidate, _ candidate: NameCandidate) -> Bool {
    let entry = lexicon.gazetteer[row.entry]
    guard entry.className == "GovernmentBody" || row.isAmbiguous,
      lexicon.ontology.isA(entry.className, "Actor"), entry.className != "Country",
      document.text(of: candidate.tokens) != entry.name
    else { return false }
    if let owner = stateBefore(candidate.tokens.lowerBound), entry.className != "PoliticalParty" {
      return !entry.references(of: "country").contains {
        lexicon.gazetteer.index(classWord: $0.classWord, slug: $0.slug) == owner
      }
    }
    let parents = entry.references(of: "country") + entry.references(of: "partOf")
    let known = parents.compactMap {
      lexicon.gazetteer.index(classWord: $0.classWord, slug: $0.slug)
    }
    return !known.isEmpty && !known.contains { namedRows.contains($0) }
  }

  /// The state whose name, possessive or adjective stands right before the token at `index`.
  private func stateBefore(_ index: Int) -> Int? {
    var end = index
    if end > 0, document.tags[end - 1] == "POS" { end -= 1 }
    guard end > 0 else { return nil }
    let start = max(0, end - 2)
    return lexicon.gazetteer.matches(in: (start..<end).map { document.text(at: $0) })
      .last { $0.tokens.upperBound == end - start }?
      .candidates.first { lexicon.gazetteer[$0.entry].className == "Country" }?.entry
  }

  mutating func linkGazetteer(
    _ candidate: NameCandidate, row: Int, kind: GazetteerNameKind, label: String
  ) {
    let entry = lexicon.gazetteer[row]
    let head = detector.head(of: candidate.tokens)
    if kind == .demonym && isContinent(entry) && gazetteerEntities[row] == nil { return }
    // "the Republicans" are their party.
    let isParty = entry.className == "PoliticalParty"
    if kind == .demonym && isPeople(head) && !isParty {
      linkPeople(candidate, nation: row)
      return
    }
    let id = gazetteerEntity(stateMeant(candidate, head, entry) ?? row)
    let text = document.text(of: candidate.tokens)
    table.addMention(id, token: head, alias: text == table[id].name ? nil : text)
    let isAdjective = kind == .demonym && !(isParty && isPeople(head))
    add(candidate, head: head, kind: isAdjective ? .demonym : .name, label: label, id)
    if kind == .name, lexicon.ontology.isA(entry.className, "Place") {
      linkPart(of: candidate, head)
    }
  }

  /// "northern Rovia": a part of a place is a region of its own.
  private mutating func linkPart(of whole: NameCandidate, _ head: Int) {
    var start = whole.tokens.lowerBound - 1
    if start > 0, document.text(at: start) == "the" { start -= 1 }
    guard start >= 0,
      lexicon.nameClasses.isDirection(document.text(at: start).lowercased()),
      document.head(of: start) == head
        || document.head(of: start).map(whole.tokens.contains) ?? false
    else { return }
    let tokens = start..<whole.tokens.upperBound
    let name = document.text(of: tokens)
    let id = named(name) { table, token in
      table.add(Entity(identity: .described, className: "Region", name: name, firstToken: token))
    }
    table.addMention(id, token: head, alias: nil)
    let part = NameCandidate(tokens: tokens, label: "LOC", rows: [])
    add(part, head: head, kind: .name, label: "LOC", id)
  }

  /// "the pressure on Orvel", "pro-Orvel": a capital that something is directed at stands for its state,
  /// where the article names that too.
  private func stateMeant(
    _ candidate: NameCandidate, _ head: Int, _ entry: GazetteerEntry
  ) -> Int? {
    guard let state = entry.references(of: "capitalOf").first,
      let row = lexicon.gazetteer.index(classWord: state.classWord, slug: state.slug),
      namedRows.contains(row)
    else { return nil }
    let start = candidate.tokens.lowerBound
    if start > 1, document.text(at: start - 1) == "-",
      ["pro", "anti"].contains(document.text(at: start - 2).lowercased())
    {
      return row
    }
    guard document.labels[head] == .prepositionObject, let link = document.head(of: head),
      ["on", "with", "against", "between"].contains(document.lemmas[link].lowercased())
    else { return nil }
    return row
  }

  /// "African countries" do not speak of the continent.
  func isContinent(_ entry: GazetteerEntry) -> Bool {
    entry.className == "Region" && entry.references(of: "country").isEmpty
  }

  mutating func gazetteerEntity(_ row: Int) -> EntityID {
    if let id = gazetteerEntities[row] { return id }
    let entry = lexicon.gazetteer[row]
    let id = table.add(
      Entity(
        identity: .gazetteer(row), className: entry.className, name: entry.name,
        firstToken: mentions.last?.head ?? 0))
    gazetteerEntities[row] = id
    return id
  }

  /// "the Rovians", as against "Rovian officials".
  func isPeople(_ head: Int) -> Bool {
    document.tags[head] == .pluralProperNoun || document.tags[head] == .pluralNoun
  }

  /// A people: a group, known in this article alone.
  mutating func linkPeople(_ candidate: NameCandidate, nation: Int? = nil) {
    let head = detector.head(of: candidate.tokens)
    let isModifier =
      document.labels[head] == .adjectiveModifier
      || document.labels[head] == .compound
    guard isPeople(head), !isModifier else { return }
    let name = document.text(of: candidate.tokens)
    let id = named(name) { table, token in
      table.add(
        Entity(
          identity: .described, className: "Group", name: name, firstToken: token, isPlural: true))
    }
    table.addMention(id, token: head, alias: nil)
    add(candidate, head: head, kind: .name, label: candidate.label, id)
  }
}
