/// Words whose normalised form is not their lower-case form: other spellings, quotation marks,
/// dashes and currency signs.
package struct NormTable: Sendable {
  /// Norms by the number (``StringHash``) of the word.
  private let norms: [UInt64: String]

  /// Reads the table `lexeme_norm` of `vocab/lookups.bin`.
  ///
  /// - Throws: ``ModelError`` naming `file` when the bytes are not such tables.
  /// - Complexity: O(n) in bytes.
  package init(_ bytes: [UInt8], file: String) throws(ModelError) {
    do throws(MessagePackError) {
      norms = try NormTable.read(bytes)
    } catch {
      throw ModelError(file: file, reason: "is no table of norms: \(error)")
    }
  }

  private static func read(_ bytes: [UInt8]) throws(MessagePackError) -> [UInt64: String] {
    var cursor = MessagePackCursor(bytes)
    var norms: [UInt64: String] = [:]
    guard case .map(let tableCount) = try cursor.next() else { throw .invalid(offset: 0) }
    for _ in 0..<tableCount {
      guard case .string(let name) = try cursor.next(), cursor.text(name) == "lexeme_norm" else {
        try cursor.skip()
        continue
      }
      let offset = cursor.offset
      guard case .map(let count) = try cursor.next() else { throw .invalid(offset: offset) }
      norms.reserveCapacity(count)
      for _ in 0..<count {
        guard case .integer(let key) = try cursor.next(), case .string(let norm) = try cursor.next()
        else { throw .invalid(offset: cursor.offset) }
        norms[UInt64(bitPattern: Int64(key))] = cursor.text(norm)
      }
    }
    return norms
  }

  /// The normalised form of `text`: the model's, else that of punctuation, else lower case.
  package func norm(of text: String) -> String {
    norms[StringHash.hash(text)] ?? NormTable.punctuation[StringHash.hash(text)]
      ?? UnicodeText.lowercased(text)
  }

  /// spaCy's norms for all languages, by the number of the word.
  private static let punctuation: [UInt64: String] = {
    let groups = [
      ("'s", "'s 'S ’s ’S"), ("'", "’ ‘ ´ `"), ("\"", "” “ '' `` ´´ „ » « ‘‘ ’’"),
      ("?", "？"), ("!", "！"), (",", "，"), (";", "；"), (":", "："), (".", "。 ।"),
      ("...", "…"), ("-", "— – -- --- ——"),
      ("$", "€ £ ¥ ฿ US$ C$ A$ ₺ ₹ ৳ ₩ Mex$ ₣ E£"),
    ]
    var norms: [UInt64: String] = [:]
    for (norm, spellings) in groups {
      for spelling in spellings.split(separator: " ") {
        norms[StringHash.hash(String(spelling))] = norm
      }
    }
    return norms
  }()
}
