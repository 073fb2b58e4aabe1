/// What a model's `tokenizer` file says, before anything is compiled.
struct TokenizerFile {
  /// One token of an exception.
  struct Piece {
    let text: String
    let norm: String?
  }

  /// Patterns in Python's syntax, by their names in the file; absent where the file has none.
  private(set) var patterns: [String: String] = [:]
  /// Strings with the tokens they are made of, in the order of the file.
  private(set) var exceptions: [(text: String, pieces: [Piece])] = []
  /// Whether only exceptions that the patterns would cut are looked for within chunks.
  private(set) var usesFasterHeuristics = true

  private static let patternNames = [
    "prefix_search", "suffix_search", "infix_finditer", "token_match", "url_match",
  ]
  /// spaCy's numbers of the two attributes that an exception may give.
  private static var orth: [MessagePackValue] { [.integer(65), .string("ORTH")] }
  private static var norm: [MessagePackValue] { [.integer(67), .string("NORM")] }

  /// Reads MessagePack.
  ///
  /// - Throws: ``ModelError`` naming `file` when the bytes are damaged or an exception's tokens do not
  ///   make up its string.
  init(_ bytes: [UInt8], file: String) throws(ModelError) {
    let tree: MessagePackValue
    do throws(MessagePackError) {
      tree = try MessagePackValue(bytes)
    } catch {
      throw ModelError(file: file, reason: "is no MessagePack: \(error)")
    }
    guard let pairs = tree.pairs else {
      throw ModelError(file: file, reason: "does not begin with a map")
    }
    for pair in pairs {
      guard let name = pair.key.text else { continue }
      if TokenizerFile.patternNames.contains(name) {
        patterns[name] = pair.value.text
      } else if name == "faster_heuristics" {
        usesFasterHeuristics = pair.value != .boolean(false)
      } else if name == "exceptions" {
        exceptions = try TokenizerFile.exceptions(pair.value, file: file)
      }
    }
  }

  private static func exceptions(
    _ value: MessagePackValue, file: String
  ) throws(ModelError) -> [(text: String, pieces: [Piece])] {
    var found: [(text: String, pieces: [Piece])] = []
    for pair in value.pairs ?? [] {
      guard let text = pair.key.text, let elements = pair.value.elements else {
        throw ModelError(file: file, reason: "has an exception that is not text with tokens")
      }
      let pieces = elements.compactMap(piece)
      guard pieces.count == elements.count, !text.isEmpty,
        pieces.flatMap({ Array($0.text.utf8) }) == Array(text.utf8)
      else {
        throw ModelError(file: file, reason: "exception \"\(text)\" is not made of its tokens")
      }
      found.append((text, pieces))
    }
    return found
  }

  private static func piece(_ value: MessagePackValue) -> Piece? {
    var text: String?
    var ownNorm: String?
    for pair in value.pairs ?? [] {
      if orth.contains(pair.key) {
        text = pair.value.text
      } else if norm.contains(pair.key) {
        ownNorm = pair.value.text
      } else {
        return nil
      }
    }
    return text.flatMap { $0.isEmpty ? nil : Piece(text: $0, norm: ownNorm) }
  }
}
