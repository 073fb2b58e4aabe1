/// How an article was read, sentence by sentence, for those who write rules.
public struct Explanation: Codable, Hashable, Sendable {
  /// One sentence with all that was made of it.
  public struct Sentence: Codable, Hashable, Sendable {
    /// Number of the sentence, from 1.
    public let number: Int
    /// First code point in the article's text.
    public let start: Int
    /// One past the last code point.
    public let end: Int
    /// The words.
    public let text: String
    /// How the parser reads them.
    public let tokens: [Token]
    /// The names, and what they lead to.
    public let mentions: [Mention]
    /// The frames whose trigger stands in the sentence.
    public let attempts: [Attempt]
    /// The edges that came of it.
    public let edges: [Edge]

    /// Whether a frame waited for one of its words and nothing came of any.
    public var isMissed: Bool { !attempts.isEmpty && edges.isEmpty }
  }

  /// One token.
  public struct Token: Codable, Hashable, Sendable {
    /// Index in the document.
    public let index: Int
    /// The word, its lemma, its fine tag and its relation to the head.
    public let text, lemma, tag, label: String
    /// Index of the head; its own at the root.
    public let head: Int
  }

  /// A name in the sentence.
  public struct Mention: Codable, Hashable, Sendable {
    /// The words.
    public let text: String
    /// Name and class of the thing that they lead to.
    public let name, className: String
    /// How the thing is known: `gazetteer`, `named` or `described`.
    public let identity: String
  }

  /// A frame that was tried on a word.
  public struct Attempt: Codable, Hashable, Sendable {
    /// The word and its lemma.
    public let trigger, lemma: String
    /// Identifier and relation of the frame.
    public let frame, relation: String
    /// Number of edges that it gave.
    public let edgeCount: Int
    /// Why it gave none; `nil` when it gave some.
    public let reason: String?
  }

  /// An edge.
  public struct Edge: Codable, Hashable, Sendable {
    /// Names of the ends, and the relation.
    public let subject, relation, object: String
    /// Its stance.
    public let stance: String
    /// Names of those who say so.
    public let speakers: [String]
    /// When, as start and end, where the text says so.
    public let date: String?
    /// Identifier of the rule.
    public let rule: String
    /// The words that back it.
    public let evidence: String
  }

  /// Identifier of the article.
  public let article: String
  /// The sentences, in order.
  public let sentences: [Sentence]

  /// The explanation of some of the sentences.
  public func filtered(_ isIncluded: (Sentence) -> Bool) -> Explanation {
    Explanation(article: article, sentences: sentences.filter(isIncluded))
  }
}
