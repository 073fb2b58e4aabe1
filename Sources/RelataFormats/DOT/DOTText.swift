/// Writes strings of Graphviz's language, always between quotation marks.
package enum DOTText {
  /// A string whose escapes Graphviz would interpret (labels, tooltips): lines of plain text.
  static func label(_ lines: [String]) -> String {
    "\"" + lines.map(escaped).joined(separator: "\\n") + "\""
  }

  /// A name or plain attribute value; it must hold neither quotation marks nor backslashes.
  static func plain(_ text: String) -> String {
    let isPlain = !text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    return isPlain ? "\"\(text)\"" : label([text])
  }

  /// A name to choose elements by in style sheets: letters, digits and hyphens; `other` without any.
  package static func styleClass(_ text: String) -> String {
    let kept = text.utf8.filter { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-")
    }
    return kept.isEmpty ? "other" : String(decoding: kept, as: UTF8.self)
  }

  /// Text inside an HTML-like label.
  static func html(_ text: String) -> String {
    let special = Array("&<>\"".utf8)
    guard text.utf8.contains(where: special.contains) else { return text }
    var out = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: out.unicodeScalars.append(character)
      }
    }
    return out
  }

  /// Labels know both backslash escapes and HTML's character entities.
  private static func escaped(_ text: String) -> String {
    let special = [UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "&")]
    guard text.utf8.contains(where: special.contains) else { return text }
    var out = ""
    for character in text.unicodeScalars {
      switch character {
      case "\\": out += "\\\\"
      case "\"": out += "\\\""
      case "&": out += "&amp;"
      default: out.unicodeScalars.append(character)
      }
    }
    return out
  }
}
