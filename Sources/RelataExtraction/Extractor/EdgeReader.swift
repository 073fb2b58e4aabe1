import RelataLinguistics

/// Collects the edges of an article from frames, offices and the way names stand together.
enum EdgeReader {
  /// The edges in order of their triggers.
  ///
  /// - Complexity: O(n) in tokens; only words that trigger a frame cost more than a look-up.
  static func edges(of reading: inout ArticleReading) -> [CandidateEdge] {
    var edges: [CandidateEdge] = []
    for index in reading.document.indices where reading.mention(atHead: index) == nil {
      guard isTrigger(index, in: reading),
        let predication = reading.predications.predication(at: index)
      else { continue }
      for var edge in FrameMatcher.edges(of: predication, in: &reading) {
        QualifierReader.qualify(&edge, predication: predication, in: &reading)
        edges.append(edge)
      }
    }
    edges += OfficeRules.edges(in: &reading)
    edges += ResignationRule.edges(in: &reading)
    edges += ObituaryRule.edges(in: &reading, beside: edges)
    edges += PlaceRules.edges(in: &reading)
    return edges
  }

  /// Whether a frame waits for the word; particles are looked for only when one does.
  private static func isTrigger(_ index: Int, in reading: ArticleReading) -> Bool {
    let kind: Predication.Kind
    switch reading.document.partsOfSpeech[index] {
    case .verb, .auxiliary: kind = .verb
    case .noun, .properNoun: kind = .noun
    case .adjective: kind = .adjective
    default: return false
    }
    let lemma =
      kind == .verb
      ? reading.predications.lemma(at: index) : reading.document.lemmas[index].lowercased()
    return reading.lexicon.frames.isTrigger(kind: kind, lemma: lemma)
  }
}
