import RelataGraph
import RelataLinguistics

/// "Rovia Steel's Orvel Tower", "the agency's Sella Telescope", "its ship, the Tesk Star": whose a named
/// building, ship or product is.
enum OwnedThingRule {
  /// The edge of a named thing with its possessor.
  static func edges(
    of mention: Mention, in reading: inout ArticleReading
  ) -> [CandidateEdge] {
    guard let rule = rule(for: reading.className(mention.entity)),
      let possessor = possessor(of: mention, reading),
      let owner = reading.entities(at: possessor, as: ["Actor"]).first,
      isOwner(owner, rule, reading)
    else { return [] }
    return [
      PlaceRules.edge(
        owner, mention.entity, rule, tokens: [possessor, mention.head], reading)
    ].compactMap(\.self)
  }

  private static func rule(for className: String) -> String? {
    switch className {
    case "Facility": "owned.facility"
    case "Product": "owned.product"
    default: nil
    }
  }

  /// The possessor of the name, or of the noun that it stands in apposition to.
  private static func possessor(of mention: Mention, _ reading: ArticleReading) -> Int? {
    let document = reading.document
    if let possessor = document.dependent(of: mention.head, .possessor),
      !mention.tokens.contains(possessor)
    {
      return possessor
    }
    guard document.labels[mention.head] == .apposition, let noun = document.head(of: mention.head)
    else { return nil }
    return document.dependent(of: noun, .possessor)
  }

  private static func isOwner(
    _ id: EntityID, _ rule: String, _ reading: ArticleReading
  ) -> Bool {
    switch reading.className(id) {
    case "Company": true
    case "Organization", "GovernmentBody": rule == "owned.facility"
    default: false
    }
  }
}
