import RelataGraph
import RelataLinguistics

/// "Governor Mara Lint", "the mayor", "chief executive Joren Kova": who governs a part of a state, or speaks
/// for a firm, does so for the region, the city or the body that the text speaks of.
enum HomePlaceRule {
  /// Completes offices of regions and cities that name none.
  static func apply(_ reading: inout ArticleReading) {
    for person in reading.offices.keys.sorted() {
      guard let held = reading.offices[person] else { continue }
      reading.offices[person] = held.map { office in
        guard office.body == nil,
          !held.contains(where: { $0.scope == office.scope && $0.body != nil }),
          let place = home(of: office, reading)
        else { return office }
        var completed = office
        completed.body = place
        completed.rule += ".home-place"
        return completed
      }
    }
  }

  private static func home(of office: HeldOffice, _ reading: ArticleReading) -> EntityID? {
    if let kind = className(office.scope) {
      return place(of: kind, near: office.tokens.lowerBound, reading)
    }
    guard office.scope == .body, office.rule == "office.title", office.stance == .actual,
      office.title.split(separator: " ").contains(where: { employed.contains(String($0)) })
    else { return nil }
    return employer(before: office.tokens.lowerBound, reading)
  }

  /// Words of titles that are given without the body once it is named: "chief executive Mara Lint said".
  private static let employed: Set<String> = [
    "ceo", "executive", "director", "manager", "chairman", "chairwoman", "president", "spokesman",
    "spokeswoman", "spokesperson",
  ]
  /// How many tokens before the title the body may be named.
  private static let reach = 60

  /// The body named last before `token`.
  private static func employer(before token: Int, _ reading: ArticleReading) -> EntityID? {
    reading.mentions.last { mention in
      mention.tokens.upperBound <= token && mention.kind == .name
        && mention.tokens.lowerBound > token - reach
        && ["Company", "Organization", "GovernmentBody", "InternationalOrganization"]
          .contains(reading.className(mention.entity))
    }?.entity
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
