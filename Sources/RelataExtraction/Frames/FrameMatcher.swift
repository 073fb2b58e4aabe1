import RelataGraph
import RelataLinguistics

/// Tries the frames on the predicates of an article.
struct FrameMatcher {
  /// Proposes the edges that `predication` states.
  ///
  /// - Complexity: O(f · a²) in the frames of its trigger and its arguments.
  static func edges(
    of predication: Predication, in reading: inout ArticleReading
  ) -> [CandidateEdge] {
    let frames = reading.lexicon.frames.candidates(
      kind: predication.kind, lemma: predication.lemma)
    var found: [CandidateEdge] = []
    for frame in frames
    where frame.conditions.allSatisfy({ holds($0, predication, in: reading) }) {
      found += edges(of: frame, predication, in: &reading)
    }
    return found
  }

  // MARK: - Conditions

  /// Whether the predicate meets a condition.
  static func holds(
    _ condition: Frame.Condition, _ predication: Predication, in reading: ArticleReading
  ) -> Bool {
    let heads = heads(condition.path, of: predication, in: reading)
    let isThere =
      condition.lemmas.isEmpty
      ? !heads.isEmpty
      : heads.contains { condition.lemmas.contains(reading.document.lemmas[$0].lowercased()) }
    return isThere != condition.isForbidden
  }

  // MARK: - Roles

  /// The heads that a path leads to, in order, each once.
  static func heads(
    _ path: RolePath, of predication: Predication, in reading: ArticleReading
  ) -> [Int] {
    var found: [Int] = []
    for alternative in path.alternatives {
      for head in heads(alternative[...], of: predication, in: reading) where !found.contains(head)
      {
        found.append(head)
      }
    }
    return found
  }

  private static func heads(
    _ roles: ArraySlice<Role>, of predication: Predication, in reading: ArticleReading
  ) -> [Int] {
    guard let role = roles.first else { return [] }
    let heads: [Int] =
      switch role {
      case .itself: [predication.trigger]
      case .contest: reading.contest(near: predication.trigger).map { [$0] } ?? []
      case .rest: rest(of: predication.trigger, in: reading)
      default: predication.heads(role)
      }
    guard roles.count > 1 else { return heads }
    return heads.flatMap { head -> [Int] in
      guard let inner = reading.predications.predication(at: head) else { return [] }
      return self.heads(roles.dropFirst(), of: inner, in: reading)
    }
  }

  /// The words of the clause after its predicate.
  private static func rest(of trigger: Int, in reading: ArticleReading) -> [Int] {
    let clause = reading.document.subtreeRange(of: trigger)
    return clause.filter { $0 > trigger }
  }

  // MARK: - Edges

  private static func edges(
    of frame: Frame, _ predication: Predication, in reading: inout ArticleReading
  ) -> [CandidateEdge] {
    guard let relation = reading.lexicon.ontology.relationNamed(frame.relation) else { return [] }
    for pattern in frame.patterns {
      let pairs =
        pattern.isMutual
        ? mutualPairs(pattern, frame, relation, predication, in: &reading)
        : directedPairs(pattern, frame, relation, predication, in: &reading)
      guard !pairs.isEmpty else { continue }
      return pairs.map { edge(frame, pattern, predication, $0, in: reading) }
    }
    return []
  }

  /// One end of an edge: what it is, and the word that says so.
  private struct End: Hashable {
    let entity: EntityID
    let head: Int
  }

  private static func ends(
    _ path: RolePath, _ types: [String], _ relationTypes: [String], _ predication: Predication,
    in reading: inout ArticleReading
  ) -> [End] {
    let asked = types.isEmpty ? relationTypes : types
    if path.alternatives.contains([.speaker]) {
      return speakers(of: predication.trigger, in: &reading)
        .filter { reading.accepts($0, as: asked) }
        .map { End(entity: $0, head: predication.trigger) }
    }
    return heads(path, of: predication, in: reading).flatMap { reading.listed($0) }.flatMap {
      head -> [End] in
      reading.actingEntities(at: head, as: asked).map { End(entity: $0, head: head) }
    }
  }

  /// Who speaks the words at `trigger`: by the text, or who issues a text in the first person.
  private static func speakers(of trigger: Int, in reading: inout ArticleReading) -> [EntityID] {
    let named = SpeakerReader.speakers(of: trigger, in: &reading)
    guard named.isEmpty, reading.isFirstPerson else { return named }
    if !reading.jointAuthors.isEmpty { return reading.jointAuthors }
    return reading.homeState.map { [$0] } ?? []
  }

  private static func directedPairs(
    _ pattern: Frame.Pattern, _ frame: Frame, _ relation: OntologyRelation,
    _ predication: Predication, in reading: inout ArticleReading
  ) -> [(End, End)] {
    guard let objectPath = pattern.object else { return [] }
    let subjects = ends(
      pattern.subject, frame.subjectTypes, relation.subjects, predication, in: &reading)
    guard !subjects.isEmpty else { return [] }
    let objects = ends(
      objectPath, frame.objectTypes, relation.objects, predication, in: &reading)
    // "they want to hold talks": who wants and who holds are the same, and nobody asks another.
    let isOther =
      pattern.subject == objectPath || Set(subjects.map(\.entity)) != Set(objects.map(\.entity))
    guard isOther else { return [] }
    var pairs: [(End, End)] = []
    for subject in subjects {
      for object in objects where subject.entity != object.entity {
        pairs.append((subject, object))
      }
    }
    return pairs
  }

  /// Every two of the things at the roles; of more than three, those with the first.
  private static func mutualPairs(
    _ pattern: Frame.Pattern, _ frame: Frame, _ relation: OntologyRelation,
    _ predication: Predication, in reading: inout ArticleReading
  ) -> [(End, End)] {
    if let objectPath = pattern.object {
      let objects = ends(
        objectPath, frame.objectTypes, relation.objects, predication, in: &reading)
      guard !objects.isEmpty else { return [] }
      return directedPairs(
        Frame.Pattern(subject: pattern.subject, object: objectPath, isMutual: false), frame,
        relation, predication, in: &reading)
    }
    let all = ends(
      pattern.subject, frame.subjectTypes, relation.subjects, predication, in: &reading)
    var parties: [End] = []
    for end in all where !parties.contains(where: { $0.entity == end.entity }) {
      parties.append(end)
    }
    var pairs: [(End, End)] = []
    for (place, first) in parties.enumerated() {
      if parties.count > 3 && place > 0 { break }
      for second in parties[(place + 1)...] { pairs.append((first, second)) }
    }
    return pairs
  }

  private static func edge(
    _ frame: Frame, _ pattern: Frame.Pattern, _ predication: Predication, _ pair: (End, End),
    in reading: ArticleReading
  ) -> CandidateEdge {
    let stance = StanceReader(document: reading.document, clauses: reading.lexicon.clauses)
      .stance(of: predication.trigger, base: frame.stance)
    let sentence = reading.document.sentences[reading.sentence(of: predication.trigger)]
    let shown = [predication.trigger, pair.0.head, pair.1.head].filter(sentence.contains)
    return CandidateEdge(
      subject: pair.0.entity, relation: frame.relation, object: pair.1.entity, stance: stance,
      evidence: EvidenceRange.covering(shown, in: reading),
      trigger: predication.trigger, rule: frame.identifier, confidence: frame.confidence,
      usedRoles: pattern.firstRoles)
  }
}
