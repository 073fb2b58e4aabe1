/// Telling whether a short form abbreviates a name.
enum Acronym {
  /// Whether `short` is made of initials of `name`, such as NTF of "Northern Trade Forum".
  ///
  /// Small words may be skipped or counted; at least two letters must be upper case.
  static func isAcronym(_ short: String, of name: String) -> Bool {
    let letters = short.filter { $0.isLetter || $0.isNumber }
    guard letters.count >= 2, letters.filter(\.isUppercase).count >= 2 else { return false }
    let words = name.split { $0.isWhitespace || $0 == "-" }
    let all = words.compactMap(\.first)
    let capitals = words.filter { $0.first?.isUppercase ?? false }.compactMap(\.first)
    let target = letters.lowercased()
    return [all, capitals].contains { String($0).lowercased() == target }
      || target.count >= 3 && isSubsequence(target, of: String(all).lowercased())
  }

  private static func isSubsequence(_ short: String, of long: String) -> Bool {
    var rest = long[...]
    for letter in short {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }

  /// The initials of the capitalised words of a name, where there are three or more.
  static func initials(of name: String) -> String? {
    let letters = name.split { $0.isWhitespace || $0 == "-" }.compactMap(\.first)
      .filter(\.isUppercase)
    return letters.count >= 3 ? String(letters) : nil
  }

  /// Whether `short` begins as `name` does and leaves letters out: "Sund" for "Sund.io", "Rovolcs" for
  /// "Rovian Institute of Volcanology and Seismology".
  static func isClipping(_ short: String, of name: String) -> Bool {
    let (few, many) = (short.lowercased(), name.lowercased().filter { !$0.isWhitespace })
    return few.count >= 3 && few.count < many.count && few.first == many.first
      && isSubsequence(few, of: many)
  }
}
