import RelataLinguistics

/// Which words of the article show an edge.
enum EvidenceRange {
  /// Longest evidence, in tokens; a wider one is cut back to the trigger's neighbourhood.
  private static let limit = 60

  /// The range from the first to the last of `tokens`, widened to whole names, within the sentence.
  ///
  /// White space and sentence punctuation at the ends are left out.
  static func covering(_ tokens: [Int], in reading: ArticleReading) -> Range<Int> {
    guard let first = tokens.min(), let last = tokens.max() else { return 0..<0 }
    var range = first..<(last + 1)
    for token in tokens {
      if let mention = reading.mention(atHead: token) {
        range = range.union(mention.tokens)
      } else if reading.document.partsOfSpeech[token] == .noun {
        let core = NounPhrase(document: reading.document, head: token).core
        range = range.union(core)
      }
    }
    if range.count > limit {
      let start = max(range.lowerBound, (tokens.first ?? first) - limit / 2)
      range = start..<min(range.upperBound, start + limit)
    }
    return trimmed(range, in: reading.document)
  }

  private static func trimmed(_ range: Range<Int>, in document: AnnotatedDocument) -> Range<Int> {
    var range = range
    while range.count > 1, document.partsOfSpeech[range.lowerBound] == .space {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    while range.count > 1, document.partsOfSpeech[range.upperBound - 1] == .space {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    return range
  }
}
