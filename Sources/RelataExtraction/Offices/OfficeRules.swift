import RelataGraph
import RelataLinguistics

/// Edges for the offices that the article says persons and groups hold.
enum OfficeRules {
  static func edges(in reading: inout ArticleReading) -> [CandidateEdge] {
    personEdges(in: reading) + groupEdges(in: &reading) + unnamedEdges(in: &reading)
  }

  /// "Rovia's foreign minister", "the Director General of the Trade Board": someone known by an office
  /// alone holds it.
  private static func unnamedEdges(in reading: inout ArticleReading) -> [CandidateEdge] {
    var edges: [CandidateEdge] = []
    for noun in reading.document.indices where isOfficeSingular(noun, reading) {
      guard let phrase = officePhrase(around: noun, reading),
        let body = phrase.bodies(&reading).first,
        let person = reading.entities(at: noun, as: ["Person"]).first,
        case .described = reading.entities[person].identity, body != person,
        isNamed(body, reading)
      else { continue }
      let relation = OfficeReader.relation(phrase.relation(reading), to: body, reading)
      reading.entities[person].aliases.insert(name(of: phrase, reading))
      edges.append(
        CandidateEdge(
          subject: person, relation: relation, object: body,
          stance: OfficeReader.isFormer(phrase.full, in: reading) ? .ended : .actual,
          evidence: phrase.tokens, trigger: noun, rule: "office.unnamed", confidence: 0.75))
    }
    return edges
  }

  private static func isNamed(_ id: EntityID, _ reading: ArticleReading) -> Bool {
    if case .described = reading.entities[id].identity { return false }
    return true
  }

  /// "Rovia's foreign minister", "mayor of Orvel": the words from the owner to the body.
  private static func name(of phrase: OfficePhrase, _ reading: ArticleReading) -> String {
    let document = reading.document
    var start = phrase.tokens.lowerBound
    while start < phrase.title.lowerBound, document.partsOfSpeech[start] == .determiner {
      start += 1
    }
    let last = reading.mentions.last { mention in
      mention.tokens.lowerBound >= phrase.title.upperBound
        && mention.tokens.upperBound <= phrase.tokens.upperBound
    }
    let end = max(phrase.title.upperBound, last?.tokens.upperBound ?? 0)
    return document.text(of: start..<end).split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func isOfficeSingular(_ noun: Int, _ reading: ArticleReading) -> Bool {
    let document = reading.document
    guard document.tags[noun] == "NN" || document.tags[noun] == "NNP",
      reading.mention(atHead: noun) == nil,
      reading.lexicon.offices.isTitleWord(document.text(at: noun).lowercased())
    else { return false }
    switch document.labels[noun] {
    case .nominalSubject, .passiveSubject, .directObject, .prepositionObject, .possessor:
      return true
    default: return false
    }
  }

  /// "ran for President of Rovia", "served as the mayor": the office is spoken of, not its holder.
  private static func isOfficeItself(_ noun: Int, _ document: AnnotatedDocument) -> Bool {
    guard document.labels[noun] == .prepositionObject, let preposition = document.head(of: noun)
    else { return false }
    return ["as", "for"].contains(document.lemmas[preposition].lowercased())
  }

  /// The office phrase with `noun` as the head of its title, with owner and complement.
  private static func officePhrase(
    around noun: Int, _ reading: ArticleReading
  ) -> OfficePhrase? {
    let document = reading.document
    let subtree = document.subtreeRange(of: noun)
    let start = max(subtree.lowerBound, noun - 8)
    let end = min(subtree.upperBound, noun + 10)
    guard let phrase = OfficePhrase.first(in: start..<max(end, noun + 1), reading),
      phrase.title.contains(noun), phrase.office.scope != .address,
      phrase.office.scope != .counterpart, !phrase.office.relation.isEmpty,
      phrase.title.lowerBound > start, !isOfficeItself(noun, document)
    else { return nil }
    return phrase
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
