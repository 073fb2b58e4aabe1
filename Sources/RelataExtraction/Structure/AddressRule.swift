import RelataGraph
import RelataLinguistics

/// "Orvel, Rovia": a smaller place and the larger one after a comma.
enum AddressRule {
  /// The edge that an address states, if `mention` begins one.
  static func edges(of mention: Mention, in reading: ArticleReading) -> [CandidateEdge] {
    let comma = mention.tokens.upperBound
    guard comma + 1 < reading.document.count, reading.document.text(at: comma) == ",",
      let outer = reading.mention(startingAt: comma + 1), outer.kind == .name,
      isAddressed(mention.entity, outer.entity, reading),
      !isInList(mention, outer, reading)
    else { return [] }
    return [
      PlaceRules.edge(
        mention.entity, outer.entity, "place.comma", tokens: [mention.head, outer.head], reading)
    ].compactMap(\.self)
  }

  /// A comma may set a part of a town before the town.
  private static func isAddressed(
    _ inner: EntityID, _ outer: EntityID, _ reading: ArticleReading
  ) -> Bool {
    if reading.className(inner) == "City", reading.className(outer) == "City" {
      return inner != outer
    }
    return PlaceRules.isWithin(inner, outer, reading)
  }

  /// "in Orvel, Tesk and Sella": a list is no address.
  private static func isInList(
    _ inner: Mention, _ outer: Mention, _ reading: ArticleReading
  ) -> Bool {
    let document = reading.document
    if reading.closedList(from: inner.head).count > 1 { return true }
    if document.conjuncts(from: outer.head).contains(where: { joined in
      document.dependent(of: joined, .coordination) != nil
    }) {
      return true
    }
    let after = outer.tokens.upperBound
    guard after + 1 < document.count else { return false }
    return ["and", "or"].contains(document.text(at: after).lowercased())
  }
}
