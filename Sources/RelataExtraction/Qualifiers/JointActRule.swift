import RelataGraph

/// Two who act jointly at a place and time meet there.
///
/// "Kova and Lint affirmed on Monday in Orvel that …" and, next to it, "after her meeting with Lint":
/// the meeting takes the place and the day of the joint act, as a reader takes it. Only a meeting
/// without a place and day of its own, in the same or one of the two following sentences.
enum JointActRule {
  private static let reach = 2

  /// Completes meetings among `edges`.
  static func apply(to edges: inout [CandidateEdge], in reading: ArticleReading) {
    let symmetric = Set(reading.lexicon.ontology.relations.filter(\.isSymmetric).map(\.name))
    for place in edges.indices where symmetric.contains(edges[place].relation) {
      guard edges[place].date == nil, edges[place].places.isEmpty, edges[place].stance == .actual
      else { continue }
      let sentence = reading.sentence(of: edges[place].trigger)
      let act = edges.first { other in
        Set([other.subject, other.object]) == Set([edges[place].subject, edges[place].object])
          && symmetric.contains(other.relation) && other.stance == .actual
          && other.date != nil && !other.places.isEmpty
          && (0...reach).contains(sentence - reading.sentence(of: other.trigger))
      }
      guard let act else { continue }
      edges[place].date = act.date
      edges[place].places = act.places
    }
  }
}
