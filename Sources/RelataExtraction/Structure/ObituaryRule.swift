import RelataGraph
import RelataLinguistics

/// The news of a death: who is quoted on the dead person pays tribute.
enum ObituaryRule {
  /// Sentences from the start in which the death is told.
  private static let reach = 3
  /// Words of a quotation that is long enough to be a tribute.
  private static let shortest = 4

  /// An edge from each speaker of a quotation that speaks of the dead person, unless `known` tells
  /// already what one thinks of the other.
  static func edges(
    in reading: inout ArticleReading, beside known: [CandidateEdge]
  ) -> [CandidateEdge] {
    guard let relation = reading.lexicon.structure.relation(of: "obituary.tribute"),
      let dead = deceased(in: &reading)
    else { return [] }
    var edges: [CandidateEdge] = []
    for quotation in reading.quotations where quotation.count >= shortest {
      guard let word = reference(to: dead, in: quotation, &reading) else { continue }
      for speaker in SpeakerReader.speakers(of: word, in: &reading)
      where speaker != dead && isMourner(speaker, reading)
        && !known.contains(where: { $0.subject == speaker && $0.object == dead })
      {
        edges.append(
          CandidateEdge(
            subject: speaker, relation: relation, object: dead, stance: .actual,
            evidence: quotation, trigger: word, rule: "obituary.tribute", confidence: 0.6))
      }
    }
    return edges
  }

  /// The one person whose death the headline or the first sentences tell.
  private static func deceased(in reading: inout ArticleReading) -> EntityID? {
    let document = reading.document
    for sentence in document.sentences.prefix(reach) {
      for token in sentence where isDeath(token, document) {
        guard let predication = reading.predications.predication(at: token) else { continue }
        let subjects = predication.heads(.subject)
        guard subjects.count == 1, let head = subjects.first,
          let person = reading.entities(at: head, as: ["Person"]).first
        else { continue }
        if case .described = reading.entities[person].identity { continue }
        return person
      }
    }
    return nil
  }

  private static func isDeath(_ token: Int, _ document: AnnotatedDocument) -> Bool {
    document.partsOfSpeech[token] == .verb && document.lemmas[token].lowercased() == "die"
  }

  /// A word of the quotation that names the dead person or stands for him.
  private static func reference(
    to dead: EntityID, in quotation: Range<Int>, _ reading: inout ArticleReading
  ) -> Int? {
    for token in quotation {
      if reading.mention(atHead: token)?.entity == dead { return token }
      guard reading.document.partsOfSpeech[token] == .pronoun,
        ["he", "she", "him", "her", "his"].contains(reading.document.text(at: token).lowercased()),
        reading.entities(at: token, as: ["Person"]) == [dead]
      else { continue }
      return token
    }
    return nil
  }

  private static func isMourner(_ id: EntityID, _ reading: ArticleReading) -> Bool {
    switch reading.className(id) {
    case "Person", "Organization", "PoliticalParty", "GovernmentBody", "InternationalOrganization",
      "Country", "Company":
      if case .described = reading.entities[id].identity {
        return reading.className(id) != "Person"
      }
      return true
    default: return false
    }
  }
}
