import RelataGraph
import RelataText

/// What stands at the head of the page, as HTML.
struct ExplorerHead {
  let graph: KnowledgeGraph

  /// The headline of the one article, or how many there are.
  var title: String {
    let articles = graph.articles
    guard articles.count == 1 else {
      return articles.isEmpty ? "Relations" : "\(articles.count) articles"
    }
    return DOTText.html(ExplorerHead.title(of: articles[0]))
  }

  /// When the articles appeared, and what made the graph.
  var source: String {
    let dates = graph.articles.compactMap(\.datePublished).sorted()
    var parts: [String] = []
    if let first = dates.first, let last = dates.last {
      parts.append(first == last ? first.iso8601 : "\(first.iso8601) to \(last.iso8601)")
    }
    if let run = graph.run {
      parts.append("relations found by relata \(LabelText.clean(run.toolVersion, limit: 40))")
    }
    return DOTText.html(parts.joined(separator: " · "))
  }

  /// The headline, or else the name under which the article was read.
  static func title(of article: Article) -> String {
    let headline = LabelText.clean(article.headline ?? "", limit: 300)
    guard headline.isEmpty else { return headline }
    let identifier = LabelText.clean(article.identifier, limit: 300)
    return identifier.isEmpty ? "(untitled)" : identifier
  }
}
