import RelataArticles
import RelataText

extension ArticleReader {
  /// All articles, in order.
  var articles: [NewsArticle] {
    compactMap { if case .article(let article) = $0 { article } else { nil } }
  }

  /// All diagnostics, in order.
  var diagnostics: [Diagnostic] {
    compactMap { if case .diagnostic(let diagnostic) = $0 { diagnostic } else { nil } }
  }
}

extension NewsArticle {
  /// The text of the news, without header and white space around.
  var news: String { text[body] }
}
