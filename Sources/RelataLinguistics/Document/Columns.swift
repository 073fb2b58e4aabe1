public import RelataText

extension AnnotatedDocument {
  /// The annotations of a document while it is being made: columns of equal length.
  public struct Columns: Sendable, Hashable {
    /// See ``AnnotatedDocument/spans``.
    public var spans: [TextSpan] = []
    /// See ``AnnotatedDocument/lemmas``.
    public var lemmas: [String] = []
    /// See ``AnnotatedDocument/partsOfSpeech``.
    public var partsOfSpeech: [PartOfSpeech] = []
    /// See ``AnnotatedDocument/tags``.
    public var tags: [Tag] = []
    /// See ``AnnotatedDocument/morphologies``.
    public var morphologies: [String] = []
    /// See ``AnnotatedDocument/heads``.
    public var heads: [Int32] = []
    /// See ``AnnotatedDocument/labels``.
    public var labels: [DependencyLabel] = []
    /// See ``AnnotatedDocument/sentences``.
    public var sentences: [Range<Int>] = []
    /// See ``AnnotatedDocument/entities``.
    public var entities: [EntityMention] = []

    /// Makes columns without a token.
    public init() {}

    func validate(against text: SourceText) throws(InvalidDocument) {
      try validateLengths()
      try validateSpans(within: text)
      try validateSentences()
      try validateTrees()
      try validateEntities()
    }

    private func validateLengths() throws(InvalidDocument) {
      let counts = [
        ("lemmas", lemmas.count), ("partsOfSpeech", partsOfSpeech.count), ("tags", tags.count),
        ("morphologies", morphologies.count), ("heads", heads.count), ("labels", labels.count),
      ]
      for (column, count) in counts where count != spans.count {
        throw .columnLength(column: column, expected: spans.count, found: count)
      }
    }

    private func validateSpans(within text: SourceText) throws(InvalidDocument) {
      var end = 0
      for (index, span) in spans.enumerated() {
        guard span.lowerBound >= end, !span.isEmpty, span.upperBound <= text.byteCount else {
          throw .span(token: index)
        }
        end = span.upperBound
      }
    }

    private func validateSentences() throws(InvalidDocument) {
      var end = 0
      for (index, sentence) in sentences.enumerated() {
        guard sentence.lowerBound == end, !sentence.isEmpty else { throw .sentence(index: index) }
        end = sentence.upperBound
      }
      guard end == spans.count else { throw .sentence(index: sentences.count) }
    }

    /// Each head lies in its dependent's sentence, and every token reaches a root.
    private func validateTrees() throws(InvalidDocument) {
      for sentence in sentences {
        for index in sentence where !sentence.contains(Int(heads[index])) {
          throw .head(token: index)
        }
      }
      // 0: not seen, 1: on the path that is being walked, 2: known to reach a root.
      var state = [UInt8](repeating: 0, count: spans.count)
      for start in spans.indices where state[start] == 0 {
        var path: [Int] = []
        var index = start
        while state[index] == 0 {
          state[index] = 1
          path.append(index)
          guard Int(heads[index]) != index else { break }
          index = Int(heads[index])
          if state[index] == 1 { throw .head(token: index) }
        }
        for passed in path { state[passed] = 2 }
      }
    }

    private func validateEntities() throws(InvalidDocument) {
      var end = 0
      for (index, entity) in entities.enumerated() {
        guard entity.tokens.lowerBound >= end, !entity.tokens.isEmpty,
          entity.tokens.upperBound <= spans.count
        else { throw .entity(index: index) }
        end = entity.tokens.upperBound
      }
    }
  }
}

/// Why columns do not make a document.
public enum InvalidDocument: Error, Hashable, Sendable {
  /// A column has not one element for each token.
  case columnLength(column: String, expected: Int, found: Int)
  /// The token's span is empty, overlaps the one before, or leaves the text.
  case span(token: Int)
  /// The sentences do not cover the tokens in order; this is the first that is wrong.
  case sentence(index: Int)
  /// The token's head lies outside its sentence, or the token stands on a cycle.
  case head(token: Int)
  /// The entity is empty, overlaps the one before, or leaves the document.
  case entity(index: Int)
}
