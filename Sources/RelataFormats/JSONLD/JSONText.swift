/// Appends `text` to `bytes` as a JSON string (RFC 8259), quotes included.
///
/// Only what must be escaped is: quotation mark, backslash and the controls below U+0020; and U+FEFF,
/// which some readers take for a byte-order mark and drop even inside a string.
///
/// - Complexity: O(n) in bytes.
package func appendJSONString(_ text: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  appendJSONCharacters(text, to: &bytes)
  bytes.append(UInt8(ascii: "\""))
}

/// Appends the inside of a JSON string.
func appendJSONCharacters(_ text: String, to bytes: inout [UInt8]) {
  var text = text
  text.withUTF8 { utf8 in
    var pending = utf8.startIndex
    for index in utf8.indices {
      if needsEscape(utf8[index]) {
        bytes.append(contentsOf: utf8[pending..<index])
        appendEscape(of: utf8[index], to: &bytes)
        pending = index + 1
      } else if utf8[index] == 0xEF && utf8[index...].starts(with: [0xEF, 0xBB, 0xBF]) {
        bytes.append(contentsOf: utf8[pending..<index])
        bytes.append(contentsOf: "\\ufeff".utf8)
        pending = index + 3
      }
    }
    bytes.append(contentsOf: utf8[pending...])
  }
}

private func needsEscape(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}

private func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\\"))
  switch byte {
  case 0x08: bytes.append(UInt8(ascii: "b"))
  case 0x09: bytes.append(UInt8(ascii: "t"))
  case 0x0A: bytes.append(UInt8(ascii: "n"))
  case 0x0C: bytes.append(UInt8(ascii: "f"))
  case 0x0D: bytes.append(UInt8(ascii: "r"))
  case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
  default:
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: "u00".utf8)
    bytes.append(digits[Int(byte >> 4)])
    bytes.append(digits[Int(byte & 15)])
  }
}
