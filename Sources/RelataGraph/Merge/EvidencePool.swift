/// All evidence of graphs to be merged, each place of an article once.
struct EvidencePool: Sendable {
  private struct Place: Hashable {
    let article: IRI
    let start: Int
    let end: Int
  }

  private var pieces: [Place: Evidence] = [:]
  /// Whether the words at some place differ between graphs.
  private(set) var hasConflicts = false

  /// The statement with its evidence taken into the pool.
  ///
  /// Equal pieces share their storage from then on.
  mutating func pooling(
    _ statement: Statement, _ conflicts: inout Set<MergeConflict>
  ) -> Statement {
    let pooled = statement.evidence.map { evidence in
      let place = Place(article: evidence.article, start: evidence.start, end: evidence.end)
      guard let known = pieces[place] else {
        pieces[place] = evidence
        return evidence
      }
      guard known != evidence else { return known }
      hasConflicts = true
      let kept = min(known, evidence)
      conflicts.insert(
        MergeConflict(
          subject: .evidence(evidence.iri), kept: kept.exact,
          dropped: max(known, evidence).exact))
      pieces[place] = kept
      return kept
    }
    return statement.backed(by: pooled)
  }

  /// The statement with the words that stayed at each place.
  func settling(_ statement: Statement) -> Statement {
    let settled = statement.evidence.map { evidence in
      pieces[Place(article: evidence.article, start: evidence.start, end: evidence.end)] ?? evidence
    }
    return statement.backed(by: settled)
  }
}
