package import RelataLinguistics

/// The annotations that rules set from tags, labels and words; columns of equal length.
package struct RuledColumns: Sendable, Hashable {
  /// The tagger's tags; white space gets a tag of its own.
  package var tags: [Tag]
  /// The parser's labels; white space gets a label of its own.
  package var labels: [DependencyLabel]
  /// Coarse parts of speech.
  package var partsOfSpeech: [PartOfSpeech]
  /// Morphological features as Universal Dependencies writes them; empty where there are none.
  package var morphologies: [String]
  /// Dictionary forms; `nil` until something gives one.
  package var lemmas: [String?]

  /// Begins with what the tagger and the parser found.
  ///
  /// - Precondition: both columns have the same length.
  package init(tags: [Tag], labels: [DependencyLabel]) {
    precondition(tags.count == labels.count, "each token has a tag and a label")
    self.tags = tags
    self.labels = labels
    partsOfSpeech = [PartOfSpeech](repeating: .unknown, count: tags.count)
    morphologies = [String](repeating: "", count: tags.count)
    lemmas = [String?](repeating: nil, count: tags.count)
  }
}
