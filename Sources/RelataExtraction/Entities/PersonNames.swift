/// Comparing names of persons.
struct PersonNames {
  /// Words that are part of a surname and written before it: "de Kova", "van Orl".
  static let particles: Set<String> = [
    "de", "da", "di", "du", "del", "della", "von", "van", "den", "der", "bin", "ibn", "al", "el",
    "la", "le", "dos", "bint", "abu",
  ]

  /// The surname of a full name of several words: its last word, with the particles before it.
  static func surname(_ words: [String]) -> String? {
    guard words.count > 1, let last = words.last else { return nil }
    return isSuffix(last) ? words.dropLast().last : last
  }

  /// The words between the first and the last of a name of three or more.
  ///
  /// The first of two surnames is one of them: "Lint" of "Mara Lint Kova". Initials, nicknames and
  /// particles are left out.
  static func middle(_ words: [String]) -> [String] {
    guard words.count > 2 else { return [] }
    return words.dropFirst().dropLast().filter { word in
      word.count > 3 && !particles.contains(word.lowercased()) && !isSuffix(word)
        && (word.first?.isUppercase ?? false)
    }
  }

  /// Whether `word` comes after a surname: "Jr.", "III".
  static func isSuffix(_ word: String) -> Bool {
    switch word {
    case "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV": true
    default: false
    }
  }

  /// Whether the shorter name may stand for the longer: each of its words is in the longer, in order.
  static func abbreviates(_ short: [String], _ long: [String]) -> Bool {
    guard short.count < long.count else { return false }
    var rest = long[...]
    for word in short {
      guard let place = rest.firstIndex(where: { matches(word, $0) }) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  /// Equal words, or an initial with its word.
  private static func matches(_ short: String, _ long: String) -> Bool {
    if short.lowercased() == long.lowercased() { return true }
    let letters = short.filter(\.isLetter)
    return letters.count == 1 && short.hasSuffix(".") && long.hasPrefix(letters)
  }
}
