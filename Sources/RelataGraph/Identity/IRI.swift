/// An absolute Internationalized Resource Identifier (RFC 3987).
///
/// Only valid ones exist: stores drop invalid IRIs without a word, and with them the statements.
public struct IRI: Hashable, Sendable {
  /// The IRI's text.
  public let value: String

  /// Takes `value` when it is an absolute IRI: a scheme, a colon, and no character that RFC 3987
  /// forbids (white space, controls, `<>"{}|\^` and the backtick, bidirectional marks, noncharacters).
  ///
  /// - Throws: ``InvalidIRI`` with the offset of the first character that does not belong.
  /// - Complexity: O(n) in characters.
  public init(validating value: String) throws(InvalidIRI) {
    var hasScheme = false
    for (offset, scalar) in value.unicodeScalars.enumerated() {
      if !hasScheme && scalar == ":" && offset > 0 { hasScheme = true }
      guard hasScheme || IRI.isSchemeCharacter(scalar, first: offset == 0) else {
        throw InvalidIRI(value: value, codePointOffset: offset)
      }
      guard !IRI.isForbidden(scalar) else {
        throw InvalidIRI(value: value, codePointOffset: offset)
      }
    }
    guard hasScheme else {
      throw InvalidIRI(value: value, codePointOffset: value.unicodeScalars.count)
    }
    self.value = value
  }

  /// Joins a valid base and a local part that is known to hold only letters, digits and marks that
  /// may stand in an IRI, such as a ``Slug``.
  init(base: IRI, local: String) {
    value = base.value + local
  }

  /// This IRI with `#fragment`; the fragment holds only ASCII that may stand there.
  package func withFragment(_ fragment: String) -> IRI { IRI(base: self, local: "#" + fragment) }

  private static func isSchemeCharacter(_ scalar: Unicode.Scalar, first: Bool) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z": true
    case "0"..."9", "+", "-", ".": !first
    default: false
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{0}"..."\u{20}", "<", ">", "\"", "{", "}", "|", "\\", "^", "`": true
    case "\u{7F}"..."\u{9F}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}": true
    case "\u{2066}"..."\u{2069}", "\u{E000}"..."\u{F8FF}", "\u{FFF0}"..."\u{FFFD}": true
    default: scalar.properties.isWhitespace || scalar.properties.isNoncharacterCodePoint
    }
  }
}

extension IRI: Comparable {
  /// Orders by the code points of the text.
  public static func < (left: IRI, right: IRI) -> Bool {
    left.value.unicodeScalars.lexicographicallyPrecedes(right.value.unicodeScalars)
  }
}

extension IRI: CustomStringConvertible {
  /// The IRI's text.
  public var description: String { value }
}

/// A text that is not an absolute IRI.
public struct InvalidIRI: Error, Hashable, Sendable {
  /// The text.
  public let value: String
  /// Offset in code points of the first character that does not belong; the length when the scheme
  /// is missing.
  public let codePointOffset: Int
}
