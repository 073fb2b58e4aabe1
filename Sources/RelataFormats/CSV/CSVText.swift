/// Appends a field of a CSV file (RFC 4180), always in quotation marks, which are doubled inside.
///
/// A missing value is written as nothing at all, so that it differs from an empty text.
///
/// - Complexity: O(n) in bytes.
func appendCSVField(_ text: String, to bytes: inout [UInt8]) {
  let quote = UInt8(ascii: "\"")
  bytes.append(quote)
  for byte in text.utf8 {
    if byte == quote { bytes.append(quote) }
    bytes.append(byte)
  }
  bytes.append(quote)
}

/// Joins the elements of a list with the separator that stands in no text.
///
/// Lists in CSV have no escape for their delimiter. U+001F is the control character made for the
/// purpose; in a text it is replaced by its picture U+241F.
func joinedForCSV(_ texts: [String]) -> String {
  texts.map { text in
    guard text.utf8.contains(0x1F) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(scalar == "\u{1F}" ? "\u{241F}" : scalar) }
    return String(scalars)
  }.joined(separator: "\u{1F}")
}
