public import RelataText

/// One news item as it was read: its text, and what its container says about it.
public struct NewsArticle: Hashable, Sendable {
  /// The stem of its file, or its `id`.
  public let identifier: String
  /// The file it came from, and the line where that holds several; for messages.
  public let location: String
  /// The text exactly as read: for `.txt` the whole file, header included.
  public let text: SourceText
  /// The news in the text, without header and surrounding white space.
  public let body: TextSpan
  /// The headline, where the container gives one.
  public let headline: String?
  /// The day of publication, where known.
  public let datePublished: PartialDate?
  /// Where it was published, as given.
  public let url: String?

  /// Makes an article.
  public init(
    identifier: String, location: String, text: SourceText, body: TextSpan,
    headline: String? = nil, datePublished: PartialDate? = nil, url: String? = nil
  ) {
    self.identifier = identifier
    self.location = location
    self.text = text
    self.body = body
    self.headline = headline
    self.datePublished = datePublished
    self.url = url
  }
}
