import RelataGraph

/// Gives things the class that follows from the edges that lead to them: a place that one claims and
/// another holds is a disputed territory.
enum DerivedClassRule {
  /// Reclassifies objects of `edges`.
  ///
  /// - Complexity: O(c · e) in derived classes and edges.
  static func apply(to edges: [CandidateEdge], in reading: inout ArticleReading) {
    for rule in reading.lexicon.structure.derivedClasses {
      var asserting: [EntityID: Set<EntityID>] = [:]
      var contesting: [EntityID: Set<EntityID>] = [:]
      for edge in edges {
        if edge.relation == rule.asserting {
          asserting[edge.object, default: []].insert(edge.subject)
        }
        if rule.contesting.contains(edge.relation) {
          contesting[edge.object, default: []].insert(edge.subject)
        }
      }
      for (thing, first) in asserting where reading.isA(thing, rule.from) {
        guard !(contesting[thing] ?? []).subtracting(first.count == 1 ? first : []).isEmpty else {
          continue
        }
        reading.entities[thing].className = rule.to
        rename(thing, rule.adjective, in: &reading)
      }
    }
  }

  /// A description is shown as what it is: "disputed islands".
  private static func rename(
    _ id: EntityID, _ adjective: String, in reading: inout ArticleReading
  ) {
    guard case .described = reading.entities[id].identity,
      !reading.entities[id].name.lowercased().contains(adjective)
    else { return }
    reading.entities[id].aliases.insert(reading.entities[id].name)
    reading.entities[id].name = adjective + " " + reading.entities[id].name
  }
}
