import RelataText

/// Reading with the problems of articles in place of errors of files.
extension ByteStream {
  static func opened(_ path: String) throws(ArticleProblem) -> ByteStream {
    do throws(FileError) {
      return try ByteStream(path: path)
    } catch {
      throw .unreadable(reason: error.reason)
    }
  }

  /// All that is left, as the text of one article.
  func wholeText(byteLimit: Int) throws(ArticleProblem) -> [UInt8] {
    let bytes: [UInt8]?
    do throws(FileError) {
      bytes = try remainder(byteLimit: byteLimit)
    } catch {
      throw .unreadable(reason: error.reason)
    }
    guard let bytes, bytes.count <= byteLimit else { throw .tooLarge(byteLimit: byteLimit) }
    return bytes
  }

  /// Whether the first character that shows is a brace.
  func looksLikeJSON() throws(ArticleProblem) -> Bool {
    do throws(FileError) {
      return try firstVisibleByte() == UInt8(ascii: "{")
    } catch {
      throw .unreadable(reason: error.reason)
    }
  }
}
