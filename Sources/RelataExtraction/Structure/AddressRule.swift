import RelataGraph
import RelataLinguistics

/// "Orvel, Rovia": a smaller place and the larger one after a comma.
enum AddressRule {
  /// The edge that an address states, if `mention` begins one.
  static func edges(of mention: Mention, in reading: ArticleReading) -> [CandidateEdge] {
    let comma = mention.tokens.upperBound
    guard comma + 1 < reading.document.count, reading.document.text(at: comma) == ",",
      let outer = reading.mention(startingAt: comma + 1), outer.kind == .name,
      PlaceRules.isWithin(mention.entity, outer.entity, reading),
      !isInList(mention, outer, reading)
    else { return [] }
    return [
      PlaceRules.edge(
        mention.entity, outer.entity, "place.comma", tokens: [mention.head, outer.head], reading)
    ].compactMap(\.self)
  }

  /// "in Orvel, Tesk and Sella": a list is no address.
  private static func isInList(
    _ inner: Mention, _ outer: Mention, _ reading: ArticleReading
  ) -> Bool {
    let document = reading.document
    if document.dependent(of: outer.head, .conjunct, .coordination) != nil { return true }
    let after = outer.tokens.upperBound
    guard after + 1 < document.count else { return false }
    return ["and", "or"].contains(document.text(at: after).lowercased())
  }
}
