/// Brings the ways of spelling an Arabic, Persian, Russian or Ukrainian name in English to one.
///
/// The result is no English: it only has to be the same for all spellings. It is applied to names that
/// are known to be transliterated, for "Hudson" and "Hodson" are two names.
struct Transliteration {
  let script: IdentityWords.Script

  /// The common form of a word in lower case.
  ///
  /// - Complexity: O(n) in letters for each of a few rules.
  func folded(_ word: String) -> String {
    var text = word
    for (found, replacement) in rules { text = text.replacing(found, with: replacement) }
    for (ending, replacement) in endings where text.hasSuffix(ending) {
      text = text.dropLast(ending.count) + replacement
      break
    }
    return String(Transliteration.withoutDoubles(text))
  }

  private var rules: [(String, String)] {
    switch script {
    case .arabic: Transliteration.arabicRules
    case .cyrillic: Transliteration.cyrillicRules
    case .latin: []
    }
  }

  private var endings: [(String, String)] {
    switch script {
    case .arabic: [("ah", "a"), ("y", "i")]
    case .cyrillic: [("iy", "i"), ("yi", "i"), ("yy", "i"), ("ij", "i"), ("ii", "i"), ("y", "i")]
    case .latin: []
    }
  }

  /// Diphthongs first, so that their letters are not taken for single vowels: `A` stands for "ai".
  private static let arabicRules = [
    ("ei", "A"), ("ey", "A"), ("ai", "A"), ("ay", "A"), ("ou", "u"), ("oo", "u"), ("o", "u"),
    ("ee", "i"), ("ie", "i"), ("e", "i"), ("dj", "j"), ("q", "k"), ("gh", "g"), ("dh", "d"),
  ]

  private static let cyrillicRules = [
    ("shch", "sh"), ("sch", "sh"), ("tch", "ch"), ("x", "ks"), ("tz", "ts"), ("kh", "h"),
    ("w", "v"), ("yo", "o"), ("jo", "o"), ("yu", "u"), ("iu", "u"), ("ju", "u"), ("ou", "u"),
    ("ya", "a"), ("ia", "a"), ("ja", "a"), ("ye", "e"), ("ie", "e"), ("je", "e"),
  ]

  private static func withoutDoubles(_ text: String) -> String {
    var result = ""
    for character in text where character != result.last { result.append(character) }
    return result
  }
}
