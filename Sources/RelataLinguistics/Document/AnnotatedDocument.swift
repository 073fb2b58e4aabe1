public import RelataText

/// The text of an article with what the language pipeline says about it, one column an annotation.
///
/// Every column has one element for each token, in order of the text. Tokens are addressed by their
/// index in the document. What makes a document valid is checked when it is made, so all that use
/// one may rely on it: spans ascend and lie within the text; each sentence is one tree.
public struct AnnotatedDocument: Sendable, Hashable {
  /// The text that the spans refer to.
  public let text: SourceText
  /// Where each token stands.
  public let spans: [TextSpan]
  /// Dictionary form of each token.
  public let lemmas: [String]
  /// Coarse part of speech of each token.
  public let partsOfSpeech: [PartOfSpeech]
  /// Fine part of speech of each token.
  public let tags: [Tag]
  /// Morphological features of each token as Universal Dependencies writes them, such as
  /// `Number=Plur|Tense=Past`; empty where there are none.
  public let morphologies: [String]
  /// Index of each token's head; a token that heads its sentence is its own head.
  public let heads: [Int32]
  /// Relation of each token to its head.
  public let labels: [DependencyLabel]
  /// The sentences, in order, covering all tokens.
  public let sentences: [Range<Int>]
  /// The named entities, in order, never overlapping.
  public let entities: [EntityMention]
  /// The dependents of all tokens, ready for walking.
  let dependents: DependentIndex

  /// Makes a document from columns of equal length.
  ///
  /// - Throws: ``InvalidDocument`` naming the first rule that the columns break.
  /// - Complexity: O(n) in tokens.
  public init(text: SourceText, columns: Columns) throws(InvalidDocument) {
    try columns.validate(against: text)
    self.text = text
    spans = columns.spans
    lemmas = columns.lemmas
    partsOfSpeech = columns.partsOfSpeech
    tags = columns.tags
    morphologies = columns.morphologies
    heads = columns.heads
    labels = columns.labels
    sentences = columns.sentences
    entities = columns.entities
    dependents = DependentIndex(heads: columns.heads)
  }

  /// Number of tokens.
  public var count: Int { spans.count }

  /// The indices of all tokens.
  public var indices: Range<Int> { 0..<spans.count }

  /// The text of the token at `index`.
  public func text(at index: Int) -> String { text[spans[index]] }

  /// The span from the first to the last token of `tokens`.
  ///
  /// - Precondition: `tokens` is not empty.
  public func span(of tokens: Range<Int>) -> TextSpan {
    TextSpan(spans[tokens.lowerBound].lowerBound, spans[tokens.upperBound - 1].upperBound)
  }

  /// The text from the first to the last token of `tokens`, as it stands in the article.
  ///
  /// - Precondition: `tokens` is not empty.
  public func text(of tokens: Range<Int>) -> String { text[span(of: tokens)] }

  /// Whether white space follows the token at `index`.
  public func isFollowedBySpace(_ index: Int) -> Bool {
    let end = spans[index].upperBound
    guard end < text.byteCount else { return false }
    return index + 1 == count || spans[index + 1].lowerBound > end
  }

  /// Index in `sentences` of the sentence that holds the token at `index`.
  ///
  /// - Complexity: O(log s) in sentences.
  public func sentenceIndex(of index: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
