import RelataGraph
import RelataLinguistics

/// Finds the offices of the persons of an article: titles before names, appositions, predicates.
struct OfficeReader {
  /// Words that may stand within a title after its head: "Minister of Foreign Affairs and Trade".
  static let links: Set<String> = ["of", "for", "and", "the", "to", "on", "&", ","]

  /// Finds all offices and notes them in `reading`.
  ///
  /// - Complexity: O(m) in mentions of persons.
  static func read(_ reading: inout ArticleReading) {
    for mention in reading.mentions where mention.kind == .name {
      guard reading.className(mention.entity) == "Person" else { continue }
      readTitle(before: mention, &reading)
      if !readSurroundings(of: mention, &reading) { readAppositions(of: mention, &reading) }
      readOrigin(of: mention, &reading)
      readNationality(of: mention, &reading)
    }
    readPredicates(&reading)
    shareTitles(&reading)
    CounterpartRule.apply(&reading)
    HomeStateRule.apply(&reading)
    SpokenOfficeRule.apply(&reading)
    HomePlaceRule.apply(&reading)
  }

  static func note(_ office: HeldOffice, of person: EntityID, _ reading: inout ArticleReading) {
    referToHolder(person, office, &reading)
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

  /// The phrase of a title and a name refers to the person, whichever of its words a parser took for the
  /// head: "with President of Rovia Mara Lint", "the manager of the Trade Board, Dr Joren Kova".
  private static func referToHolder(
    _ person: EntityID, _ office: HeldOffice, _ reading: inout ArticleReading
  ) {
    guard ["office.title", "office.apposition"].contains(office.rule) else { return }
    let document = reading.document
    let named = reading.mentions.contains { mention in
      mention.entity == person && mention.tokens.lowerBound >= office.tokens.lowerBound
        && mention.tokens.upperBound <= office.tokens.upperBound
    }
    guard named else { return }
    for token in office.tokens where reading.references[token] == nil {
      guard let head = document.head(of: token), !office.tokens.contains(head),
        document.partsOfSpeech[token] == .noun || document.partsOfSpeech[token] == .properNoun,
        reading.mention(atHead: token)?.entity != person
      else { continue }
      reading.references[token] = [person]
    }
  }
}
