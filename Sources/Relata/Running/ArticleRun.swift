/// Takes all articles of a reader through some work, on several cores, in order.
package struct ArticleRun: Sendable {
  /// What the run comes to next, in the order of reading.
  package enum Step<Output: Sendable>: Sendable {
    /// Something to tell about an input.
    case diagnostic(Diagnostic)
    /// An article and what was made of it.
    case result(NewsArticle, Output)
  }

  /// Where the articles come from.
  package let reader: ArticleReader
  /// Most batches of articles that are worked on at once.
  package let jobs: Int

  /// Makes a run.
  ///
  /// - Precondition: `jobs` is at least 1.
  package init(reader: ArticleReader, jobs: Int) {
    precondition(jobs >= 1, "a run has at least one job")
    self.reader = reader
    self.jobs = jobs
  }

  /// Gives batches of articles to `transform`, which makes one output of each article, and every
  /// output to `consume` until that says no.
  ///
  /// Memory does not grow with the number of articles.
  package func forEach<Output: Sendable>(
    _ transform: @escaping @Sendable ([NewsArticle]) -> [Output],
    consume: (Step<Output>) -> Bool
  ) async {
    var batches = ArticleBatches(reader)
    await OrderedTasks(jobs: jobs).run(
      next: { batches.next() },
      work: { ArticleRun.steps(of: $0, transform) },
      consume: { $0.allSatisfy(consume) })
  }

  private static func steps<Output: Sendable>(
    of batch: [ArticleReader.Element], _ transform: ([NewsArticle]) -> [Output]
  ) -> [Step<Output>] {
    let articles = batch.compactMap { element -> NewsArticle? in
      if case .article(let article) = element { article } else { nil }
    }
    let results = articles.isEmpty ? [] : transform(articles)
    precondition(results.count == articles.count, "each article has one output")
    var outputs = results.makeIterator()
    return batch.compactMap { element in
      switch element {
      case .diagnostic(let diagnostic): .diagnostic(diagnostic)
      case .article(let article): outputs.next().map { .result(article, $0) }
      }
    }
  }
}
