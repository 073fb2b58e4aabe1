import Relata

/// The texts that a user gives beside a graph, by the articles that they are of.
enum ArticleTexts {
  /// Reads the articles at `paths` and keeps the texts that the graph was drawn from.
  ///
  /// A text belongs to an article when its digest is the article's, whatever its name. A file or
  /// folder may hold other articles too.
  ///
  /// - Throws: `foreignText` for a path without any text of the graph.
  static func texts(
    at paths: [String], for graph: KnowledgeGraph, _ console: Console
  ) throws(Trouble) -> [IRI: SourceText] {
    let articles = Dictionary(grouping: graph.articles, by: \.textDigest)
    var texts: [IRI: SourceText] = [:]
    for path in paths {
      var isKnown = false
      for element in ArticleReader(inputs: [path]) {
        switch element {
        case .diagnostic(let diagnostic): console.report(diagnostic)
        case .article(let article):
          let digest = SHA256Digest(of: article.text.utf8).hexadecimal
          for record in articles[digest] ?? [] {
            texts[record.iri] = article.text
            isKnown = true
          }
        }
      }
      guard isKnown else { throw .foreignText(path: path) }
    }
    return texts
  }
}
