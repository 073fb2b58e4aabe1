import RelataGraph
import RelataLinguistics

/// Where events, buildings and bodies lie, by the phrases beside their nouns: "a summit in Orvel", "the
/// Rovian election", "a base in the city".
enum SceneRule {
  /// The `locatedIn` edges of all nouns and names.
  ///
  /// - Complexity: O(n · m) in tokens and mentions at worst.
  static func edges(in reading: inout ArticleReading) -> [CandidateEdge] {
    var edges: [CandidateEdge] = []
    for index in reading.document.indices {
      switch reading.document.partsOfSpeech[index] {
      case .noun, .properNoun: edges += self.edges(of: index, in: &reading)
      case .verb: edges += clauseEdges(of: index, in: &reading)
      default: continue
      }
    }
    return edges
  }

  private static func edges(
    of noun: Int, in reading: inout ArticleReading
  ) -> [CandidateEdge] {
    guard let kind = kind(of: noun, reading) else { return [] }
    let after = placesAfter(noun, kind, &reading)
    var edges = after.filter { isCredible($0, of: noun, kind, reading) }.compactMap {
      place -> CandidateEdge? in
      edge(noun, kind, place, rule: place.inner != nil ? "place.in" : kind.rule, &reading)
    }
    if kind != .name {
      let before = placesBefore(noun, &reading).filter {
        kind == .event || reading.className($0.entity) != "Facility"
      }
      edges += before.compactMap { place in
        edge(noun, kind, place, rule: "scene.named", &reading)
      }
    }
    return edges
  }

  /// "spoke in Orvel at a conference": what happens at an event happens where the event does.
  private static func clauseEdges(
    of verb: Int, in reading: inout ArticleReading
  ) -> [CandidateEdge] {
    let document = reading.document
    let phrases = document.dependents(of: verb, .preposition)
    let events = phrases.filter { ["at", "during"].contains(document.lemmas[$0].lowercased()) }
      .flatMap { document.dependents(of: $0, .prepositionObject) }
      .filter { isEvent($0, reading) }
    guard let event = events.first else { return [] }
    let places = phrases.filter { document.lemmas[$0].lowercased() == "in" }
      .flatMap { document.dependents(of: $0, .prepositionObject) }
    for token in places {
      guard let place = reading.place(at: token),
        let id = reading.entities(at: event, as: ["Event"]).first
      else { continue }
      return [
        PlaceRules.edge(id, place, "scene.clause", tokens: [event, token], reading)
      ].compactMap(\.self)
    }
    return []
  }

  private static func isEvent(_ noun: Int, _ reading: ArticleReading) -> Bool {
    if let mention = reading.mention(atHead: noun) {
      return reading.className(mention.entity) == "Event"
    }
    return kind(of: noun, reading) == .event
  }

  // MARK: - What lies

  /// What kind of thing a word names.
  enum Kind: String {
    case name, event, facility

    /// The rule of edges from a phrase after it.
    var rule: String {
      switch self {
      case .name: "place.in"
      case .event: "scene.event"
      case .facility: "scene.facility"
      }
    }
  }

  static func kind(of noun: Int, _ reading: ArticleReading) -> Kind? {
    let document = reading.document
    if let mention = reading.mention(atHead: noun) {
      guard mention.kind == .name, PlaceRules.canLie(mention.entity, reading) else { return nil }
      return .name
    }
    guard document.partsOfSpeech[noun] == .noun || document.tags[noun] == .pluralProperNoun,
      document.labels[noun] != .compound, document.labels[noun] != "nmod",
      !reading.isInMention(noun),
      let entry = reading.lexicon.nominals[document.nounLemma(noun)], entry.behavior == nil
    else { return nil }
    switch entry.singular {
    case "Event": return .event
    case "Facility": return document.tags[noun] == .pluralNoun ? nil : .facility
    default: return nil
    }
  }

  private static func subject(
    at noun: Int, _ kind: Kind, _ reading: inout ArticleReading
  ) -> EntityID? {
    switch kind {
    case .name: reading.mention(atHead: noun)?.entity
    case .event: reading.entities(at: noun, as: ["Event"]).first
    case .facility: reading.entities(at: noun, as: ["Facility"]).first
    }
  }

  /// A place lies in a larger one alone: "Orvel in Rovia".
  private static func isCredible(
    _ place: Place, of noun: Int, _ kind: Kind, _ reading: ArticleReading
  ) -> Bool {
    guard kind == .name, place.inner == nil, let mention = reading.mention(atHead: noun) else {
      return true
    }
    switch reading.className(mention.entity) {
    case "City", "Region", "DisputedTerritory":
      return PlaceRules.isWithin(mention.entity, place.entity, reading)
    default: return true
    }
  }

  // MARK: - Edges

  private static func edge(
    _ noun: Int, _ kind: Kind, _ place: Place, rule: String, _ reading: inout ArticleReading
  ) -> CandidateEdge? {
    if let inner = place.inner {
      return PlaceRules.edge(
        inner.entity, place.entity, rule, tokens: [inner.token, place.token], reading)
    }
    guard let subject = subject(at: noun, kind, &reading),
      var edge = PlaceRules.edge(
        subject, place.entity, rule, tokens: [noun, place.token], reading)
    else { return nil }
    guard kind != .name, let predication = reading.predications.predication(at: noun) else {
      return edge
    }
    edge.stance = StanceReader(document: reading.document, clauses: reading.lexicon.clauses)
      .stance(of: noun, base: .actual)
    QualifierReader.qualify(&edge, predication: predication, in: &reading)
    return edge
  }
}
