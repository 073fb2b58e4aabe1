@_spi(_Unicode) import Swift

/// The last part of a thing's IRI: lower-case letters and digits of a name, joined by hyphens.
public struct Slug: Hashable, Sendable {
  /// The text; never empty.
  public let value: String

  /// Makes the slug of a name.
  ///
  /// Accents are taken off (NFD without its marks), letters are lower-cased, and everything that is
  /// no letter or digit separates words. A name without either gives `unnamed`.
  ///
  /// - Complexity: O(n) in characters.
  public init(_ name: String) {
    var text = ""
    var pendingHyphen = false
    for scalar in String(name).lowercased().decomposedScalars {
      if Slug.isMark(scalar) { continue }
      guard Slug.isWordCharacter(scalar) else {
        // An apostrophe joins ("People's" is one word), everything else separates.
        if scalar != "'" && scalar != "\u{2019}" { pendingHyphen = !text.isEmpty }
        continue
      }
      if pendingHyphen { text.append("-") }
      pendingHyphen = false
      text.unicodeScalars.append(scalar)
    }
    value = text.isEmpty ? "unnamed" : text.composed
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .decimalNumber: true
    default: false
    }
  }
}

extension String {
  /// Unicode normalization form C.
  ///
  /// - Complexity: O(n) in bytes.
  package var composed: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: _nfc)
    return String(scalars)
  }

  /// The scalars of Unicode normalization form D.
  ///
  /// - Complexity: O(n) in bytes.
  package var decomposedScalars: [Unicode.Scalar] { Array(_nfd) }
}
