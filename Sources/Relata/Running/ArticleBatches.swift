/// Groups what a reader comes to into batches of some size, so that the language pipeline has enough
/// to do at once and memory stays bounded.
struct ArticleBatches: IteratorProtocol {
  private var elements: ArticleReader.Iterator
  private var byteLimit: Int
  private let largestByteLimit: Int

  /// Begins with batches of `firstByteLimit` bytes of news and doubles up to `largestByteLimit`: a
  /// few articles are enough for all cores, many are taken in larger batches.
  init(_ reader: ArticleReader, firstByteLimit: Int = 16 << 10, largestByteLimit: Int = 128 << 10) {
    elements = reader.makeIterator()
    byteLimit = firstByteLimit
    self.largestByteLimit = largestByteLimit
  }

  /// The next batch, which is never empty; `nil` at the end.
  ///
  /// It ends with the article that reaches the limit, so it may be larger by that article.
  mutating func next() -> [ArticleReader.Element]? {
    var batch: [ArticleReader.Element] = []
    var byteCount = 0
    while byteCount < byteLimit, let element = elements.next() {
      batch.append(element)
      switch element {
      case .article(let article): byteCount += article.body.byteCount
      case .diagnostic: byteCount += 256
      }
    }
    byteLimit = min(2 * byteLimit, largestByteLimit)
    return batch.isEmpty ? nil : batch
  }
}
