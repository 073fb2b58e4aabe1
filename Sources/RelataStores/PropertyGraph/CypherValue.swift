import RelataFormats

/// A value that a query of a property graph is given.
enum CypherValue: Hashable, Sendable {
  case text(String)
  case integer(Int)
  case decimal(Double)
  case boolean(Bool)
  case list([CypherValue])
  /// The keys are names of ours: letters only.
  case map([Entry])

  /// A key with its value.
  struct Entry: Hashable, Sendable {
    let key: String
    let value: CypherValue

    init(_ key: String, _ value: CypherValue) {
      self.key = key
      self.value = value
    }
  }

  /// A number or truth value, the same in JSON and in Cypher; `nil` for other values.
  var digits: String? {
    switch self {
    case .integer(let number): String(number)
    case .decimal(let number): String(number)
    case .boolean(let truth): String(truth)
    case .text, .list, .map: nil
    }
  }
}

/// Writes values as JSON, for servers that take parameters.
struct JSONValueWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes a value.
  ///
  /// - Complexity: O(n) in bytes.
  mutating func append(_ value: CypherValue) {
    switch value {
    case .text(let text): appendJSONString(text, to: &bytes)
    case .integer, .decimal, .boolean: bytes += (value.digits ?? "").utf8
    case .list(let values): appendAll(values, "[", "]") { $0.append($1) }
    case .map(let entries):
      appendAll(entries, "{", "}") { writer, entry in
        appendJSONString(entry.key, to: &writer.bytes)
        writer.bytes.append(UInt8(ascii: ":"))
        writer.append(entry.value)
      }
    }
  }

  private mutating func appendAll<Element>(
    _ elements: [Element], _ open: String, _ close: String,
    _ appendElement: (inout JSONValueWriter, Element) -> Void
  ) {
    bytes += open.utf8
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      appendElement(&self, element)
    }
    bytes += close.utf8
  }
}

/// Writes values in Cypher itself, for servers that take parameters as a part of the query.
struct CypherLiteralWriter {
  private(set) var text = ""

  /// Writes a value.
  ///
  /// In strings the quotation mark and the backslash are escaped. FalkorDB knows no `\u`, so all
  /// other characters stand as they are.
  ///
  /// - Complexity: O(n) in characters.
  mutating func append(_ value: CypherValue) {
    switch value {
    case .text(let words): append(words)
    case .integer, .decimal, .boolean: text += value.digits ?? ""
    case .list(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        append(value)
      }
      text += "]"
    case .map(let entries):
      text += "{"
      for (index, entry) in entries.enumerated() {
        text += "\(index > 0 ? "," : "")\(entry.key):"
        append(entry.value)
      }
      text += "}"
    }
  }

  private mutating func append(_ words: String) {
    text += "'"
    for scalar in words.unicodeScalars {
      if scalar == "'" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    text += "'"
  }
}
