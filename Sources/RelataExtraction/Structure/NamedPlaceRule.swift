import RelataGraph
import RelataLinguistics

/// Names that say where the named thing lies: "Orvel Marathon", "Support Mission in Rovia".
enum NamedPlaceRule {
  /// The edges that a name states by its own words.
  static func edges(of mention: Mention, in reading: ArticleReading) -> [CandidateEdge] {
    let isEvent = reading.className(mention.entity) == "Event"
    guard isEvent || isMission(mention, reading) else { return [] }
    let words = " " + EntityLinker.normalized(reading.document.text(of: mention.tokens)) + " "
    return reading.entities.ids.compactMap { place -> CandidateEdge? in
      guard isPlace(place, ofEvent: isEvent, reading),
        names(of: place, reading).contains(where: { name in
          words.contains((isEvent ? " " : " in ") + name + " ")
        })
      else { return nil }
      return PlaceRules.edge(
        mention.entity, place, "place.name", tokens: Array(mention.tokens), reading)
    }
  }

  private static func isMission(_ mention: Mention, _ reading: ArticleReading) -> Bool {
    switch reading.className(mention.entity) {
    case "InternationalOrganization", "Organization", "GovernmentBody": true
    default: false
    }
  }

  /// The name of an event may begin with the state that holds it without lying there.
  private static func isPlace(
    _ id: EntityID, ofEvent isEvent: Bool, _ reading: ArticleReading
  ) -> Bool {
    guard !reading.entities[id].mentionTokens.isEmpty else { return false }
    switch reading.className(id) {
    case "City", "Region": return true
    case "Country": return !isEvent
    default: return false
    }
  }

  private static func names(of id: EntityID, _ reading: ArticleReading) -> [String] {
    ([reading.entities[id].name] + reading.entities[id].aliases).map(EntityLinker.normalized)
  }
}
