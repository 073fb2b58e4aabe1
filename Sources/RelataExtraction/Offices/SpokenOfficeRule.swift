import RelataLinguistics

/// "Governor Mara Lint" in an article on Sella: the province or town whose office it is, where the
/// article leaves it out.
///
/// What the article says of the office elsewhere tells it: "the governor of Sella".
enum SpokenOfficeRule {
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
          let place = spokenOf(title, kind, &reading)
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
}
