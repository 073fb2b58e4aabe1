/// Appends `text` as a quoted string of N-Quads, Turtle and TriG.
///
/// The escapes are those of canonical N-Quads (RDFC-1.0): short ones where there are, `\u00XX` for
/// other controls; all else stands as it is.
///
/// - Complexity: O(n) in bytes.
func appendRDFString(_ text: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  for byte in text.utf8 { appendRDFEscaped(byte, to: &bytes) }
  bytes.append(UInt8(ascii: "\""))
}

/// Appends an IRI in angle brackets; a valid IRI holds nothing that would have to be escaped.
func appendRDFReference(_ iri: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "<"))
  bytes.append(contentsOf: iri.utf8)
  bytes.append(UInt8(ascii: ">"))
}

private func appendRDFEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
  switch byte {
  case 0x08: bytes.append(contentsOf: "\\b".utf8)
  case 0x09: bytes.append(contentsOf: "\\t".utf8)
  case 0x0A: bytes.append(contentsOf: "\\n".utf8)
  case 0x0C: bytes.append(contentsOf: "\\f".utf8)
  case 0x0D: bytes.append(contentsOf: "\\r".utf8)
  case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
  case 0x00..<0x20, 0x7F:
    let digits = Array("0123456789ABCDEF".utf8)
    bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  default: bytes.append(byte)
  }
}
