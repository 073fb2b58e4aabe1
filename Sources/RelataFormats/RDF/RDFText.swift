/// Appends `text` as a quoted string of N-Quads, Turtle and TriG.
///
/// The escapes are those of canonical N-Quads (RDFC-1.0): short ones where there are, `\u00XX` for
/// other controls, `\uFFFE` and `\uFFFF` since XML 1.1 has no such characters; all else stands as it
/// is.
///
/// - Complexity: O(n) in bytes.
func appendRDFString(_ text: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  var text = text
  text.withUTF8 { utf8 in
    var pending = utf8.startIndex
    for index in utf8.indices {
      if needsEscape(utf8[index]) {
        bytes.append(contentsOf: utf8[pending..<index])
        appendRDFEscape(of: utf8[index], to: &bytes)
        pending = index + 1
      } else if utf8[index] == 0xEF, let escape = escapeOfNoncharacter(utf8[index...].prefix(3)) {
        bytes.append(contentsOf: utf8[pending..<index])
        bytes.append(contentsOf: escape.utf8)
        pending = index + 3
      }
    }
    bytes.append(contentsOf: utf8[pending...])
  }
  bytes.append(UInt8(ascii: "\""))
}

/// Appends an IRI in angle brackets; a valid IRI holds nothing that would have to be escaped.
func appendRDFReference(_ iri: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "<"))
  bytes.append(contentsOf: iri.utf8)
  bytes.append(UInt8(ascii: ">"))
}

private func needsEscape(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}

/// The escape of the character with these three bytes, when it is one of the last two below U+10000.
private func escapeOfNoncharacter(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
  if bytes.elementsEqual([0xEF, 0xBF, 0xBE]) { return "\\uFFFE" }
  return bytes.elementsEqual([0xEF, 0xBF, 0xBF]) ? "\\uFFFF" : nil
}

private func appendRDFEscape(of byte: UInt8, to bytes: inout [UInt8]) {
  switch byte {
  case 0x08: bytes.append(contentsOf: "\\b".utf8)
  case 0x09: bytes.append(contentsOf: "\\t".utf8)
  case 0x0A: bytes.append(contentsOf: "\\n".utf8)
  case 0x0C: bytes.append(contentsOf: "\\f".utf8)
  case 0x0D: bytes.append(contentsOf: "\\r".utf8)
  case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
  default:
    let digits = Array("0123456789ABCDEF".utf8)
    bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
