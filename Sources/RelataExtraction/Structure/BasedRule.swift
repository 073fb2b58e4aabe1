import RelataGraph
import RelataLinguistics

/// "three Rovia-based companies, Orvel Oil, Tesk Trading and Sella Lines": what is based where, for each
/// of the names that the noun introduces.
enum BasedRule {
  private static let participles: Set<String> = ["base", "headquarter"]

  /// The edges of all participles before a noun that names come after.
  ///
  /// - Complexity: O(n) in tokens.
  static func edges(in reading: ArticleReading) -> [CandidateEdge] {
    let document = reading.document
    var edges: [CandidateEdge] = []
    for participle in document.indices
    where participles.contains(document.lemmas[participle].lowercased())
      && document.labels[participle] == .adjectiveModifier
    {
      guard let noun = document.head(of: participle),
        let place = document.dependents(of: participle, .nounAdverbial, .compound).lazy
          .compactMap({ reading.mention(atHead: $0) })
          .first(where: { reading.isA($0.entity, "Place") })
      else { continue }
      edges += named(by: noun, after: participle, reading).compactMap { mention in
        PlaceRules.edge(
          mention.entity, place.entity, "place.based", tokens: [mention.head, place.head], reading)
      }
    }
    return edges
  }

  /// The names that stand in apposition to a noun, or the first that follows it within its phrase.
  private static func named(
    by noun: Int, after participle: Int, _ reading: ArticleReading
  ) -> [Mention] {
    let document = reading.document
    let list = document.dependents(of: noun, .apposition).flatMap { document.conjuncts(from: $0) }
      .compactMap { reading.mention(atHead: $0) }
    if !list.isEmpty { return list.filter { PlaceRules.canLie($0.entity, reading) } }
    let phrase = participle..<(noun + 1)
    return reading.mentions.filter { mention in
      mention.tokens.lowerBound > participle && phrase.contains(mention.head)
        && mention.kind == .name && PlaceRules.canLie(mention.entity, reading)
    }.prefix(1).map(\.self)
  }
}
