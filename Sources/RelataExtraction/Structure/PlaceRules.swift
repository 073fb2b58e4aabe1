import RelataGraph
import RelataLinguistics

/// Where things lie, and what they are part of, by the way names stand together.
enum PlaceRules {
  /// Proposes `locatedIn` and `partOf` edges.
  ///
  /// - Complexity: O(m) in mentions.
  static func edges(in reading: ArticleReading) -> [CandidateEdge] {
    var edges: [CandidateEdge] = []
    for mention in reading.mentions where mention.kind == .name {
      if let edge = commaPlace(mention, reading) { edges.append(edge) }
      if let edge = prepositionPlace(mention, reading) { edges.append(edge) }
      if let edge = partOfBody(mention, reading) { edges.append(edge) }
    }
    return edges
  }

  /// "Orvel, Rovia": a smaller place and the larger one after a comma.
  private static func commaPlace(
    _ mention: Mention, _ reading: ArticleReading
  ) -> CandidateEdge? {
    let comma = mention.tokens.upperBound
    guard comma + 1 < reading.document.count, reading.document.text(at: comma) == ",",
      let outer = reading.mention(startingAt: comma + 1), outer.kind == .name,
      isWithin(mention.entity, outer.entity, reading),
      reading.document.labels[outer.head] != .conjunct
    else { return nil }
    return edge(mention, outer, "place.comma", reading)
  }

  /// "the summit in Orvel", "a base in Rovia": a place after "in" that hangs from the name.
  private static func prepositionPlace(
    _ mention: Mention, _ reading: ArticleReading
  ) -> CandidateEdge? {
    let document = reading.document
    for preposition in document.dependents(of: mention.head, .preposition)
    where ["in", "near"].contains(document.lemmas[preposition].lowercased()) {
      guard let object = document.dependent(of: preposition, .prepositionObject),
        let outer = reading.mention(atHead: object), outer.kind == .name,
        reading.isA(outer.entity, "Place"), canLie(mention.entity, reading),
        outer.entity != mention.entity
      else { continue }
      return edge(mention, outer, "place.in", reading)
    }
    return nil
  }

  /// "The UN Security Council": a body whose name begins with that of the body it belongs to.
  private static func partOfBody(
    _ mention: Mention, _ reading: ArticleReading
  ) -> CandidateEdge? {
    guard let row = reading.gazetteerRow(mention.entity) else { return nil }
    guard let parent = reading.lexicon.gazetteer.parent(of: reading.lexicon.gazetteer[row]),
      let id = reading.entities.gazetteerEntity(parent)
    else { return nil }
    guard let relation = reading.lexicon.structure.relation(of: "part.name") else { return nil }
    return CandidateEdge(
      subject: mention.entity, relation: relation, object: id, stance: .actual,
      evidence: mention.tokens, trigger: mention.head, rule: "part.name", confidence: 0.9)
  }

  private static func canLie(_ id: EntityID, _ reading: ArticleReading) -> Bool {
    switch reading.className(id) {
    case "Person", "Topic", "Country": false
    default: true
    }
  }

  private static func isWithin(
    _ inner: EntityID, _ outer: EntityID, _ reading: ArticleReading
  ) -> Bool {
    let (first, second) = (reading.className(inner), reading.className(outer))
    switch (first, second) {
    case ("City", "Country"), ("City", "Region"), ("Region", "Country"), ("Facility", "City"),
      ("Facility", "Country"), ("Facility", "Region"):
      return inner != outer
    default: return false
    }
  }

  private static func edge(
    _ inner: Mention, _ outer: Mention, _ rule: String, _ reading: ArticleReading
  ) -> CandidateEdge? {
    guard let relation = reading.lexicon.structure.relation(of: rule) else { return nil }
    return CandidateEdge(
      subject: inner.entity, relation: relation, object: outer.entity, stance: .actual,
      evidence: EvidenceRange.covering([inner.head, outer.head], in: reading),
      trigger: inner.head, rule: rule, confidence: 0.85)
  }
}

extension ArticleReading {
  /// The named mention that begins at `start`, the widest.
  func mention(startingAt start: Int) -> Mention? {
    mentions.filter { $0.tokens.lowerBound == start }.max { $0.tokens.count < $1.tokens.count }
  }

  /// The row of the gazetteer that an entity is known by.
  func gazetteerRow(_ id: EntityID) -> Int? {
    guard case .gazetteer(let row) = entities[id].identity else { return nil }
    return row
  }
}
