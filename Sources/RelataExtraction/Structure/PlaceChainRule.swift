import RelataGraph
import RelataLinguistics

/// Places that stand in one phrase with the larger place that holds them, where the gazetteer confirms it:
/// "Orvel, in the hills of Rovia".
enum PlaceChainRule {
  /// How many words may stand between a place and the larger one.
  private static var reach: Int { 7 }

  /// Words that tie the smaller place to the larger one.
  private static let ties: Set<String> = ["in", "of", "within", ","]

  /// The edges of all places.
  ///
  /// - Complexity: O(m · e) in mentions and entities.
  static func edges(in reading: ArticleReading) -> [CandidateEdge] {
    reading.mentions.indices.compactMap { index in
      let mention = reading.mentions[index]
      guard mention.kind == .name, PlaceRules.canLie(mention.entity, reading),
        reading.isA(mention.entity, "Place")
      else { return nil }
      return edge(of: index, reading)
    }
  }

  /// The larger place that is named soon after, where the gazetteer confirms it; of two that share words,
  /// the wider phrase: "Orvel in southern Rovia" is no more than that.
  private static func edge(of index: Int, _ reading: ArticleReading) -> CandidateEdge? {
    let inner = reading.mentions[index]
    guard
      let outer = reading.mentions[(index + 1)...].prefix(3).first(where: { outer in
        outer.tokens.lowerBound >= inner.tokens.upperBound && outer.kind == .name
          && PlaceRules.isKnownWithin(inner.entity, outer.entity, reading)
          && !reading.mentions.contains {
            $0.tokens.count > outer.tokens.count && $0.tokens.contains(outer.head)
          }
      }), isTied(inner, to: outer, reading.document)
    else { return nil }
    return PlaceRules.edge(
      inner.entity, outer.entity, "place.known", tokens: [inner.head, outer.head], reading)
  }

  /// "Orvel, the Rovian town" may be the next of a list.
  private static func isAside(_ between: Range<Int>, _ document: AnnotatedDocument) -> Bool {
    let next = between.lowerBound + 1
    return document.text(at: between.lowerBound) == "," && next < between.upperBound
      && document.text(at: next).lowercased() == "the"
  }

  private static func isTied(
    _ inner: Mention, to outer: Mention, _ document: AnnotatedDocument
  ) -> Bool {
    let between = inner.tokens.upperBound..<outer.tokens.lowerBound
    guard !between.isEmpty, between.count <= reach,
      ties.contains(document.text(at: between.lowerBound).lowercased()),
      !isAside(between, document)
    else { return false }
    return between.allSatisfy { index in
      switch document.partsOfSpeech[index] {
      case .verb, .auxiliary, .coordinatingConjunction, .space, .subordinatingConjunction: false
      default: !["to", "from", ";", "with"].contains(document.text(at: index).lowercased())
      }
    }
  }
}
