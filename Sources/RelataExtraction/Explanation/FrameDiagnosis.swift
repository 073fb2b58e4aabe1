import RelataGraph
import RelataLinguistics

/// Tells what became of the frames that wait for a word, and why where nothing did.
enum FrameDiagnosis {
  /// How many words of a condition are shown.
  private static let mostLemmas = 8

  /// One attempt for each frame of the predicate's lemma.
  static func attempts(
    on predication: Predication, in reading: inout ArticleReading
  ) -> [Explanation.Attempt] {
    let frames = reading.lexicon.frames.candidates(
      kind: predication.kind, lemma: predication.lemma)
    var attempts: [Explanation.Attempt] = []
    for frame in frames {
      let count = FrameMatcher.edges(of: predication, in: &reading)
        .filter { $0.rule == frame.identifier }.count
      attempts.append(
        Explanation.Attempt(
          trigger: reading.document.text(at: predication.trigger), lemma: predication.lemma,
          frame: frame.identifier, relation: frame.relation, edgeCount: count,
          reason: count > 0 ? nil : reason(frame, predication, in: &reading)))
    }
    return attempts
  }

  /// The first thing that kept the frame from giving an edge.
  private static func reason(
    _ frame: Frame, _ predication: Predication, in reading: inout ArticleReading
  ) -> String {
    for condition in frame.conditions
    where !FrameMatcher.holds(condition, predication, in: reading) {
      return words(condition)
    }
    guard let relation = reading.lexicon.ontology.relationNamed(frame.relation),
      let pattern = frame.patterns.last
    else { return "the relation is not in the ontology" }
    let subjectTypes = frame.subjectTypes.isEmpty ? relation.subjects : frame.subjectTypes
    if let missing = missing(pattern.subject, subjectTypes, "subject", predication, in: &reading) {
      return missing
    }
    guard let objectPath = pattern.object else {
      return "fewer than two different things at \(pattern.subject.text)"
    }
    let objectTypes = frame.objectTypes.isEmpty ? relation.objects : frame.objectTypes
    return missing(objectPath, objectTypes, "object", predication, in: &reading)
      ?? "subject and object are the same thing"
  }

  private static func words(_ condition: Frame.Condition) -> String {
    let shown = condition.lemmas.sorted().prefix(mostLemmas).joined(separator: ", ")
    let more = condition.lemmas.count > mostLemmas ? ", … (\(condition.lemmas.count) words)" : ""
    let what = shown.isEmpty ? "something" : shown + more
    return condition.isForbidden
      ? "forbids \(what) at \(condition.path.text)" : "asks for \(what) at \(condition.path.text)"
  }

  private static func missing(
    _ path: RolePath, _ types: [String], _ end: String, _ predication: Predication,
    in reading: inout ArticleReading
  ) -> String? {
    let heads = FrameMatcher.heads(path, of: predication, in: reading)
    guard !heads.isEmpty else { return "nothing stands at \(path.text) for the \(end)" }
    for head in heads {
      let found = reading.listed(head).flatMap { reading.actingEntities(at: $0, as: types) }
      if !found.isEmpty { return nil }
    }
    let words = heads.map { "'\(reading.document.text(at: $0))'" }.joined(separator: ", ")
    let wanted = types.isEmpty ? "a thing" : types.joined(separator: " or ")
    return "\(words) at \(path.text) is not known as \(wanted) for the \(end)"
  }
}
