import RelataGraph
import RelataLinguistics

/// "The minister resigned", "Kova announced her resignation": who leaves an office that the article names
/// leaves its body.
enum ResignationRule {
  private static let nouns: Set<String> = ["resignation", "retirement", "departure"]
  private static let verbs: Set<String> = ["resign", "step_down", "stand_down", "step_aside"]

  /// An edge from each holder of an office in a body, no state, to the body that he or she leaves.
  static func edges(in reading: inout ArticleReading) -> [CandidateEdge] {
    guard let relation = reading.lexicon.structure.relation(of: "office.resignation") else {
      return []
    }
    var edges: [CandidateEdge] = []
    for token in reading.document.indices {
      guard let predication = departure(at: token, reading) else { continue }
      for head in predication.heads(predication.kind == .verb ? .subject : .possessor) {
        for person in reading.entities(at: head, as: ["Person"]) {
          guard let body = body(leftBy: person, before: token, reading) else { continue }
          let stance = StanceReader(document: reading.document, clauses: reading.lexicon.clauses)
            .stance(of: token, base: .actual)
          edges.append(
            CandidateEdge(
              subject: person, relation: relation, object: body, stance: stance,
              evidence: EvidenceRange.covering([head, token], in: reading), trigger: token,
              rule: "office.resignation", confidence: 0.7))
        }
      }
    }
    return edges
  }

  /// A word of leaving that does not say by itself what is left.
  private static func departure(at token: Int, _ reading: ArticleReading) -> Predication? {
    let document = reading.document
    let isNoun =
      document.partsOfSpeech[token] == .noun
      && nouns.contains(document.lemmas[token].lowercased())
    let isVerb =
      document.partsOfSpeech[token] == .verb
      && verbs.contains(reading.predications.lemma(at: token))
    guard isNoun || isVerb, let found = reading.predications.predication(at: token),
      !found.has("from"), !found.has(.object)
    else { return nil }
    return found
  }

  /// The body of the office that was named last before `token`.
  private static func body(
    leftBy person: EntityID, before token: Int, _ reading: ArticleReading
  ) -> EntityID? {
    let held = (reading.offices[person] ?? []).filter { office in
      guard let body = office.body, !office.title.isEmpty else { return false }
      return !["Country", "PoliticalParty", "Person"].contains(reading.className(body))
    }
    return (held.last { $0.tokens.lowerBound < token } ?? held.first)?.body
  }
}
