import RelataText

/// An absolute Internationalized Resource Identifier (RFC 3987).
///
/// Only valid ones exist: stores drop invalid IRIs without a word, and with them the statements.
public struct IRI: Hashable, Sendable {
  /// The IRI's text.
  public let value: String

  /// Takes `value` when it is an absolute IRI: a scheme, a colon, and no character that RFC 3987
  /// forbids (white space, controls, `<>"{}|\^` and the backtick, bidirectional marks, private use,
  /// noncharacters), `[]` only in the authority, `#` only once, `%` only before two hexadecimal digits.
  ///
  /// - Throws: ``InvalidIRI`` with the offset of the first character that does not belong.
  /// - Complexity: O(n) in characters.
  public init(validating value: String) throws(InvalidIRI) {
    // Nearly all are like this, and looking at each character by itself costs much more.
    if IRI.isPlain(value) {
      self.value = value
      return
    }
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
    if value.utf8.contains(where: IRI.isDelimiter),
      let offset = IRI.misplacedDelimiter(in: Array(value.unicodeScalars))
    {
      throw InvalidIRI(value: value, codePointOffset: offset)
    }
    self.value = value
  }

  /// Whether all is well at first sight: a scheme of small letters, then ASCII that may stand
  /// anywhere.
  private static func isPlain(_ value: String) -> Bool {
    value.utf8.withContiguousStorageIfAvailable { bytes in
      guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0,
        bytes[..<colon].allSatisfy({ (0x61...0x7A).contains($0) })
      else { return false }
      let fragment = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
      return bytes[colon..<fragment].allSatisfy(isPlain)
        && bytes[fragment...].dropFirst().allSatisfy(isPlain)
    } ?? false
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x26...0x3B, 0x40...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "="), UInt8(ascii: "?"),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "["), UInt8(ascii: "]"): true
    default: false
    }
  }

  /// Offset of the first `%`, `#`, `[` or `]` that may not stand where it does.
  private static func misplacedDelimiter(in scalars: [Unicode.Scalar]) -> Int? {
    let colon = scalars.firstIndex(of: ":") ?? 0
    let authority = scalars[(colon + 1)...].starts(with: ["/", "/"]) ? colon + 3 : scalars.count
    let path =
      scalars[min(authority, scalars.count)...].firstIndex { $0 == "/" || $0 == "?" || $0 == "#" }
      ?? scalars.count
    var hasFragment = false
    for (offset, scalar) in scalars.enumerated() {
      switch scalar {
      case "%":
        let digits = scalars[(offset + 1)...].prefix(2)
        guard digits.count == 2, digits.allSatisfy(\.properties.isASCIIHexDigit) else {
          return offset
        }
      case "[", "]":
        guard authority <= offset && offset < path else { return offset }
      case "#":
        guard !hasFragment else { return offset }
        hasFragment = true
      default: break
      }
    }
    return nil
  }

  /// Joins a valid base and a local part that is known to hold only letters, digits and marks that
  /// may stand in an IRI, such as a ``Slug``.
  init(base: IRI, local: String) {
    value = base.value + local
  }

  /// As above, for a beginning that was cut off an IRI.
  init(joining beginning: String, _ local: String) { value = beginning + local }

  /// This IRI with `#fragment`; the fragment holds only ASCII that may stand there.
  ///
  /// An IRI has one fragment: below a base that ends in `#` a slash takes the place of the mark.
  package func withFragment(_ fragment: String) -> IRI {
    let mark = value.utf8.contains(UInt8(ascii: "#")) ? "/" : "#"
    return IRI(base: self, local: mark + fragment)
  }

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
    case "\u{E0000}"..."\u{E0FFF}", "\u{F0000}"..."\u{10FFFF}": true
    // Looking up properties costs much more than the rest, and ASCII has none of these left.
    case ..."\u{9F}": false
    default: scalar.properties.isWhitespace || scalar.properties.isNoncharacterCodePoint
    }
  }
}

extension IRI {
  /// Whether both have the same code points; others that look the same are other IRIs (RFC 3987, 5.3.1).
  public static func == (left: IRI, right: IRI) -> Bool { left.value.hasSameBytes(as: right.value) }

  /// Hashes the code points.
  public func hash(into hasher: inout Hasher) { value.hashBytes(into: &hasher) }
}

extension IRI: Comparable {
  /// Orders by the code points of the text, which is the order of its bytes in UTF-8.
  public static func < (left: IRI, right: IRI) -> Bool {
    left.value.precedesInBytes(right.value)
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
