/// Appends `text` as a string literal of openCypher, quotes included.
///
/// A backslash before `u` is put into a literal of its own and the two are joined by `+`: some servers
/// turn `\uXXXX` into the character before they look for the end of a string, and text of an article
/// could then end it.
///
/// - Complexity: O(n) in bytes.
func appendCypherString(_ text: String, to bytes: inout [UInt8]) {
  let quote = UInt8(ascii: "'")
  bytes.append(quote)
  var isAfterBackslash = false
  for byte in text.utf8 {
    if isAfterBackslash && byte | 0x20 == UInt8(ascii: "u") {
      bytes.append(contentsOf: "' + '".utf8)
    }
    isAfterBackslash = byte == UInt8(ascii: "\\")
    switch byte {
    case 0x08: bytes.append(contentsOf: "\\b".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0C: bytes.append(contentsOf: "\\f".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case quote, UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x00..<0x20, 0x7F:
      let digits = Array("0123456789ABCDEF".utf8)
      bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    default: bytes.append(byte)
    }
  }
  bytes.append(quote)
}

/// A label, relationship type or property name in backticks.
///
/// - Precondition: `name` holds ASCII letters, digits and `%` only, as the vocabulary's do.
func quotedCypherName(_ name: String) -> String { "`\(name)`" }
