import RelataGraph
import RelataLinguistics

/// Where things lie, and what they are part of, by the way names stand together.
enum PlaceRules {
  /// Proposes `locatedIn`, `partOf` and `memberOf` edges.
  ///
  /// - Complexity: O(n · m) in tokens and mentions at worst.
  static func edges(in reading: inout ArticleReading) -> [CandidateEdge] {
    var edges: [CandidateEdge] = []
    for mention in reading.mentions where mention.kind == .name {
      edges += AddressRule.edges(of: mention, in: reading)
      edges += BodyRule.edges(of: mention, in: reading)
      edges += MemberRule.edges(of: mention, in: reading)
      edges += MemberRule.partyEdges(of: mention, in: reading)
      edges += OwnedPlaceRule.edges(of: mention, in: &reading)
      edges += NamedPlaceRule.edges(of: mention, in: reading)
    }
    edges += SceneRule.edges(in: &reading)
    edges += BasedRule.edges(in: reading)
    edges += PlaceChainRule.edges(in: reading)
    edges += SharedPlaceRule.edges(in: reading)
    edges += HappeningRule.edges(in: &reading)
    return edges
  }

  /// Whether a thing can lie in a place.
  static func canLie(_ id: EntityID, _ reading: ArticleReading) -> Bool {
    switch reading.className(id) {
    case "Person", "Topic", "Country", "Group", "Product", "Agreement", "Weapon": false
    default: true
    }
  }

  /// Whether one place may lie in another by their classes.
  static func isWithin(_ inner: EntityID, _ outer: EntityID, _ reading: ArticleReading) -> Bool {
    guard inner != outer else { return false }
    switch (reading.className(inner), reading.className(outer)) {
    case ("City", "Country"), ("City", "Region"), ("Region", "Country"), ("Facility", "City"),
      ("Facility", "Country"), ("Facility", "Region"):
      return true
    case ("City", "City"):
      return reading.gazetteerRow(inner) == nil || isKnownWithin(inner, outer, reading)
    case ("Region", "Region"):
      return reading.gazetteerRow(inner) == nil
    default:
      return false
    }
  }

  /// Whether the gazetteer has one place within another, directly or through what it is part of.
  ///
  /// - Complexity: O(d) in the depth of the gazetteer's parts.
  static func isKnownWithin(
    _ inner: EntityID, _ outer: EntityID, _ reading: ArticleReading
  ) -> Bool {
    guard let start = reading.gazetteerRow(inner), let end = reading.gazetteerRow(outer) else {
      return false
    }
    let gazetteer = reading.lexicon.gazetteer
    var rows = [start]
    for _ in 0..<knownDepth {
      rows = rows.flatMap { row in
        (gazetteer[row].references(of: "partOf") + gazetteer[row].references(of: "country"))
          .compactMap { gazetteer.index(classWord: $0.classWord, slug: $0.slug) }
      }
      if rows.contains(end) { return true }
    }
    return false
  }

  /// A town, its district, its province, its state.
  private static var knownDepth: Int { 3 }

  /// Whether a place is a state, or a region that the gazetteer knows.
  static func isLargePlace(_ id: EntityID, _ reading: ArticleReading) -> Bool {
    reading.className(id) == "Country"
      || reading.className(id) == "Region" && reading.gazetteerRow(id) != nil
  }

  /// An edge by a rule of structure, with the words at `tokens` as evidence; `nil` where the lexicon
  /// switches the rule off.
  static func edge(
    _ inner: EntityID, _ outer: EntityID, _ rule: String, tokens: [Int],
    _ reading: ArticleReading
  ) -> CandidateEdge? {
    guard inner != outer, let relation = reading.lexicon.structure.relation(of: rule),
      let trigger = tokens.first
    else { return nil }
    return CandidateEdge(
      subject: inner, relation: relation, object: outer, stance: .actual,
      evidence: EvidenceRange.covering(tokens, in: reading), trigger: trigger, rule: rule,
      confidence: 0.85)
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
