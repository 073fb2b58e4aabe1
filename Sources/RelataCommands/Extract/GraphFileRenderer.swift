import Relata

/// The files of one article's graph, ready to be written.
struct GraphFiles: Sendable {
  /// What was left out of the graph, and why.
  var diagnostics: [Diagnostic]
  /// Whether an earlier run has written them, so that none were made.
  var isDone = false
  /// The files that could be made, in the order of the formats.
  var files: [GraphWriter.File] = []
  /// Why the others could not.
  var troubles: [Trouble] = []
}

/// Makes the files of each article of a batch, in memory.
struct GraphFileRenderer: Sendable {
  private let grapher: ArticleGrapher
  private let writer: GraphWriter
  private let formats: [GraphFormat]
  private let done: Set<String>

  /// Makes no files of the articles that `done` has by ``RunRecord/key(of:)``.
  init(grapher: ArticleGrapher, options: ExtractOptions, done: Set<String> = []) {
    self.done = done
    self.grapher = grapher
    writer = GraphWriter(
      ontology: grapher.ontology, directEdges: options.directEdges,
      limit: LayoutLimit(program: RelataTool.ownProgram))
    formats = options.formats
  }

  /// The files of each article, in the order of the articles.
  @Sendable func files(of articles: [NewsArticle]) -> [GraphFiles] {
    guard !done.isEmpty else { return newFiles(of: articles) }
    let isDone = articles.map { done.contains(RunRecord.key(of: $0)) }
    var rest = newFiles(of: zip(articles, isDone).filter { !$1 }.map(\.0)).makeIterator()
    return isDone.compactMap { $0 ? GraphFiles(diagnostics: [], isDone: true) : rest.next() }
  }

  private func newFiles(of articles: [NewsArticle]) -> [GraphFiles] {
    zip(articles, grapher.graphs(of: articles)).map { files(of: $0, $1) }
  }

  private func files(of news: NewsArticle, _ article: ArticleGraph) -> GraphFiles {
    var result = GraphFiles(diagnostics: article.diagnostics)
    let texts = Dictionary(
      uniqueKeysWithValues: article.graph.articles.map { ($0.iri, news.text) })
    for format in formats {
      do throws(RenderingError) {
        result.files += try writer.files(of: article.graph, as: format, texts: texts)
      } catch {
        result.troubles.append(.drawing(error, identifier: article.identifier))
      }
    }
    return result
  }
}
