import RelataGraph
import RelataLinguistics
import RelataText

/// Adds to an edge who says so, what it is about, where and when.
enum QualifierReader {
  /// Prepositions that introduce what something is about.
  private static let topicRoles: [Role] = ["on", "over", "about", "regarding", "concerning"]
  private static let placeRoles: [Role] = ["in", "at"]

  /// Completes `edge`, which `predication` states.
  static func qualify(
    _ edge: inout CandidateEdge, predication: Predication, in reading: inout ArticleReading
  ) {
    let outlook = outlook(of: edge, predication, in: reading)
    edge.date = reading.eventDate(of: edge.trigger, stance: outlook)
    if isAhead(edge.date, of: reading.datePublished), edge.stance == .actual,
      predication.kind == .noun
    {
      edge.stance = .planned
    }
    edge.speakers = SpeakerReader.speakers(of: edge.trigger, in: &reading)
    let ends = [edge.subject, edge.object]
    edge.places = places(predication, in: &reading).filter { !ends.contains($0) }
    edge.topics = topics(predication, except: edge.usedRoles, in: &reading)
      .filter { !ends.contains($0) }
  }

  /// Whether a date of the edge is to be looked for ahead: a noun has no tense, so the clause it stands
  /// in tells ("the results can be presented at talks in November").
  private static func outlook(
    of edge: CandidateEdge, _ predication: Predication, in reading: ArticleReading
  ) -> Stance {
    guard predication.kind == .noun, edge.stance == .actual,
      let verb = reading.document.ancestors(of: edge.trigger)
        .first(where: { reading.predications.isVerb($0) })
    else { return edge.stance }
    return StanceReader(document: reading.document, clauses: reading.lexicon.clauses)
      .stance(of: verb, base: .actual)
  }

  /// A noun without tense speaks of the future when its date lies there.
  private static func isAhead(_ date: EventDate?, of published: PartialDate?) -> Bool {
    guard let date, let published else { return false }
    return date.start > published
      && !(date.start.year == published.year && date.start.month == nil)
  }

  private static func places(
    _ predication: Predication, in reading: inout ArticleReading
  ) -> [EntityID] {
    var found: [EntityID] = []
    for role in placeRoles {
      for head in predication.heads(role) {
        guard let mention = reading.mention(atHead: head), mention.kind == .name,
          reading.isA(mention.entity, "Place"), !found.contains(mention.entity)
        else { continue }
        found.append(mention.entity)
      }
    }
    return found
  }

  /// Whether the noun at `head` can be what something is about.
  private static func isMatter(_ head: Int, in reading: ArticleReading) -> Bool {
    guard reading.document.partsOfSpeech[head] != .pronoun,
      NounPhrase.canHead(head, in: reading.document)
    else { return false }
    return reading.lexicon.nominals[reading.document.nounLemma(head)]?.behavior
      != .occasion
  }

  private static func topics(
    _ predication: Predication, except used: Set<Role>, in reading: inout ArticleReading
  ) -> [EntityID] {
    var heads: [Int] = topicRoles.filter { !used.contains($0) }.flatMap { predication.heads($0) }
    // "agreed to start the activities": what the complement acts on.
    for clause in predication.heads(.complement) {
      guard reading.document.labels[clause] == .openComplement,
        let inner = reading.predications.predication(at: clause)
      else { continue }
      heads += inner.heads(.object)
    }
    var found: [EntityID] = []
    for head in heads where isMatter(head, in: reading) {
      for id in reading.entities(at: head, as: []) where !found.contains(id) { found.append(id) }
    }
    return found
  }
}
