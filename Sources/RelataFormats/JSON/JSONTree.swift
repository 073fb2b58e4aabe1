/// A JSON value to be written, its members in the order of writing.
indirect enum JSONTree {
  case null
  case boolean(Bool)
  /// The digits as they are to stand.
  case number(String)
  case string(String)
  case array([JSONTree])
  case object([(name: String, value: JSONTree)])

  /// A string, or null.
  static func optional(_ text: String?) -> JSONTree { text.map(JSONTree.string) ?? .null }

  /// Strings.
  static func strings(_ texts: some Sequence<String>) -> JSONTree {
    .array(texts.map(JSONTree.string))
  }

  /// The value as UTF-8 with a line feed at its end; members and elements a line each.
  ///
  /// - Complexity: O(n) in bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, indent: 0)
    bytes.append(0x0A)
    return bytes
  }

  private func append(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .boolean(let value): bytes += (value ? "true" : "false").utf8
    case .number(let digits): bytes += digits.utf8
    case .string(let text): appendJSONString(text, to: &bytes)
    case .array(let elements):
      JSONTree.append(elements, "[", "]", to: &bytes, indent: indent) { element, bytes in
        element.append(to: &bytes, indent: indent + 1)
      }
    case .object(let members):
      JSONTree.append(members, "{", "}", to: &bytes, indent: indent) { member, bytes in
        appendJSONString(member.name, to: &bytes)
        bytes += ": ".utf8
        member.value.append(to: &bytes, indent: indent + 1)
      }
    }
  }

  private static func append<Part>(
    _ parts: [Part], _ open: String, _ close: String, to bytes: inout [UInt8], indent: Int,
    _ appendPart: (Part, inout [UInt8]) -> Void
  ) {
    bytes += open.utf8
    for (index, part) in parts.enumerated() {
      bytes += (index == 0 ? "\n" : ",\n").utf8
      bytes.append(contentsOf: repeatElement(0x20, count: 2 * (indent + 1)))
      appendPart(part, &bytes)
    }
    if !parts.isEmpty {
      bytes.append(0x0A)
      bytes.append(contentsOf: repeatElement(0x20, count: 2 * indent))
    }
    bytes += close.utf8
  }
}
