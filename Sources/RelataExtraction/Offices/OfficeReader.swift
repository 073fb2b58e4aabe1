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
      readAppositions(of: mention, &reading)
      readOrigin(of: mention, &reading)
    }
    readPredicates(&reading)
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
}
