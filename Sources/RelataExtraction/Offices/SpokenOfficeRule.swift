import RelataLinguistics

/// "Governor Mara Lint" in an article on Sella: the province or town whose office it is, where the
/// article leaves it out.
///
/// What the article says of the office goes first ("the governor of Sella"); else it is the one place of
/// its kind that the article speaks of far more than of any other.
enum SpokenOfficeRule {
  /// How much more often than the next a place must be named.
  private static let margin = 2

  /// Completes the offices of places that name none.
  ///
  /// - Complexity: O(p · m) in persons with such an office, and mentions.
  static func apply(_ reading: inout ArticleReading) {
    for person in reading.offices.keys.sorted() {
      guard let held = reading.offices[person], held.allSatisfy({ $0.body == nil }) else {
        continue
      }
      reading.offices[person] = held.map { office in
        guard let title = office.title.split(separator: " ").last.map(String.init),
          let kind = reading.lexicon.structure.officePlaces[title],
          office.rule != "office.predicate",
          let place = spokenOf(title, kind, &reading) ?? foremost(kind, reading)
        else { return office }
        var completed = office
        completed.body = place
        completed.rule += ".home-place"
        return completed
      }
    }
  }

  /// The only place whose office the article names in full.
  private static func spokenOf(
    _ title: String, _ kind: String, _ reading: inout ArticleReading
  ) -> EntityID? {
    var places: Set<EntityID> = []
    for noun in reading.nounsByLemma[title] ?? [] {
      guard let owner = reading.owner(of: noun), reading.className(owner) == kind else { continue }
      places.insert(owner)
    }
    return places.count == 1 ? places.first : nil
  }

  private static func foremost(_ kind: String, _ reading: ArticleReading) -> EntityID? {
    var counts: [EntityID: Int] = [:]
    for mention in reading.mentions where reading.className(mention.entity) == kind {
      counts[mention.entity, default: 0] += 1
    }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let best = ranked.first else { return nil }
    if ranked.count > 1, ranked[1].value * margin > best.value { return nil }
    return best.key
  }
}
