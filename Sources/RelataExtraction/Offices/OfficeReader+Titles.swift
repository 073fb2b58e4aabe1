import RelataGraph
import RelataLinguistics

/// Titles before names: "Rovian President Mara Lint", "Senators Mara Lint and Joren Kova".
extension OfficeReader {
  static func readTitle(before mention: Mention, _ reading: inout ArticleReading) {
    let document = reading.document
    let end = mention.tokens.lowerBound
    let start = titleWindowStart(before: end, in: document)
    guard start < end else { return }
    if let party = reading.mention(endingAt: end),
      reading.className(party.entity) == "PoliticalParty"
    {
      noteParty(party.entity, end..<end, mention, &reading)
    }
    // What stands in parentheses right before the name only repeats the title.
    let titleEnd =
      document.text(at: end - 1) == ")"
      ? openParenthesis(before: end - 1, in: document) ?? end : end
    guard start < titleEnd else { return }
    let words = (start..<titleEnd).map { document.text(at: $0).lowercased() }
    if let (office, count) = reading.lexicon.offices.office(endingAt: words[...]) {
      noteTitle(office, tokens: (titleEnd - count)..<titleEnd, mention, window: start, &reading)
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
  static func titleWindowStart(before end: Int, in document: AnnotatedDocument) -> Int {
    let sentence = document.sentences[document.sentenceIndex(of: end)]
    var start = end
    while start > sentence.lowerBound, end - start < 14 {
      let index = start - 1
      if document.text(at: index) == ")", let open = openParenthesis(before: index, in: document) {
        // "Member of Parliament (MP) Mara Lint"
        start = open
        continue
      }
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

  static func openParenthesis(before close: Int, in document: AnnotatedDocument) -> Int? {
    let reach = max(0, close - 6)..<close
    return reach.last { document.text(at: $0) == "(" }
  }

  static func noteTitle(
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
    let start = evidenceStart(full.lowerBound, window: window, reading)
    // "former Rovian President": what qualifies the title may stand before the nationality.
    let qualified = max(window, start - 1)..<full.upperBound
    let held = HeldOffice(
      title: title(tokens, in: document), relation: office.relation,
      scope: office.implied.isEmpty ? office.scope : .body,
      body: isParty ? nil : body,
      stance: isFormer(qualified, in: reading) ? .ended : .actual,
      tokens: start..<mention.tokens.upperBound, rule: "office.title")
    note(held, of: mention.entity, &reading)
  }

  /// The title with the body that stands right before it.
  static func evidenceStart(_ start: Int, window: Int, _ reading: ArticleReading) -> Int {
    var end = start
    while end > window, reading.document.tags[end - 1] == "POS" { end -= 1 }
    return reading.mention(endingAt: end)?.tokens.lowerBound ?? start
  }

  static func title(_ tokens: Range<Int>, in document: AnnotatedDocument) -> String {
    tokens.map { document.text(at: $0).lowercased() }.joined(separator: " ")
  }

  /// The title with the words that qualify it: "former deputy foreign minister".
  static func fullTitle(
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
  static func body(
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

  /// A plural title belongs to all the names that are coordinated after it.
  static func shareTitles(_ reading: inout ArticleReading) {
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
          stance: held.stance, tokens: held.tokens.union(other.tokens),
          rule: held.rule)
        note(shared, of: other.entity, &reading)
      }
    }
  }
}
