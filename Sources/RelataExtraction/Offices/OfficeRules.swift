import RelataGraph
import RelataLinguistics

/// Edges for the offices that the article says persons and groups hold.
enum OfficeRules {
  static func edges(in reading: inout ArticleReading) -> [CandidateEdge] {
    personEdges(in: reading) + groupEdges(in: &reading)
  }

  private static func personEdges(in reading: ArticleReading) -> [CandidateEdge] {
    var edges: [CandidateEdge] = []
    for (person, held) in reading.offices.sorted(by: { $0.key < $1.key }) {
      for office in held {
        guard let body = office.body, body != person, !office.relation.isEmpty else { continue }
        edges.append(
          CandidateEdge(
            subject: person, relation: office.relation, object: body, stance: office.stance,
            evidence: office.tokens, trigger: office.tokens.upperBound - 1, rule: office.rule,
            confidence: office.rule.hasSuffix("home-state") ? 0.7 : 0.95))
      }
    }
    return edges
  }

  /// "Rovian officials": the group represents the state.
  private static func groupEdges(in reading: inout ArticleReading) -> [CandidateEdge] {
    guard let relation = reading.lexicon.structure.relation(of: "office.group") else { return [] }
    var edges: [CandidateEdge] = []
    for mention in reading.mentions where mention.kind == .demonym {
      guard let noun = reading.document.head(of: mention.head),
        reading.document.tags[noun] == .pluralNoun,
        reading.lexicon.nominals[reading.document.lemmas[noun].lowercased()]?.behavior == .office,
        let group = reading.entities(at: noun, as: ["Group"]).first
      else { continue }
      edges.append(
        CandidateEdge(
          subject: group, relation: relation, object: mention.entity, stance: .actual,
          evidence: EvidenceRange.covering([mention.head, noun], in: reading), trigger: noun,
          rule: "office.group", confidence: 0.85))
    }
    return edges
  }
}
