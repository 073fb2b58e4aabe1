import RelataText

/// The policy of a page that may run its own scripts and styles and fetch nothing at all.
///
/// Scripts and styles are named by their digests (Content Security Policy Level 3, section 2.3.1), so
/// that what a hostile text might smuggle into the page does not run.
struct ContentSecurityPolicy {
  /// The contents of the `script` elements.
  let scripts: [String]
  /// The contents of the `style` elements.
  let styles: [String]

  /// The value of the header or `meta` element.
  var text: String {
    [
      "default-src 'none'", "script-src \(ContentSecurityPolicy.sources(scripts))",
      "style-src \(ContentSecurityPolicy.sources(styles))", "base-uri 'none'",
      "form-action 'none'",
    ].joined(separator: "; ")
  }

  private static func sources(_ contents: [String]) -> String {
    contents.map { "'sha256-\(base64(SHA256Digest(of: Array($0.utf8)).bytes))'" }
      .joined(separator: " ")
  }

  /// The bytes in Base64 (RFC 4648, section 4).
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0...3 {
        text.append(
          place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
