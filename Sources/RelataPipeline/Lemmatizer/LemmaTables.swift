/// The tables of a lemmatizer in mode `rule`, one of each kind for each part of speech.
struct LemmaTables: Sendable {
  /// One part of speech.
  struct Tables: Sendable {
    /// Endings and what takes their place, in the order of the file.
    var rules: [(old: [UInt8], new: [UInt8])] = []
    /// Words that are dictionary forms.
    var index = WordIndex(count: 0)
    /// Words with irregular lemmas; a list of these follows each in the file.
    var exceptions = WordIndex(count: 0)
    /// Whether there is a rule or a word.
    var hasEntries = false
  }

  /// The whole file.
  let bytes: [UInt8]
  /// Tables by the number (``StringHash``) of the part of speech in lower case.
  private(set) var tables: [UInt64: Tables] = [:]

  /// Reads `lemmatizer/lookups/lookups.bin`.
  ///
  /// - Throws: ``ModelError`` naming `file` when it is damaged or has no rules.
  /// - Complexity: O(n) in bytes.
  init(_ bytes: [UInt8], file: String) throws(ModelError) {
    self.bytes = bytes
    var names: Set<String> = []
    do throws(MessagePackError) {
      names = try read()
    } catch {
      throw ModelError(file: file, reason: "holds no tables of lemmas: \(error)")
    }
    guard names.contains("lemma_rules") else {
      throw ModelError(file: file, reason: "has no table lemma_rules")
    }
  }

  private mutating func read() throws(MessagePackError) -> Set<String> {
    var cursor = MessagePackCursor(bytes)
    var names: Set<String> = []
    for _ in 0..<(try cursor.mapCount()) {
      let name = cursor.text(try cursor.string())
      names.insert(name)
      switch name {
      case "lemma_rules": try readRules(&cursor)
      case "lemma_index": try readIndex(&cursor)
      case "lemma_exc": try readExceptions(&cursor)
      default: try cursor.skip()
      }
    }
    return names
  }

  private mutating func readRules(_ cursor: inout MessagePackCursor) throws(MessagePackError) {
    for _ in 0..<(try cursor.mapCount()) {
      let key = try cursor.number()
      for _ in 0..<(try cursor.arrayCount()) {
        let offset = cursor.offset
        guard try cursor.arrayCount() == 2 else { throw .invalid(offset: offset) }
        let old = Array(bytes[try cursor.string()])
        tables[key, default: Tables()].rules.append((old, Array(bytes[try cursor.string()])))
        tables[key, default: Tables()].hasEntries = true
      }
    }
  }

  private mutating func readIndex(_ cursor: inout MessagePackCursor) throws(MessagePackError) {
    for _ in 0..<(try cursor.mapCount()) {
      let key = try cursor.number()
      let index = try cursor.words(count: try cursor.arrayCount(), hasValues: false)
      tables[key, default: Tables()].index = index
      if !index.isEmpty { tables[key, default: Tables()].hasEntries = true }
    }
  }

  private mutating func readExceptions(_ cursor: inout MessagePackCursor) throws(MessagePackError) {
    for _ in 0..<(try cursor.mapCount()) {
      let key = try cursor.number()
      let index = try cursor.words(count: try cursor.mapCount(), hasValues: true)
      tables[key, default: Tables()].exceptions = index
      if !index.isEmpty { tables[key, default: Tables()].hasEntries = true }
    }
  }
}

extension MessagePackCursor {
  fileprivate mutating func mapCount() throws(MessagePackError) -> Int {
    let start = offset
    guard case .map(let count) = try next() else { throw .invalid(offset: start) }
    return count
  }

  fileprivate mutating func arrayCount() throws(MessagePackError) -> Int {
    let start = offset
    guard case .array(let count) = try next() else { throw .invalid(offset: start) }
    return count
  }

  fileprivate mutating func string() throws(MessagePackError) -> Range<Int> {
    let start = offset
    guard case .string(let range) = try next() else { throw .invalid(offset: start) }
    return range
  }

  fileprivate mutating func number() throws(MessagePackError) -> UInt64 {
    let start = offset
    guard case .integer(let value) = try next() else { throw .invalid(offset: start) }
    return UInt64(bitPattern: Int64(value))
  }

  /// Indexes the next `count` strings, each followed by a value when `hasValues` is set.
  fileprivate mutating func words(
    count: Int, hasValues: Bool
  ) throws(MessagePackError) -> WordIndex {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(count)
    for _ in 0..<count {
      ranges.append(try string())
      if hasValues { try skip() }
    }
    var index = WordIndex(count: count)
    bytes.withUnsafeBytes { file in
      for range in ranges { index.add(range, of: file) }
    }
    return index
  }

  /// The strings of the next item, a list.
  mutating func strings() throws(MessagePackError) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for _ in 0..<(try arrayCount()) { found.append(try string()) }
    return found
  }
}
