/// The words of a name, for comparing it with others.
struct NameWords: Hashable, Sendable {
  /// All words, in lower case, without dots and a leading article; a hyphen divides words.
  let all: [String]
  /// The words that carry the meaning, without small words and the state that the name begins with.
  let telling: Set<String>
  /// The row of the state that the name begins with: "the Rovian Ministry of Trade".
  let state: Int?

  /// - Complexity: O(n) in letters.
  init(_ name: String, gazetteer: Gazetteer) {
    all = NameWords.split(name)
    let parts = name.split(whereSeparator: \.isWhitespace).map(String.init)
    let first = parts.first == "the" && parts.count > 1 ? 1 : 0
    let front = parts.isEmpty ? nil : gazetteer.longestMatch(in: parts, at: first)
    state = front?.candidates.first { gazetteer[$0.entry].className == "Country" }?.entry
    let end = front?.tokens.upperBound ?? 0
    let rest = state == nil ? parts.joined(separator: " ") : parts[end...].joined(separator: " ")
    telling = Set(NameWords.split(rest)).subtracting(["of", "the", "and", "for"])
  }

  static func split(_ name: String) -> [String] {
    let words = EntityLinker.normalized(name)
      .split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "," }).map(String.init)
    return words.first == "the" ? Array(words.dropFirst()) : words
  }
}
