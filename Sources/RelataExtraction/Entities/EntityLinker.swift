import RelataGraph
import RelataLinguistics

/// Turns names into entities: one thing, one class, over the whole article.
struct EntityLinker {
  let document: AnnotatedDocument
  let lexicon: Lexicon
  let detector: MentionDetector

  private(set) var table = EntityTable()
  private(set) var mentions: [Mention] = []
  /// Named things that the gazetteer does not know, by their name without case, dots and article.
  private var entitiesByName: [String: EntityID] = [:]
  private var gazetteerEntities: [Int: EntityID] = [:]
  /// Rows of the gazetteer that the article names by a name or a demonym.
  private var namedRows: Set<Int> = []
  private var persons: [(id: EntityID, words: [String])] = []

  init(document: AnnotatedDocument, lexicon: Lexicon) {
    self.document = document
    self.lexicon = lexicon
    detector = MentionDetector(document: document, lexicon: lexicon)
  }

  /// Links all names.
  ///
  /// Full names come first, so that a surname finds its bearer wherever it stands.
  ///
  /// - Complexity: O(n · p) in names and persons.
  mutating func link() {
    let candidates = detector.names()
    namedRows = Set(
      candidates.flatMap { $0.rows.prefix(1).filter { $0.kind != .metonym }.map(\.entry) })
    let labels = majorityLabels(candidates)
    var later: [NameCandidate] = []
    for candidate in candidates {
      let label = labels[key(candidate.tokens)] ?? candidate.label
      if label == "PERSON" && candidate.rows.isEmpty && candidate.tokens.count == 1 {
        later.append(candidate)
      } else {
        linkName(candidate, label: label)
      }
    }
    let singles = later.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for candidate in singles { linkSingleWord(candidate) }
    linkBareSurnames()
    linkAcronyms()
    linkShortNames()
    dropUnmentioned()
    mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The label that most mentions of a string have; the recognizer often wavers.
  private func majorityLabels(_ candidates: [NameCandidate]) -> [String: String] {
    var counts: [String: [String: Int]] = [:]
    for candidate in candidates where !candidate.label.isEmpty {
      counts[key(candidate.tokens), default: [:]][candidate.label, default: 0] += 1
    }
    return counts.compactMapValues { labels in
      labels.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  private func key(_ tokens: Range<Int>) -> String {
    EntityLinker.normalized(document.text(of: tokens))
  }

  /// A name without case, dots and surplus space.
  static func normalized(_ name: String) -> String {
    name.lowercased().filter { $0 != "." }.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  private mutating func linkName(_ candidate: NameCandidate, label: String) {
    if let (row, kind) = chosenRow(candidate, label: label) {
      linkGazetteer(candidate, row: row, kind: kind, label: label)
    } else if label == "PERSON" {
      linkPerson(candidate)
    } else if label == "NORP" {
      linkPeople(candidate)
    } else if !label.isEmpty {
      linkOther(candidate, label: label)
    }
  }

  // MARK: - The gazetteer

  /// The row that fits the recognizer's label and the company the name keeps.
  private func chosenRow(
    _ candidate: NameCandidate, label: String
  ) -> (row: Int, kind: GazetteerNameKind)? {
    let rows = candidate.rows.filter { fits($0, candidate, label: label) }
    return rows.first.map { ($0.entry, $0.kind) }
  }

  private func fits(
    _ row: GazetteerCandidate, _ candidate: NameCandidate, label: String
  ) -> Bool {
    switch row.kind {
    case .metonym:
      // A capital is itself; whether it stands for its state is decided where it acts.
      return !candidate.rows.contains { $0.kind == .name }
    case .demonym, .name: break
    }
    if isForeignBody(row, candidate) { return false }
    // A word that may well be a person's name needs the recognizer's word to be a place.
    if label == "PERSON" && candidate.tokens.count == 1 { return !row.isAmbiguous }
    return true
  }

  /// "the Senate" is that of the state the article speaks of; the one that the gazetteer knows is meant
  /// only where its state is named too, or its name is given in full.
  private func isForeignBody(_ row: GazetteerCandidate, _ candidate: NameCandidate) -> Bool {
    let entry = lexicon.gazetteer[row.entry]
    guard entry.className == "GovernmentBody",
      let country = entry.references(of: "country").first,
      document.text(of: candidate.tokens) != entry.name
    else { return false }
    let state = lexicon.gazetteer.index(classWord: country.classWord, slug: country.slug)
    return state.map { !namedRows.contains($0) } ?? false
  }

  private mutating func linkGazetteer(
    _ candidate: NameCandidate, row: Int, kind: GazetteerNameKind, label: String
  ) {
    let entry = lexicon.gazetteer[row]
    let head = detector.head(of: candidate.tokens)
    // "the Republicans" are their party.
    let isParty = entry.className == "PoliticalParty"
    if kind == .demonym && isPeople(head) && !isParty {
      linkPeople(candidate, nation: row)
      return
    }
    let id = gazetteerEntity(row)
    let text = document.text(of: candidate.tokens)
    table.addMention(id, token: head, alias: text == entry.name ? nil : text)
    let isAdjective = kind == .demonym && !(isParty && isPeople(head))
    add(candidate, head: head, kind: isAdjective ? .demonym : .name, label: label, id)
  }

  private mutating func gazetteerEntity(_ row: Int) -> EntityID {
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
  private func isPeople(_ head: Int) -> Bool {
    document.tags[head] == .pluralProperNoun || document.tags[head] == .pluralNoun
  }

  /// A people: a group, known in this article alone.
  private mutating func linkPeople(_ candidate: NameCandidate, nation: Int? = nil) {
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

  // MARK: - Persons

  private mutating func linkPerson(_ candidate: NameCandidate) {
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
    add(candidate, head: head, kind: .name, label: "PERSON", id)
  }

  /// The words of a name, without a title that the recognizer took in and without line breaks.
  private func nameWords(_ tokens: Range<Int>) -> [String] {
    var words = tokens.filter {
      document.partsOfSpeech[$0] != .punctuation && document.partsOfSpeech[$0] != .space
    }.map { document.text(at: $0) }
    while words.count > 1, lexicon.offices[words[0].lowercased()] != nil { words.removeFirst() }
    return words
  }

  private func knownPerson(_ words: [String]) -> EntityID? {
    if let exact = persons.first(where: { $0.words == words }) { return exact.id }
    return persons.last { person in
      PersonNames.abbreviates(words, person.words) && words.last == person.words.last
        || PersonNames.abbreviates(person.words, words) && words.last == person.words.last
    }?.id
  }

  private mutating func addPerson(_ words: [String], head: Int) -> EntityID {
    let id = table.add(
      Entity(
        identity: words.count > 1 ? .named : .described, className: "Person",
        name: words.joined(separator: " "), firstToken: head))
    persons.append((id, words))
    return id
  }

  /// A single word marked as a person: the surname of a known one, or else a name of its own.
  private mutating func linkSingleWord(_ candidate: NameCandidate) {
    let word = document.text(of: candidate.tokens)
    let head = detector.head(of: candidate.tokens)
    guard !mentions.contains(where: { $0.head == head }) else { return }
    let id = bearer(of: word, before: head) ?? addPerson([word], head: head)
    table.addMention(id, token: head, alias: word == table[id].name ? nil : word)
    add(candidate, head: head, kind: .name, label: "PERSON", id)
  }

  /// The person with the surname (or, failing that, the first name) who was named last before
  /// `token`, or else first after it.
  private func bearer(of word: String, before token: Int) -> EntityID? {
    let bySurname = persons.filter { PersonNames.surname($0.words) == word || $0.words == [word] }
    let byFirstName = persons.filter { $0.words.first == word }
    for group in [bySurname, byFirstName] where !group.isEmpty {
      let before = group.last { table[$0.id].firstToken <= token }
      return (before ?? group[0]).id
    }
    return nil
  }

  /// Surnames that the recognizer passed over, or took for something else.
  private mutating func linkBareSurnames() {
    var surnames: [String: EntityID] = [:]
    for person in persons {
      if let surname = PersonNames.surname(person.words) { surnames[surname] = person.id }
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

  // MARK: - Other names

  private mutating func linkOther(_ candidate: NameCandidate, label: String) {
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
  private func classifiedBy(_ head: Int, label: String) -> String? {
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

  private mutating func named(
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

  /// "Northern Trade Forum (NTF)": the short form in parentheses is a name of the long one.
  private mutating func linkAcronyms() {
    for mention in mentions where mention.kind == .name && mention.tokens.count > 1 {
      let open = mention.tokens.upperBound
      guard open + 2 < document.count, document.text(at: open) == "(",
        document.text(at: open + 2) == ")"
      else { continue }
      let short = document.text(at: open + 1)
      guard Acronym.isAcronym(short, of: document.text(of: mention.tokens)) else { continue }
      redirect(acronym: short, to: mention.entity)
    }
  }

  private mutating func redirect(acronym: String, to id: EntityID) {
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
  private mutating func linkShortNames() {
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

  /// An entity whose last mention went to another is no longer one of the article.
  private mutating func dropUnmentioned() {
    let mentioned = Set(mentions.map(\.entity))
    for id in table.ids where !mentioned.contains(id) { table[id].mentionTokens = [] }
  }

  private mutating func add(
    _ candidate: NameCandidate, head: Int, kind: Mention.Kind, label: String, _ id: EntityID
  ) {
    mentions.append(
      Mention(tokens: candidate.tokens, head: head, kind: kind, label: label, entity: id))
  }
}
