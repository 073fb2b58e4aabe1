import FoundationEssentials
import RelataText

extension NewsArticle {
  /// The members of one line of a `.jsonl` file that relata reads; all others are ignored.
  private struct Members: Decodable {
    var id: Identifier?
    var date: String?
    var title: String?
    var url: String?
    var text: String
  }

  /// An `id`, which may be written as a string or as a whole number.
  private struct Identifier: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        text = String(number)
      } else {
        text = try container.decode(String.self)
      }
    }
  }

  /// Makes an article of one JSON object (RFC 8259), with what is odd about it.
  ///
  /// - Throws: ``ArticleProblem`` when the line is no object with a `text`, or the text holds no news.
  /// - Complexity: O(n) in bytes.
  static func jsonLine(
    _ line: [UInt8], fallbackIdentifier: String, location: String
  ) throws(ArticleProblem) -> (article: NewsArticle, problem: ArticleProblem?) {
    if let offset = SourceText.firstInvalidByte(in: line) { throw .notUTF8(byteOffset: offset) }
    let members = try decode(line)
    let text = try SourceText(article: Array(members.text.utf8))
    let body = text.trimmed(text.span)
    guard !body.isEmpty else { throw .empty }
    let date = members.date.flatMap { PartialDate($0) }
    let identifier = members.id?.text ?? ""
    let article = NewsArticle(
      identifier: identifier.isEmpty ? fallbackIdentifier : identifier, location: location,
      text: text, body: body, headline: members.title, datePublished: date, url: members.url)
    guard let phrase = members.date, date == nil else { return (article, nil) }
    return (article, .invalidDate(phrase))
  }

  private static func decode(_ line: [UInt8]) throws(ArticleProblem) -> Members {
    do {
      return try JSONDecoder().decode(Members.self, from: Data(line))
    } catch DecodingError.keyNotFound(let key, _) {
      throw .missingMember(key.stringValue)
    } catch DecodingError.typeMismatch(_, let context) {
      throw .wrongMember(context.codingPath.first?.stringValue)
    } catch DecodingError.valueNotFound(_, let context) {
      throw .wrongMember(context.codingPath.first?.stringValue)
    } catch {
      throw .malformedJSON
    }
  }
}
