internal import RelataLinguistics

/// One rule: token sequences, and what they say about one of their tokens.
struct AttributeRule: Sendable {
  /// What a rule sets; `nil` for what it leaves alone.
  struct Assignment: Hashable, Sendable {
    var tag: Tag?
    var label: DependencyLabel?
    var partOfSpeech: PartOfSpeech?
    var morphology: String?
    var lemma: String?
  }

  /// A sequence of tokens.
  struct Sequence: Sendable {
    /// One condition for each token; never empty.
    let conditions: [TokenCondition]
    /// Which of the tokens is changed.
    let target: Int
  }

  let sequences: [Sequence]
  let assignment: Assignment
}
