import RelataText

/// The words that identity is told by: what the file `identity.tsv` says.
struct IdentityWords: Sendable {
  /// The script that a name was written in before it was transliterated.
  enum Script: String, Sendable { case arabic, cyrillic, latin }

  /// A form of a given name.
  struct GivenName: Sendable {
    let form: String
    let script: Script
  }

  private(set) var titles: Set<String> = []
  private(set) var particles: Set<String> = []
  private(set) var givenNames: [String: GivenName] = [:]
  private(set) var spellings: [String: String] = [:]
  /// Phrases by their words, joined by hyphens, and the phrases that say the same.
  private(set) var phrases = PhraseTable()
  private(set) var heads: Set<String> = []
  private(set) var shortHeads: Set<String> = []
  private(set) var generic: Set<String> = []
  private(set) var many: Set<String> = []
  private(set) var stops: Set<String> = []
  private(set) var generalClasses: Set<String> = []

  /// Reads the lines.
  ///
  /// - Throws: ``DataFileError`` with the line and what is wrong with it.
  init(file: DataFile) throws(DataFileError) {
    for line in file.lines {
      let cells = line.cells.map(String.init)
      guard cells.count >= 2, cells.allSatisfy({ !$0.isEmpty }) else {
        throw file.error(line: line.number, "expected a kind and at least one word")
      }
      try add(kind: cells[0], Array(cells.dropFirst()), line, file)
    }
  }

  private mutating func add(
    kind: String, _ words: [String], _ line: DataFile.Line, _ file: DataFile
  ) throws(DataFileError) {
    switch kind {
    case "title": titles.formUnion(words)
    case "particle": particles.formUnion(words)
    case "head": heads.formUnion(words)
    case "short": shortHeads.formUnion(words)
    case "generic": generic.formUnion(words)
    case "many": many.formUnion(words)
    case "stop": stops.formUnion(words)
    case "general": generalClasses.formUnion(words)
    case "word": for word in words.dropFirst() { spellings[word] = words[0] }
    case "phrase": for phrase in words.dropFirst() { phrases.insert(phrase, words[0]) }
    case "given": try addGivenNames(words, line, file)
    default: throw file.error(line: line.number, "there is no kind '\(kind)'")
    }
  }

  private mutating func addGivenNames(
    _ words: [String], _ line: DataFile.Line, _ file: DataFile
  ) throws(DataFileError) {
    guard let script = Script(rawValue: words[0]), words.count > 1 else {
      throw file.error(line: line.number, "expected arabic, cyrillic or latin, and names")
    }
    for word in words.dropFirst() {
      let name = GivenName(form: words[1], script: script)
      guard givenNames.updateValue(name, forKey: word) == nil else {
        throw file.error(line: line.number, "'\(word)' stands twice")
      }
    }
  }
}

/// Phrases of several words, and what stands for them.
struct PhraseTable: Sendable {
  private var replacements: [String: String?] = [:]
  private var longest = 1

  /// Adds a phrase, its words joined by hyphens; one with two meanings is not replaced.
  mutating func insert(_ phrase: String, _ replacement: String) {
    longest = max(longest, phrase.split(separator: "-").count)
    if let known = replacements[phrase], known != replacement {
      replacements[phrase] = .some(nil)
    } else {
      replacements[phrase] = replacement
    }
  }

  /// `words` with each phrase replaced, from the left the longest first; what was replaced is told to
  /// `report`.
  func replacing(
    in words: [String], report: (_ phrase: String, _ replacement: String) -> Void
  ) -> [String] {
    var result: [String] = []
    var index = 0
    while index < words.count {
      var length = min(longest, words.count - index)
      var found: String?
      while length > 0, found == nil {
        let phrase = words[index..<(index + length)].joined(separator: "-")
        if let replacement = replacements[phrase] ?? nil {
          report(phrase, replacement)
          found = replacement
        } else {
          length -= 1
        }
      }
      result.append(found ?? words[index])
      index += max(length, 1)
    }
    return result
  }
}
