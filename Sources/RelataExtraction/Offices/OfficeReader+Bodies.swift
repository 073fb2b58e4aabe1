import RelataGraph
import RelataLinguistics

/// Which body a title speaks of by itself, and which party a name stands beside.
extension OfficeReader {
  /// The body that a title speaks of by itself, where the article names it.
  static func implied(
    _ office: OfficeLexicon.Office, _ reading: ArticleReading
  ) -> EntityID? {
    for address in office.implied {
      if address.hasPrefix("~") {
        guard let body = body(named: address.dropFirst(), reading) else { continue }
        return body
      }
      let parts = address.split(separator: "/").map(String.init)
      guard parts.count == 2,
        let row = reading.lexicon.gazetteer.index(classWord: parts[0], slug: parts[1]),
        let id = reading.entities.gazetteerEntity(row)
      else { continue }
      return id
    }
    return nil
  }

  /// A member of a body of state holds an office in it: "member of Parliament".
  static func relation(
    _ relation: String, to body: EntityID?, _ reading: ArticleReading
  ) -> String {
    guard let body, reading.className(body) == "GovernmentBody",
      relation == reading.lexicon.structure.relation(of: "office.party")
    else { return relation }
    return reading.lexicon.structure.relation(of: "office.origin") ?? relation
  }

  /// The only body of a state in the article whose name ends in `words`.
  private static func body(named words: Substring, _ reading: ArticleReading) -> EntityID? {
    let found = Set(reading.mentions.map(\.entity)).filter { id in
      guard reading.className(id) == "GovernmentBody" else { return false }
      return ([reading.entities[id].name] + reading.entities[id].aliases).contains { name in
        let name = EntityLinker.normalized(name)
        return name == words || name.hasSuffix(" " + words)
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// "Conservative MP Mara Lint": the party before an office of another body is one she belongs to.
  static func isMembership(
    _ office: OfficeLexicon.Office, _ body: EntityID, _ reading: ArticleReading
  ) -> Bool {
    reading.className(body) == "PoliticalParty"
      && (OfficeLexicon.elected.contains(office.scope) || !office.implied.isEmpty)
  }

  static func noteParty(
    _ party: EntityID, _ title: Range<Int>, _ mention: Mention, _ reading: inout ArticleReading
  ) {
    guard let relation = reading.lexicon.structure.relation(of: "office.party") else { return }
    let start = reading.mention(endingAt: title.lowerBound)?.tokens.lowerBound ?? title.lowerBound
    note(
      HeldOffice(
        title: "", relation: relation, scope: .body, body: party, stance: .actual,
        tokens: (start..<start).union(title).union(mention.tokens), rule: "office.party"),
      of: mention.entity, &reading)
  }

  /// A body after "of" or "from" is the one that a person stands for.
  static func readOrigin(of mention: Mention, _ reading: inout ArticleReading) {
    guard let relation = reading.lexicon.structure.relation(of: "office.origin"),
      let body = originBody(after: mention, reading),
      !complete(mention.entity, with: body, &reading)
    else { return }
    let isParty = reading.className(body.entity) == "PoliticalParty"
    note(
      HeldOffice(
        title: "",
        relation: isParty
          ? reading.lexicon.structure.relation(of: "office.party") ?? relation : relation,
        scope: .body, body: body.entity, stance: .actual,
        tokens: mention.tokens.union(body.tokens), rule: "office.origin"),
      of: mention.entity, &reading)
  }

  /// The body after "of" or "from", with no more before it than what describes it: "Mara Lint of the
  /// victims' group Open Doors".
  private static func originBody(after mention: Mention, _ reading: ArticleReading) -> Mention? {
    let document = reading.document
    var preposition = mention.tokens.upperBound
    if preposition < document.count, document.text(at: preposition) == "," { preposition += 1 }
    guard preposition + 1 < document.count,
      ["of", "from"].contains(document.text(at: preposition).lowercased()),
      let governor = document.head(of: preposition),
      document.lemmas[preposition] == "of"
        ? !reading.predications.isVerb(governor) : governor == mention.head
    else { return nil }
    let sentence = document.sentences[document.sentenceIndex(of: preposition)]
    var index = preposition + 1
    while index < min(sentence.upperBound, preposition + 7) {
      if let body = reading.mention(startingAt: index) {
        let isWhole = !goesOn(body.tokens.upperBound, document)
        if body.kind == .name, reading.isBody(body.entity), isWhole { return body }
        index = body.tokens.upperBound
        continue
      }
      guard describes(index, document) else { return nil }
      index += 1
    }
    return nil
  }

  /// Whether the token at `index` makes an owner or a part of a longer name of the name before it.
  private static func goesOn(_ index: Int, _ document: AnnotatedDocument) -> Bool {
    index < document.count
      && (document.tags[index] == "POS" || "-–".contains(document.text(at: index)))
  }

  /// Whether the token at `index` may stand between "of" and the name of a body.
  private static func describes(_ index: Int, _ document: AnnotatedDocument) -> Bool {
    switch document.partsOfSpeech[index] {
    case .determiner, .adjective, .noun, .particle: true
    default: document.text(at: index).allSatisfy { "\"“-".contains($0) }
    }
  }

  /// "Prime Minister Mara Lint of Rovia": the body after the name is that of the title before it.
  private static func complete(
    _ person: EntityID, with body: Mention, _ reading: inout ArticleReading
  ) -> Bool {
    guard var held = reading.offices[person], let last = held.last, last.body == nil,
      last.tokens.upperBound < body.tokens.lowerBound,
      last.tokens.upperBound + 3 > body.tokens.lowerBound
    else { return false }
    held[held.count - 1] = HeldOffice(
      title: last.title, relation: last.relation, scope: last.scope, body: body.entity,
      stance: last.stance, tokens: last.tokens.union(body.tokens), rule: last.rule)
    reading.offices[person] = held
    return true
  }

  /// "Rovia's Mara Lint", "the Trade Board's Joren Kova": who is named with no more than an owner stands
  /// for it.
  private static func readOwner(
    of mention: Mention, _ relation: String, _ reading: inout ArticleReading
  ) {
    let mark = mention.tokens.lowerBound - 1
    guard mark > 0, reading.document.tags[mark] == "POS", mention.tokens.count > 1,
      !isNoun(mention.tokens.upperBound, reading.document),
      let owner = reading.mention(endingAt: mark), owner.kind == .name,
      reading.isA(owner.entity, "Actor"), reading.isBody(owner.entity),
      reading.className(owner.entity) != "PoliticalParty"
    else { return }
    note(
      HeldOffice(
        title: "", relation: relation, scope: .body, body: owner.entity, stance: .actual,
        tokens: owner.tokens.union(mention.tokens), rule: "office.owner"),
      of: mention.entity, &reading)
  }

  private static func isNoun(_ index: Int, _ document: AnnotatedDocument) -> Bool {
    index < document.count
      && [.noun, .properNoun].contains(document.partsOfSpeech[index])
  }

  /// "the Rovian Mara Lint", "Rovians Mara Lint and Joren Kova": who is named with no more than a
  /// nationality stands for the state.
  static func readNationality(of mention: Mention, _ reading: inout ArticleReading) {
    guard let relation = reading.lexicon.structure.relation(of: "office.origin"),
      reading.offices[mention.entity] == nil
    else { return }
    readOwner(of: mention, relation, &reading)
    guard let state = reading.mention(endingAt: mention.tokens.lowerBound), state.kind == .demonym,
      reading.className(state.entity) == "Country"
    else { return }
    let isPlural =
      reading.document.tags[state.head] == .pluralProperNoun
      || reading.document.tags[state.head] == .pluralNoun
    for head in isPlural ? reading.closedList(from: mention.head) : [mention.head] {
      guard let person = reading.mention(atHead: head), reading.className(person.entity) == "Person"
      else { continue }
      note(
        HeldOffice(
          title: "", relation: relation, scope: .body, body: state.entity, stance: .actual,
          tokens: state.tokens.union(person.tokens), rule: "office.nationality"),
        of: person.entity, &reading)
    }
  }
}
