import RelataText

extension ArticleReader {
  /// Reads one article, or as much as it takes to find a problem, at each step.
  public struct Iterator: IteratorProtocol {
    private var arguments: ArraySlice<String>
    private var inputs: ArraySlice<ArticleInput> = []
    private var lines: JSONLinesReader?
    private var identifiers = IdentifierRegister()
    private var pending: [Element] = []
    private let articleByteLimit: Int

    init(arguments: [String], articleByteLimit: Int) {
      self.arguments = arguments[...]
      self.articleByteLimit = articleByteLimit
    }

    /// The next article or diagnostic; `nil` when all inputs have been read.
    public mutating func next() -> Element? {
      while pending.isEmpty {
        if lines != nil {
          readLine()
        } else if let input = inputs.popFirst() {
          read(input)
        } else if let argument = arguments.popFirst() {
          expand(argument)
        } else {
          return nil
        }
      }
      return pending.removeFirst()
    }

    private mutating func expand(_ argument: String) {
      do throws(ArticleProblem) {
        inputs = try ArticleInput.inputs(named: argument)[...]
      } catch {
        report(error, at: argument)
      }
    }

    private mutating func read(_ input: ArticleInput) {
      let location: String
      switch input {
      case .text(let path), .jsonLines(let path): location = path
      case .standardInput: location = "standard input"
      }
      do throws(ArticleProblem) {
        switch input {
        case .text(let path): try readText(path, at: location)
        case .jsonLines(let path): lines = try JSONLinesReader(path: path, location: location)
        case .standardInput: try readStandardInput(location)
        }
      } catch {
        report(error, at: location)
      }
    }

    private mutating func readText(_ path: String, at location: String) throws(ArticleProblem) {
      let stream = try ByteStream.opened(path)
      try takeText(of: stream, identifier: ArticleInput.stem(of: path), location: location)
    }

    private mutating func readStandardInput(_ location: String) throws(ArticleProblem) {
      let stream = try ByteStream.opened("-")
      if try stream.looksLikeJSON() {
        lines = JSONLinesReader(stream: stream, stem: "stdin", location: location)
      } else {
        try takeText(of: stream, identifier: "stdin", location: location)
      }
    }

    private mutating func takeText(
      of stream: ByteStream, identifier: String, location: String
    ) throws(ArticleProblem) {
      let bytes = try stream.wholeText(byteLimit: articleByteLimit)
      let (article, problem) = try NewsArticle.plainText(
        bytes, identifier: identifier, location: location)
      deliver(article, problem)
    }

    private mutating func readLine() {
      guard var reader = lines else { return }
      switch reader.next(byteLimit: articleByteLimit) {
      case .article(let article, let problem): deliver(article, problem)
      case .problem(let problem, let location): report(problem, at: location)
      case nil:
        lines = nil
        return
      }
      lines = reader
    }

    private mutating func deliver(_ article: NewsArticle, _ problem: ArticleProblem?) {
      if let problem { report(problem, at: article.location) }
      let identifier = identifiers.unused(article.identifier)
      guard identifier != article.identifier else {
        pending.append(.article(article))
        return
      }
      let duplicate = ArticleProblem.duplicateIdentifier(
        article.identifier, replacement: identifier)
      report(duplicate, at: article.location)
      pending.append(.article(article.renamed(identifier)))
    }

    private mutating func report(_ problem: ArticleProblem, at location: String) {
      pending.append(.diagnostic(problem.diagnostic(at: location)))
    }
  }
}

extension NewsArticle {
  fileprivate func renamed(_ identifier: String) -> NewsArticle {
    NewsArticle(
      identifier: identifier, location: location, text: text, body: body, headline: headline,
      datePublished: datePublished, url: url)
  }
}
