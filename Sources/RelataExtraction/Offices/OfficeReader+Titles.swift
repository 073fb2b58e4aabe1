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
    readTitle(in: start..<titleEnd, of: mention, &reading)
  }

  /// The title that ends with `window`, and those before it that "and" joins: "party leader and Prime
  /// Minister Mara Lint".
  private static func readTitle(
    in window: Range<Int>, of mention: Mention, _ reading: inout ArticleReading
  ) {
    let words = window.map { reading.document.text(at: $0).lowercased() }
    guard let (office, tokens) = lastTitle(in: window, words, reading) else { return }
    let full = fullTitle(tokens, window: window.lowerBound, reading)
    noteTitle(office, tokens: tokens, mention, window: window, &reading)
    let joint = full.lowerBound - 1
    guard joint > window.lowerBound, ["and", "&"].contains(words[joint - window.lowerBound]),
      !isPlural(joint - 1, reading.document)
    else { return }
    readTitle(in: window.lowerBound..<joint, of: mention, &reading)
  }

  private static func isPlural(_ index: Int, _ document: AnnotatedDocument) -> Bool {
    document.tags[index] == .pluralNoun || document.tags[index] == .pluralProperNoun
  }

  /// The office that ends the window, or the last before an "of" or "for": "President of Rovia Mara
  /// Lint", "Minister of Trade Mara Lint".
  private static func lastTitle(
    in window: Range<Int>, _ words: [String], _ reading: ArticleReading
  ) -> (OfficeLexicon.Office, Range<Int>)? {
    let start = window.lowerBound
    if let (office, count) = title(endingAt: window.upperBound, words, reading) {
      return (office, (window.upperBound - count)..<window.upperBound)
    }
    // "a spokeswoman for the Lint …": what follows is no name of the holder.
    guard let last = words.last, !["the", "and", "of", "for", "&"].contains(last) else {
      return nil
    }
    for place in words.indices.reversed() {
      guard place + 1 < words.count, ["of", "for"].contains(words[place + 1]),
        let (office, count) = reading.lexicon.offices.office(endingAt: words[...place])
      else { continue }
      return (office, (start + place + 1 - count)..<(start + place + 1))
    }
    return nil
  }

  /// The office that the words before `end` name; a name that ends among them is its body, and takes no
  /// word from it: "Labour Party leader" is no "party leader".
  static func title(
    endingAt end: Int, _ words: [String], _ reading: ArticleReading
  ) -> (office: OfficeLexicon.Office, wordCount: Int)? {
    let offices = reading.lexicon.offices
    guard let whole = offices.office(endingAt: words[...]) else { return nil }
    let titleStart = end - whole.wordCount
    let name = reading.mentions.last { mention in
      mention.tokens.contains(titleStart) && mention.tokens.lowerBound < titleStart
        && mention.tokens.upperBound < end
    }
    guard let name else { return whole }
    return offices.office(endingAt: words.suffix(end - name.tokens.upperBound)) ?? whole
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
    let reach = max(0, close - 12)..<close
    return reach.last { document.text(at: $0) == "(" }
  }

  static func noteTitle(
    _ office: OfficeLexicon.Office, tokens: Range<Int>, _ mention: Mention, window: Range<Int>,
    _ reading: inout ArticleReading
  ) {
    guard office.scope != .address else { return }
    let full = fullTitle(tokens, window: window.lowerBound, reading)
    let phrase = OfficePhrase(office: office, title: tokens, full: full, tokens: window)
    let body = phrase.bodies(&reading).first { $0 != mention.entity }
    let isParty = body.map { isMembership(office, $0, reading) } ?? false
    if isParty, let body { noteParty(body, full, mention, &reading) }
    let start = evidenceStart(full.lowerBound, window: window.lowerBound, reading)
    // "former Rovian President": what qualifies the title may stand before the nationality.
    let qualified = max(window.lowerBound, start - 1)..<full.upperBound
    let held = HeldOffice(
      title: title(tokens, in: reading.document),
      relation: relation(phrase.relation(reading), to: body, reading),
      scope: office.implied.isEmpty ? office.scope : .body,
      body: isParty ? implied(office, reading) : body,
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

  /// The names that follow each other from `mention`, each with or without a place: "Mara Lint of Rovia,
  /// Joren Kova and Ada Brun of Belmora".
  private static func holders(listedFrom mention: Mention, _ reading: ArticleReading) -> [Int] {
    let document = reading.document
    var heads = [mention.head]
    var index = mention.tokens.upperBound
    var isLast = false
    let sentence = document.sentences[document.sentenceIndex(of: mention.head)]
    while index < sentence.upperBound {
      isLast = isLast || document.text(at: index) == "and"
      if let next = reading.mention(startingAt: index) {
        if reading.className(next.entity) == "Person" {
          heads.append(next.head)
          if isLast { break }
        } else if !reading.isA(next.entity, "Place") {
          break
        }
        index = next.tokens.upperBound
      } else if [",", "and", "of", "from", "(", ")"].contains(document.text(at: index).lowercased())
      {
        index += 1
      } else {
        break
      }
    }
    return heads
  }

  /// A plural title belongs to all the names that are coordinated after it.
  static func shareTitles(_ reading: inout ArticleReading) {
    let document = reading.document
    for mention in reading.mentions where reading.className(mention.entity) == "Person" {
      let title = mention.tokens.lowerBound - 1
      guard title >= 0, isPlural(title, document),
        let held = reading.offices[mention.entity]?.first(where: { $0.rule == "office.title" })
      else { continue }
      for partner in holders(listedFrom: mention, reading).dropFirst() {
        guard let other = reading.mention(atHead: partner),
          reading.className(other.entity) == "Person",
          !(reading.offices[other.entity] ?? []).contains(where: { $0.rule == "office.title" })
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
