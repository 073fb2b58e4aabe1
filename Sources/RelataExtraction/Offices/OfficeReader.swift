import RelataGraph
import RelataLinguistics

/// Finds the offices of the persons of an article: titles before names, appositions, predicates.
struct OfficeReader {
  /// Words that may stand within a title after its head: "Minister of Foreign Affairs and Trade".
  private static let links: Set<String> = ["of", "for", "and", "the", "to", "on", "&", ","]

  /// Finds all offices and notes them in `reading`.
  ///
  /// - Complexity: O(m) in mentions of persons.
  static func read(_ reading: inout ArticleReading) {
    for mention in reading.mentions where mention.kind == .name {
      guard reading.className(mention.entity) == "Person" else { continue }
      readTitle(before: mention, &reading)
      readAppositions(of: mention, &reading)
      readPredicate(of: mention, &reading)
      readOrigin(of: mention, &reading)
    }
    shareTitles(&reading)
    CounterpartRule.apply(&reading)
    HomeStateRule.apply(&reading)
  }

  static func note(_ office: HeldOffice, of person: EntityID, _ reading: inout ArticleReading) {
    var known = reading.offices[person] ?? []
    let isKnown = known.contains { old in
      old.relation == office.relation && old.stance == office.stance
        && (old.body == office.body || office.body == nil)
    }
    guard !isKnown else { return }
    // A body found later completes the same title without one.
    known.removeAll { old in
      old.body == nil && old.title == office.title && old.stance == office.stance
    }
    known.append(office)
    reading.offices[person] = known
  }

  // MARK: - "Rovian President Mara Lint"

  private static func readTitle(before mention: Mention, _ reading: inout ArticleReading) {
    let document = reading.document
    let end = mention.tokens.lowerBound
    let start = titleWindowStart(before: end, in: document)
    guard start < end else { return }
    if let party = reading.mention(endingAt: end),
      reading.className(party.entity) == "PoliticalParty"
    {
      noteParty(party.entity, end..<end, mention, &reading)
    }
    let words = (start..<end).map { document.text(at: $0).lowercased() }
    if let (office, count) = reading.lexicon.offices.office(endingAt: words[...]) {
      noteTitle(office, tokens: (end - count)..<end, mention, window: start, &reading)
      return
    }
    // "President of Rovia Mara Lint", "Minister of Trade Mara Lint".
    for place in words.indices.reversed() {
      guard place + 1 < words.count, ["of", "for"].contains(words[place + 1]),
        let (office, count) = reading.lexicon.offices.office(endingAt: words[...place])
      else { continue }
      let tokens = (start + place + 1 - count)..<(start + place + 1)
      noteTitle(office, tokens: tokens, mention, window: start, &reading)
      return
    }
  }

  /// First token of the run before a name that can belong to its title.
  private static func titleWindowStart(before end: Int, in document: AnnotatedDocument) -> Int {
    let sentence = document.sentences[document.sentenceIndex(of: end)]
    var start = end
    while start > sentence.lowerBound, end - start < 12 {
      let index = start - 1
      let isWord: Bool
      switch document.partsOfSpeech[index] {
      case .properNoun, .noun, .adjective: isWord = true
      case .particle: isWord = document.tags[index] == "POS"
      default:
        let text = document.text(at: index)
        isWord = links.contains(text.lowercased()) && text != "," || text == "-"
      }
      guard isWord else { break }
      start = index
    }
    return start
  }

  private static func noteTitle(
    _ office: OfficeLexicon.Office, tokens: Range<Int>, _ mention: Mention, window: Int,
    _ reading: inout ArticleReading
  ) {
    guard office.scope != .address else { return }
    let document = reading.document
    let full = fullTitle(tokens, window: window, reading)
    let body =
      body(before: full.lowerBound, after: tokens, until: mention.tokens, reading)
      ?? implied(office, reading)
    if let body, isMembership(office, body, reading) {
      noteParty(body, full, mention, &reading)
    }
    let isParty = body.map { isMembership(office, $0, reading) } ?? false
    let evidence =
      evidenceStart(full.lowerBound, window: window, reading)..<mention.tokens.upperBound
    let held = HeldOffice(
      title: title(tokens, in: document), relation: office.relation, scope: office.scope,
      body: isParty ? nil : body,
      stance: isFormer(full, in: reading) ? .ended : .actual,
      tokens: evidence, rule: "office.title")
    note(held, of: mention.entity, &reading)
  }

  /// The body that a title speaks of by itself, where the article names it.
  private static func implied(
    _ office: OfficeLexicon.Office, _ reading: ArticleReading
  ) -> EntityID? {
    for address in office.implied {
      let parts = address.split(separator: "/").map(String.init)
      guard parts.count == 2,
        let row = reading.lexicon.gazetteer.index(classWord: parts[0], slug: parts[1]),
        let id = reading.entities.gazetteerEntity(row)
      else { continue }
      return id
    }
    return nil
  }

  /// "Conservative MP Mara Lint": the party before an office of another body is one she belongs to.
  private static func isMembership(
    _ office: OfficeLexicon.Office, _ body: EntityID, _ reading: ArticleReading
  ) -> Bool {
    reading.className(body) == "PoliticalParty" && office.scope == .state
  }

  private static func noteParty(
    _ party: EntityID, _ title: Range<Int>, _ mention: Mention, _ reading: inout ArticleReading
  ) {
    guard let relation = reading.lexicon.structure.relation(of: "office.party") else { return }
    let start = reading.mention(endingAt: title.lowerBound)?.tokens.lowerBound ?? title.lowerBound
    note(
      HeldOffice(
        title: "", relation: relation, scope: .body, body: party, stance: .actual,
        tokens: start..<mention.tokens.upperBound, rule: "office.party"),
      of: mention.entity, &reading)
  }

  /// The title with the body that stands right before it.
  private static func evidenceStart(_ start: Int, window: Int, _ reading: ArticleReading) -> Int {
    var end = start
    while end > window, reading.document.tags[end - 1] == "POS" { end -= 1 }
    return reading.mention(endingAt: end)?.tokens.lowerBound ?? start
  }

  static func title(_ tokens: Range<Int>, in document: AnnotatedDocument) -> String {
    tokens.map { document.text(at: $0).lowercased() }.joined(separator: " ")
  }

  /// The title with the words that qualify it: "former deputy foreign minister".
  private static func fullTitle(
    _ tokens: Range<Int>, window: Int, _ reading: ArticleReading
  ) -> Range<Int> {
    var start = tokens.lowerBound
    while start > window {
      let index = start - 1
      guard !reading.isInMention(index), reading.document.tags[index] != "POS",
        !links.contains(reading.document.text(at: index).lowercased())
      else { break }
      start = index
    }
    return start..<tokens.upperBound
  }

  static func isFormer(_ tokens: Range<Int>, in reading: ArticleReading) -> Bool {
    tokens.contains { index in
      reading.lexicon.clauses.stance(reading.document.lemmas[index].lowercased()) == .ended
    }
  }

  /// The state or body that stands right before the title, or after its "of".
  private static func body(
    before start: Int, after title: Range<Int>, until name: Range<Int>, _ reading: ArticleReading
  ) -> EntityID? {
    let document = reading.document
    var end = start
    while end > 0,
      document.tags[end - 1] == "POS"
        || document.partsOfSpeech[end - 1] == .punctuation
          && document.text(at: end - 1) == "-"
    {
      end -= 1
    }
    if let mention = reading.mention(endingAt: end), reading.isBody(mention.entity) {
      return mention.entity
    }
    let after = title.upperBound..<name.lowerBound
    return reading.mentions.first { mention in
      after.contains(mention.tokens.lowerBound) && reading.isBody(mention.entity)
    }?.entity
  }

  // MARK: - "Senators Mara Lint and Joren Kova"

  /// A plural title belongs to all the names that are coordinated after it.
  private static func shareTitles(_ reading: inout ArticleReading) {
    let document = reading.document
    for mention in reading.mentions where reading.className(mention.entity) == "Person" {
      let title = mention.tokens.lowerBound - 1
      guard title >= 0,
        document.tags[title] == .pluralNoun
          || document.tags[title] == .pluralProperNoun,
        let held = reading.offices[mention.entity]?.first(where: { $0.rule == "office.title" })
      else { continue }
      for partner in document.conjuncts(from: mention.head).dropFirst() {
        guard let other = reading.mention(atHead: partner),
          reading.className(other.entity) == "Person", reading.offices[other.entity] == nil
        else { continue }
        let shared = HeldOffice(
          title: held.title, relation: held.relation, scope: held.scope, body: held.body,
          stance: held.stance, tokens: held.tokens.lowerBound..<other.tokens.upperBound,
          rule: held.rule)
        note(shared, of: other.entity, &reading)
      }
    }
  }

  // MARK: - "Mara Lint of the Rovian Trade Board"

  /// A body after "of" or "from" is the one that a person stands for.
  private static func readOrigin(of mention: Mention, _ reading: inout ArticleReading) {
    let document = reading.document
    guard let relation = reading.lexicon.structure.relation(of: "office.origin") else { return }
    for preposition in document.dependents(of: mention.head, .preposition)
    where ["of", "from"].contains(document.lemmas[preposition])
      && preposition == mention.tokens.upperBound
    {
      guard let object = document.dependent(of: preposition, .prepositionObject),
        let body = reading.mention(atHead: object), body.kind == .name,
        reading.isBody(body.entity)
      else { continue }
      let isParty = reading.className(body.entity) == "PoliticalParty"
      note(
        HeldOffice(
          title: "",
          relation: isParty
            ? reading.lexicon.structure.relation(of: "office.party") ?? relation : relation,
          scope: .body, body: body.entity, stance: .actual,
          tokens: mention.tokens.lowerBound..<body.tokens.upperBound, rule: "office.origin"),
        of: mention.entity, &reading)
    }
  }

  // MARK: - "Mara Lint, the foreign minister of Rovia"

  private static func readAppositions(of mention: Mention, _ reading: inout ArticleReading) {
    let document = reading.document
    for noun in document.dependents(of: mention.head, .apposition) {
      for member in document.conjuncts(from: noun) {
        noteDescription(member, of: mention, rule: "office.apposition", &reading)
      }
    }
    if document.labels[mention.head] == .apposition, let noun = document.head(of: mention.head) {
      noteDescription(noun, of: mention, rule: "office.apposition", &reading)
    }
  }

  /// A noun that names an office: its body is its owner.
  private static func noteDescription(
    _ noun: Int, of mention: Mention, rule: String, _ reading: inout ArticleReading
  ) {
    let document = reading.document
    let phrase = NounPhrase(document: document, head: noun)
    let words = phrase.core.map { document.text(at: $0).lowercased() }
    guard reading.mention(atHead: noun) == nil,
      let (office, count) = reading.lexicon.offices.office(endingAt: words[...]),
      office.scope != .address
    else { return }
    let tokens = (noun + 1 - count)..<(noun + 1)
    var bodies = officeBodies(of: noun, &reading)
    if bodies.isEmpty { bodies = implied(office, reading).map { [$0] } ?? [] }
    let range =
      min(
        phrase.core.lowerBound, mention.tokens.lowerBound)..<max(
        noun + 1, mention.tokens.upperBound)
    let isEnded = isFormer(phrase.core, in: reading)
    for body in bodies.isEmpty ? [nil] : bodies.map(Optional.some) {
      let held = HeldOffice(
        title: title(tokens, in: document), relation: office.relation, scope: office.scope,
        body: body, stance: isEnded ? .ended : .actual, tokens: range, rule: rule)
      note(held, of: mention.entity, &reading)
    }
  }

  /// The bodies of an office: possessor, nationality, compound, or after of, for, at, in, with.
  private static func officeBodies(
    of noun: Int, _ reading: inout ArticleReading
  ) -> [EntityID] {
    let document = reading.document
    guard let predication = reading.predications.predication(at: noun) else { return [] }
    for role in ["poss", "of", "mod", "for", "at", "from", "in", "with"] as [Role] {
      var found: [EntityID] = []
      for head in predication.heads(role) where document.partsOfSpeech[head] != .verb {
        found += reading.entities(at: head, as: []).filter { reading.isBody($0) }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  // MARK: - "Mara Lint is the president of Rovia", "served as", "was elected"

  private static func readPredicate(of mention: Mention, _ reading: inout ArticleReading) {
    let document = reading.document
    let label = document.labels[mention.head]
    guard label == .nominalSubject || label == .passiveSubject,
      let verb = document.head(of: mention.head)
    else { return }
    var nouns = document.dependents(of: verb, .attribute, .objectPredicate)
    for preposition in document.dependents(of: verb, .preposition)
    where document.lemmas[preposition].lowercased() == "as" {
      nouns += document.dependents(of: preposition, .prepositionObject)
    }
    for noun in nouns where noun > mention.head {
      notePredicate(noun, verb: verb, of: mention, &reading)
    }
  }

  private static func notePredicate(
    _ noun: Int, verb: Int, of mention: Mention, _ reading: inout ArticleReading
  ) {
    let before = reading.offices[mention.entity] ?? []
    noteDescription(noun, of: mention, rule: "office.predicate", &reading)
    let stance = StanceReader(document: reading.document, clauses: reading.lexicon.clauses)
      .stance(of: verb, base: tense(of: verb, in: reading.document))
    guard stance != .actual, let after = reading.offices[mention.entity] else { return }
    reading.offices[mention.entity] = after.map { office in
      guard !before.contains(office), office.stance == .actual else { return office }
      return HeldOffice(
        title: office.title, relation: office.relation, scope: office.scope, body: office.body,
        stance: stance, tokens: office.tokens, rule: office.rule)
    }
  }

  /// "was the president" is over, "became the president" is not.
  private static func tense(of verb: Int, in document: AnnotatedDocument) -> Stance {
    let isPast = document.tags[verb] == .pastVerb
    return isPast && ["be", "serve", "work", "act"].contains(document.lemmas[verb])
      ? .ended : .actual
  }
}
