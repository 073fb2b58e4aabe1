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

  /// "Rovian officials", "the ministers of Rovia and Belmora": the group represents the states.
  private static func groupEdges(in reading: inout ArticleReading) -> [CandidateEdge] {
    guard let relation = reading.lexicon.structure.relation(of: "office.group") else { return [] }
    var edges: [CandidateEdge] = []
    for noun in reading.document.indices where isOfficePlural(noun, reading) {
      let bodies = bodies(of: noun, reading)
      guard !bodies.isEmpty, let group = reading.entities(at: noun, as: ["Group"]).first else {
        continue
      }
      for body in bodies where body.entity != group {
        edges.append(
          CandidateEdge(
            subject: group, relation: relation, object: body.entity, stance: .actual,
            evidence: EvidenceRange.covering([body.head, noun], in: reading), trigger: noun,
            rule: "office.group", confidence: 0.85))
      }
    }
    return edges
  }

  private static func isOfficePlural(_ noun: Int, _ reading: ArticleReading) -> Bool {
    let document = reading.document
    guard document.tags[noun] == .pluralNoun || document.tags[noun] == .pluralProperNoun,
      reading.mention(atHead: noun) == nil, document.labels[noun] != .possessor,
      document.labels[noun] != .compound, document.labels[noun] != "nmod"
    else { return false }
    return reading.lexicon.nominals[document.nounLemma(noun)]?.behavior == .office
  }

  /// States and bodies named by adjective, possessor, compound, or after "of" and "from".
  private static func bodies(of noun: Int, _ reading: ArticleReading) -> [Mention] {
    guard let predication = reading.predications.predication(at: noun) else { return [] }
    let roles: [Role] = [.possessor, .modifier, "of", "from"]
    return roles.flatMap { predication.heads($0) }.flatMap { reading.listed($0) }
      .compactMap { reading.mention(atHead: $0) }
      .filter { mention in
        reading.isBody(mention.entity) && reading.className(mention.entity) != "PoliticalParty"
          && (reading.isA(mention.entity, "Actor") || mention.kind == .name)
      }
  }
}
