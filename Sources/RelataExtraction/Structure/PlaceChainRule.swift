import RelataGraph
import RelataLinguistics

/// Places that stand in one phrase with the larger place that holds them: "northern Rovia", "Orvel in the
/// hills of southern Rovia".
enum PlaceChainRule {
  /// How many words may stand between a place and the larger one.
  private static var reach: Int { 7 }

  private static let directions: Set<String> = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
    "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern",
    "southeastern", "southwestern", "north-east", "north-west", "south-east", "south-west",
    "upper", "lower", "inner", "mainland", "downtown", "coastal",
  ]

  /// Words that tie the smaller place to the larger one.
  private static let ties: Set<String> = ["in", "of", "within", ","]

  /// The edges of all places.
  ///
  /// - Complexity: O(m · e) in mentions and entities.
  static func edges(in reading: ArticleReading) -> [CandidateEdge] {
    reading.mentions.indices.flatMap { index -> [CandidateEdge] in
      let mention = reading.mentions[index]
      guard mention.kind == .name, PlaceRules.canLie(mention.entity, reading),
        reading.isA(mention.entity, "Place")
      else { return [] }
      return [compass(mention, reading), known(index, reading)].compactMap(\.self)
    }
  }

  /// "northern Rovia": a part of what the rest of its name names.
  private static func compass(_ mention: Mention, _ reading: ArticleReading) -> CandidateEdge? {
    guard reading.className(mention.entity) == "Region", mention.tokens.count > 1,
      reading.gazetteerRow(mention.entity) == nil
    else { return nil }
    let text = reading.document.text(of: mention.tokens)
    let words = text.split(separator: " ", maxSplits: 1)
    guard words.count == 2, directions.contains(words[0].lowercased()) else { return nil }
    let rest = EntityLinker.normalized(String(words[1]))
    let whole = reading.entities.ids.first { id in
      id != mention.entity && reading.isA(id, "Place") && !reading.entities[id].mentionTokens.isEmpty
        && ([reading.entities[id].name] + reading.entities[id].aliases)
          .contains { EntityLinker.normalized($0) == rest }
    }
    guard let whole else { return nil }
    return PlaceRules.edge(
      mention.entity, whole, "place.compass", tokens: Array(mention.tokens), reading)
  }

  /// The larger place that is named soon after, where the gazetteer confirms it; of two that share words,
  /// the wider phrase: "Orvel in southern Rovia" is no more than that.
  private static func known(_ index: Int, _ reading: ArticleReading) -> CandidateEdge? {
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
