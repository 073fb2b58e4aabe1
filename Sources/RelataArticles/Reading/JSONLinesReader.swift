import RelataText

/// Reads a file that holds one JSON object a line; empty lines are passed over.
struct JSONLinesReader {
  /// What a line came to.
  enum Outcome {
    case article(NewsArticle, ArticleProblem?)
    case problem(ArticleProblem, location: String)
  }

  private let stream: ByteStream
  private let stem: String
  private let location: String
  private var lineNumber = 0
  private var isEmpty = true
  private var isDone = false

  /// Reads on from where `stream` stands.
  init(stream: ByteStream, stem: String, location: String) {
    self.stream = stream
    self.stem = stem
    self.location = location
  }

  /// Opens the file at `path`.
  init(path: String, location: String) throws(ArticleProblem) {
    let stream = try ByteStream.opened(path)
    self.init(stream: stream, stem: ArticleInput.stem(of: path), location: location)
  }

  /// The next article or problem; `nil` at the end.
  mutating func next(byteLimit: Int) -> Outcome? {
    while !isDone {
      do throws(FileError) {
        guard let line = try stream.nextLine(byteLimit: byteLimit) else { break }
        lineNumber += 1
        if let outcome = outcome(of: line, byteLimit: byteLimit) {
          isEmpty = false
          return outcome
        }
      } catch {
        isDone = true
        return .problem(.unreadable(reason: error.reason), location: location)
      }
    }
    guard isEmpty && !isDone else { return nil }
    isDone = true
    return .problem(.noLines, location: location)
  }

  private func outcome(of line: ByteStream.Line, byteLimit: Int) -> Outcome? {
    let place = "\(location):\(lineNumber)"
    switch line {
    case .tooLong: return .problem(.tooLarge(byteLimit: byteLimit), location: place)
    case .bytes(let bytes):
      let content = lineNumber == 1 ? bytes.withoutByteOrderMark : bytes
      guard content.contains(where: { $0 > 0x20 }) else { return nil }
      do throws(ArticleProblem) {
        let (article, problem) = try NewsArticle.jsonLine(
          content, fallbackIdentifier: "\(stem)-\(lineNumber)", location: place)
        return .article(article, problem)
      } catch {
        return .problem(error, location: place)
      }
    }
  }
}

extension [UInt8] {
  /// The bytes without the UTF-8 form of U+FEFF at their beginning.
  fileprivate var withoutByteOrderMark: [UInt8] {
    starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self
  }
}
