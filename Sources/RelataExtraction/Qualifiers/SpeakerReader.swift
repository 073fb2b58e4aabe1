import RelataLinguistics

/// Finds to whom the text attributes what a word says.
enum SpeakerReader {
  /// How many words above a predicate are looked at.
  private static let depthLimit = 16

  /// The speakers of the words around the token at `index`, the nearest; empty when the article itself
  /// speaks.
  ///
  /// Where one reports what he and others said ("Kova said she and Lint affirmed that …"), he is the
  /// one who speaks.
  static func speakers(of index: Int, in reading: inout ArticleReading) -> [EntityID] {
    var nearest: [EntityID] = []
    var current = index
    for _ in 0..<depthLimit {
      if let source = accordingTo(current, in: &reading) {
        return nearest.isEmpty ? source : nearest
      }
      guard let head = reading.document.head(of: current) else { break }
      if let said = saidBy(current, head, in: &reading) {
        if nearest.isEmpty {
          nearest = said
        } else if said.count < nearest.count, Set(said).isSubset(of: nearest) {
          nearest = said
        }
      }
      current = head
    }
    return nearest.isEmpty ? quotedBy(index, in: &reading) : nearest
  }

  /// The subject of a verb of speech that governs the clause at `index`.
  private static func saidBy(
    _ index: Int, _ head: Int, in reading: inout ArticleReading
  ) -> [EntityID]? {
    switch reading.document.labels[index] {
    case .clausalComplement, .parataxis, .openComplement, .unclassified, .adverbialClause: break
    default: return nil
    }
    if reading.document.labels[index] == .adverbialClause && !isQuoted(index, head, in: reading) {
      return nil
    }
    guard reading.lexicon.clauses.has(.speech, reading.predications.lemma(at: head)) else {
      return nil
    }
    let found = subjects(of: head, in: &reading)
    return found.isEmpty ? nil : found
  }

  private static func isQuoted(_ index: Int, _ head: Int, in reading: ArticleReading) -> Bool {
    let range = min(index, head)..<max(index, head)
    return range.contains {
      reading.document.text(at: $0) == "”" || reading.document.text(at: $0) == "\""
    }
  }

  private static func subjects(of verb: Int, in reading: inout ArticleReading) -> [EntityID] {
    guard let predication = reading.predications.predication(at: verb) else { return [] }
    var found: [EntityID] = []
    for head in predication.heads(.subject) {
      for id in reading.entities(at: head, as: ["Actor", "Place"]) where !found.contains(id) {
        found.append(id)
      }
    }
    return found
  }

  /// "According to Rovian officials, …".
  private static func accordingTo(
    _ index: Int, in reading: inout ArticleReading
  ) -> [EntityID]? {
    for preposition in reading.document.dependents(of: index, .preposition)
    where reading.document.lemmas[preposition].lowercased() == "accord"
      || reading.document.text(at: preposition).lowercased() == "according"
    {
      guard let inner = reading.document.dependent(of: preposition, .preposition),
        let object = reading.document.dependent(of: inner, .prepositionObject)
      else { continue }
      let found = reading.predications.coordinated(object)
        .flatMap { reading.entities(at: $0, as: ["Actor", "Place"]) }
      if !found.isEmpty { return found }
    }
    return nil
  }

  /// A quotation of several sentences: the speaker stands beside its first or last words.
  private static func quotedBy(
    _ index: Int, in reading: inout ArticleReading
  ) -> [EntityID] {
    guard let quotation = reading.quotations.first(where: { $0.contains(index) }) else { return [] }
    let document = reading.document
    let after = quotation.upperBound..<min(quotation.upperBound + 8, document.count)
    let before = max(0, quotation.lowerBound - 8)..<quotation.lowerBound
    let inside = quotation.filter {
      document.sentenceIndex(of: $0) != document.sentenceIndex(of: index)
    }
    for token in Array(after) + before.reversed() + inside {
      guard reading.predications.isVerb(token),
        reading.lexicon.clauses.has(.speech, reading.predications.lemma(at: token)),
        !quotation.contains(token)
      else { continue }
      let found = subjects(of: token, in: &reading)
      if !found.isEmpty { return found }
    }
    return []
  }
}
