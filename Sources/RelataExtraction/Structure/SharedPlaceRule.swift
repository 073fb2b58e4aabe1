import RelataGraph
import RelataLinguistics

/// "Mara Lint and Joren Kova, both from Rovia", "Orvel and Tesk, both in Rovia": one place that is said of
/// several names at once.
enum SharedPlaceRule {
  /// The edges of all phrases that begin with "both" or "all" after names.
  ///
  /// - Complexity: O(n · m) at worst in tokens and mentions; only "both" and "all" cost anything.
  static func edges(in reading: ArticleReading) -> [CandidateEdge] {
    let document = reading.document
    return document.indices.flatMap { all -> [CandidateEdge] in
      guard ["both", "all"].contains(document.text(at: all).lowercased()), all > 1,
        all + 1 < document.count, document.text(at: all - 1) == ",",
        ["from", "in", "of"].contains(document.text(at: all + 1).lowercased()),
        let place = place(after: all + 1, reading)
      else { return [] }
      return members(before: all - 1, reading).compactMap { member in
        edge(member, place, reading)
      }
    }
  }

  private static func place(after preposition: Int, _ reading: ArticleReading) -> Mention? {
    var start = preposition + 1
    guard start < reading.document.count else { return nil }
    if reading.document.partsOfSpeech[start] == .determiner { start += 1 }
    guard let place = reading.mention(startingAt: start), place.kind == .name,
      reading.isA(place.entity, "Place")
    else { return nil }
    return place
  }

  /// The names of a list that ends before a comma.
  private static func members(before comma: Int, _ reading: ArticleReading) -> [Mention] {
    let sentence = reading.document.sentences[reading.document.sentenceIndex(of: comma)]
    for mention in reading.mentions
    where mention.kind == .name && sentence.contains(mention.head)
      && mention.tokens.upperBound < comma
    {
      let list = reading.closedList(from: mention.head)
      let members = list.compactMap { reading.mention(atHead: $0) }
      guard members.count > 1, let last = members.last, isEnd(last, before: comma, reading) else {
        continue
      }
      return members
    }
    return []
  }

  /// Whether nothing but an acronym in parentheses stands between the last of the names and the comma.
  private static func isEnd(
    _ mention: Mention, before comma: Int, _ reading: ArticleReading
  ) -> Bool {
    let end = mention.tokens.upperBound
    guard end < comma else { return end == comma }
    return reading.document.text(at: end) == "(" && reading.document.text(at: comma - 1) == ")"
  }

  private static func edge(
    _ member: Mention, _ place: Mention, _ reading: ArticleReading
  ) -> CandidateEdge? {
    let isPerson = reading.className(member.entity) == "Person"
    guard isPerson || PlaceRules.canLie(member.entity, reading) else { return nil }
    return PlaceRules.edge(
      member.entity, place.entity, isPerson ? "office.shared" : "place.shared",
      tokens: [member.head, place.head], reading)
  }
}
