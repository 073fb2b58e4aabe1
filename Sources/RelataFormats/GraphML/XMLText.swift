/// Appends `text` as character data or the value of an attribute in quotation marks (XML 1.0).
///
/// Line feeds, tabs and carriage returns are written as references, so that no parser normalises
/// them. Characters that no XML 1.0 document may hold (other controls, U+FFFE, U+FFFF) become U+FFFD.
///
/// - Complexity: O(n) in characters.
package func appendXMLText(_ text: String, to bytes: inout [UInt8]) {
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": bytes.append(contentsOf: "&amp;".utf8)
    case "<": bytes.append(contentsOf: "&lt;".utf8)
    case ">": bytes.append(contentsOf: "&gt;".utf8)
    case "\"": bytes.append(contentsOf: "&quot;".utf8)
    case "\t", "\n", "\r": bytes.append(contentsOf: "&#\(scalar.value);".utf8)
    case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": bytes.append(contentsOf: "\u{FFFD}".utf8)
    // Allowed, but ends of lines or forbidden in XML 1.1, and discouraged.
    case "\u{7F}"..."\u{9F}", "\u{2028}": bytes.append(contentsOf: "&#\(scalar.value);".utf8)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
