extension NamePieces {
  /// One character of a text with its part in the making of pieces.
  struct Unit {
    enum Role {
      case word
      case apostrophe
      case separator
      case comma
      case stop
    }

    /// Its first byte.
    let byte: UInt8
    /// Its length in bytes.
    let length: Int
    let scalar: Unicode.Scalar
    let role: Role

    /// Reads the character at `index`; a byte that begins none is a stop.
    init(at index: Int, in text: Span<UInt8>) {
      byte = text[index]
      if byte < 0x80 {
        scalar = Unicode.Scalar(byte)
        length = 1
        role = Unit.role(ofASCII: byte)
      } else if let decoded = Unit.decode(at: index, in: text) {
        scalar = decoded.scalar
        length = decoded.length
        role = Unit.role(of: decoded.scalar)
      } else {
        scalar = "\u{FFFD}"
        length = 1
        role = .stop
      }
    }

    private static func decode(
      at index: Int, in text: Span<UInt8>
    ) -> (scalar: Unicode.Scalar, length: Int)? {
      let first = text[index]
      let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      guard first >= 0xC2, index + count <= text.count else { return nil }
      var value = UInt32(first) & (0x7F >> UInt32(count))
      for offset in 1..<count { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
      return Unicode.Scalar(value).map { ($0, count) }
    }

    static func isASCIILetter(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func role(ofASCII byte: UInt8) -> Role {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .word
      case UInt8(ascii: "0")...UInt8(ascii: "9"): .word
      case UInt8(ascii: "."), UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "#"): .word
      case UInt8(ascii: "'"): .apostrophe
      case UInt8(ascii: ","): .comma
      case UInt8(ascii: "-"), UInt8(ascii: "/"), 0x09...0x0D, 0x20: .separator
      default: .stop
      }
    }

    private static func role(of scalar: Unicode.Scalar) -> Role {
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{02BC}", "\u{02BB}": return .apostrophe
      default: break
      }
      switch scalar.properties.generalCategory {
      case .dashPunctuation, .spaceSeparator: return .separator
      case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
        .otherPunctuation, .control, .lineSeparator, .paragraphSeparator:
        return .stop
      default: return .word
      }
    }
  }
}
