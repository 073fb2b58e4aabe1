import RelataLinguistics

/// "Governor Mara Lint", "the mayor": who governs or stands for a part of a state does so in the region or
/// the city that the text speaks of.
enum HomePlaceRule {
  /// Completes offices of regions and cities that name none.
  static func apply(_ reading: inout ArticleReading) {
    for person in reading.offices.keys.sorted() {
      guard let held = reading.offices[person] else { continue }
      reading.offices[person] = held.map { office in
        guard office.body == nil, let kind = className(office.scope),
          !held.contains(where: { $0.scope == office.scope && $0.body != nil }),
          let place = place(of: kind, near: office.tokens.lowerBound, reading)
        else { return office }
        var completed = office
        completed.body = place
        completed.rule += ".home-place"
        return completed
      }
    }
  }

  private static func className(_ scope: OfficeLexicon.Scope) -> String? {
    switch scope {
    case .region: "Region"
    case .city: "City"
    default: nil
    }
  }

  /// The place named last before `token` in its sentence, or else the one that the article names most.
  private static func place(
    of kind: String, near token: Int, _ reading: ArticleReading
  ) -> EntityID? {
    let start = reading.document.sentences[reading.sentence(of: token)].lowerBound
    let places = reading.mentions.filter { $0.kind == .name && isPart($0.entity, kind, reading) }
    if let near = places.last(where: { (start..<token).contains($0.head) }) { return near.entity }
    var counts: [EntityID: Int] = [:]
    for mention in places { counts[mention.entity, default: 0] += 1 }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let best = ranked.first, ranked.count < 2 || ranked[1].value < best.value else {
      return nil
    }
    return best.key
  }

  /// A city, or a region that is a part of a state, as far as the gazetteer knows.
  private static func isPart(_ id: EntityID, _ kind: String, _ reading: ArticleReading) -> Bool {
    guard reading.className(id) == kind else { return false }
    guard kind == "Region", case .gazetteer(let row) = reading.entities[id].identity else {
      return kind == "City"
    }
    return reading.lexicon.gazetteer[row].facts["country"] != nil
  }
}
