import RelataText

extension NewsArticle {
  /// Makes an article of the bytes of a text file, with what is odd about it.
  ///
  /// - Throws: ``ArticleProblem`` when the bytes are no text or hold no news.
  /// - Complexity: O(n) in bytes.
  static func plainText(
    _ bytes: [UInt8], identifier: String, location: String
  ) throws(ArticleProblem) -> (article: NewsArticle, problem: ArticleProblem?) {
    let text = try SourceText(article: bytes)
    let header = DateHeader(of: text)
    let body = text.trimmed(TextSpan(header.end, text.byteCount))
    guard !body.isEmpty else { throw .empty }
    let article = NewsArticle(
      identifier: identifier, location: location, text: text, body: body,
      datePublished: header.date)
    guard let phrase = header.phrase, header.date == nil else { return (article, nil) }
    return (article, .invalidDate(phrase))
  }
}

extension SourceText {
  /// Takes the bytes of an article when they are text.
  init(article bytes: [UInt8]) throws(ArticleProblem) {
    if let offset = bytes.firstIndex(of: 0) { throw .binary(byteOffset: offset) }
    guard let text = SourceText(utf8: bytes) else {
      throw .notUTF8(byteOffset: SourceText.firstInvalidByte(in: bytes) ?? 0)
    }
    self = text
  }
}
