public import RelataText

/// The article that a graph was drawn from.
public struct Article: Hashable, Sendable {
  /// The identity: base IRI, `article/` and the slug of the identifier.
  public let iri: IRI
  /// The name under which it was read: the stem of its file, or its `id`.
  public let identifier: String
  /// The headline, where known.
  public var headline: String?
  /// The day of publication, where known.
  public var datePublished: PartialDate?
  /// Language of the text (BCP 47).
  public var language: String
  /// Where it was published.
  public var url: IRI?
  /// SHA-256 of the text as UTF-8, in hexadecimal.
  public let textDigest: String

  /// Makes the record of an article.
  public init(
    iri: IRI, identifier: String, headline: String? = nil, datePublished: PartialDate? = nil,
    language: String = "en", url: IRI? = nil, textDigest: String
  ) {
    self.iri = iri
    self.identifier = identifier
    self.headline = headline?.composed
    self.datePublished = datePublished
    self.language = language
    self.url = url
    self.textDigest = textDigest
  }
}

/// The words of an article that back a statement.
public struct Evidence: Hashable, Sendable {
  /// Most code points of text kept before and after the words.
  public static let contextLimit = 32

  /// The article.
  public let article: IRI
  /// First code point of the words in the article's text.
  public let start: Int
  /// One past the last code point.
  public let end: Int
  /// The words, exactly as they stand.
  public let exact: String
  /// At most ``contextLimit`` code points before them.
  public let prefix: String
  /// At most ``contextLimit`` code points after them.
  public let suffix: String

  /// Cuts `span` out of the text of `article`.
  ///
  /// - Precondition: the span lies within the text and cuts no code point.
  public init(article: IRI, text: SourceText, span: TextSpan) {
    let range = text.codePointRange(of: span)
    self.article = article
    start = range.lowerBound
    end = range.upperBound
    exact = text[span]
    prefix = Evidence.context(of: text, endingAt: span.lowerBound)
    suffix = Evidence.context(of: text, startingAt: span.upperBound)
  }

  /// Takes evidence that was cut before, such as from a file.
  public init(
    article: IRI, start: Int, end: Int, exact: String, prefix: String, suffix: String
  ) {
    self.article = article
    self.start = start
    self.end = end
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }

  /// The identity: the article's IRI with a character range as fragment (RFC 5147).
  public var iri: IRI { article.withFragment("char=\(start),\(end)") }

  private static func context(of text: SourceText, endingAt end: Int) -> String {
    var start = end
    var count = 0
    while start > 0 && count < contextLimit {
      start -= 1
      if text.utf8[start] & 0xC0 != 0x80 { count += 1 }
    }
    return text[TextSpan(start, end)]
  }

  private static func context(of text: SourceText, startingAt start: Int) -> String {
    var end = start
    var count = 0
    while end < text.byteCount {
      if text.utf8[end] & 0xC0 != 0x80 {
        if count == contextLimit { break }
        count += 1
      }
      end += 1
    }
    return text[TextSpan(start, end)]
  }
}

extension Evidence {
  /// All of `evidence` in order.
  ///
  /// - Complexity: O(n log n).
  package static func sorted(_ evidence: [Evidence]) -> [Evidence] {
    evidence.sorted { all, left, right in
      let articles = all[left].article.value.order(beside: all[right].article.value)
      if articles != 0 { return articles < 0 }
      if all[left].start != all[right].start { return all[left].start < all[right].start }
      if all[left].end != all[right].end { return all[left].end < all[right].end }
      return all[left] < all[right]
    }
  }
}

extension Evidence: Comparable {
  /// Orders by article, then by place in it, the shorter first; then by the words, so that the order
  /// is total also over evidence that was read from elsewhere.
  public static func < (left: Evidence, right: Evidence) -> Bool {
    if left.article != right.article { return left.article < right.article }
    if (left.start, left.end) != (right.start, right.end) {
      return (left.start, left.end) < (right.start, right.end)
    }
    return (left.exact, left.prefix, left.suffix) < (right.exact, right.prefix, right.suffix)
  }
}
