import RelataTestSupport
import Testing

@testable import RelataFormats

/// Each format has one function that escapes; odd strings come back from what it writes.
@Suite struct EscapingTests {
  private func forOddStrings(_ body: (String) throws -> Void) rethrows {
    var generator = SeededGenerator(seed: 23)
    for _ in 0..<500 { try body(generator.oddString()) }
    for text in ["", "\\", "\\u0027", "\\\\u0027 OR 1=1", "'\\", "\u{1F}", "\\U0001F600"] {
      try body(text)
    }
  }

  private func written(_ text: String, _ append: (String, inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    append(text, &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  @Test func cypherStringsComeBackEqual() {
    forOddStrings { text in
      let literal = written(text, appendCypherString)
      #expect(isSame(CypherLiteral.value(of: literal) ?? "no literal", text), "\(literal)")
    }
  }

  @Test func cypherStringsHoldWhereEscapesAreResolvedBeforeParsing() {
    forOddStrings { text in
      let literal = written(text, appendCypherString)
      let resolved = CypherLiteral.resolvingUnicodeEscapes(literal)
      #expect(isSame(CypherLiteral.value(of: resolved) ?? "no literal", text), "\(literal)")
    }
  }

  @Test func cypherStringsHaveNoLineFeed() {
    forOddStrings { text in
      let hasLineFeed = written(text, appendCypherString).utf8.contains(0x0A)
      #expect(!hasLineFeed)
    }
  }

  @Test func csvFieldsComeBackEqual() {
    forOddStrings { text in
      let field = Array(written(text, appendCSVField).utf8)
      let quote = UInt8(ascii: "\"")
      #expect(field.first == quote && field.last == quote)
      var value: [UInt8] = []
      var rest = field.dropFirst().dropLast()
      while let byte = rest.popFirst() {
        if byte == quote { #expect(rest.popFirst() == quote) }
        value.append(byte)
      }
      #expect(value == Array(text.utf8))
    }
  }

  @Test func listsInCSVAreTakenApartAgain() {
    forOddStrings { text in
      let list = [text, "b", text]
      let parts = joinedForCSV(list).unicodeScalars.split(
        separator: "\u{1F}", omittingEmptySubsequences: false)
      #expect(parts.count == 3)
      let expected = text.unicodeScalars.map { $0 == "\u{1F}" ? "\u{241F}" : $0 }
      #expect(Array(parts[0]) == expected && Array(parts[2]) == expected)
    }
  }

  @Test func xmlTextComesBackEqualButForWhatXMLForbids() {
    forOddStrings { text in
      let escaped = written(text, appendXMLText)
      #expect(!escaped.unicodeScalars.contains { $0 == "<" || $0 == ">" || $0 == "\"" || $0 < " " })
      let allowed = text.unicodeScalars.map { scalar in
        let isForbidden =
          scalar < " " && !["\t", "\n", "\r"].contains(scalar)
          || ["\u{FFFE}", "\u{FFFF}"].contains(scalar)
        return isForbidden ? "\u{FFFD}" : scalar
      }
      #expect(XMLText.scalars(of: escaped) == allowed)
    }
  }

  @Test func rdfStringsAreReadBackEqual() throws {
    try forOddStrings { text in
      var cursor = NQuadsCursor(Array("<a:b> <c:d> \(written(text, appendRDFString)) .".utf8))
      let line = try #require(try cursor.next())
      #expect(line.object.term == .literal(Literal(text)))
    }
  }

  @Test func jsonStringsAreReadBackEqual() throws {
    try forOddStrings { text in
      var cursor = JSONCursor(Array(written(text, appendJSONString).utf8))
      guard case .string(let copy) = try cursor.value().value else {
        Issue.record("no string")
        return
      }
      #expect(isSame(copy, text))
    }
  }
}

/// String literals of openCypher, as its grammar has them.
private enum CypherLiteral {
  /// The value of literals joined by `+`; `nil` when `text` is anything else.
  static func value(of text: String) -> String? {
    var rest = Array(text.unicodeScalars)[...]
    var value = String.UnicodeScalarView()
    while true {
      guard rest.popFirst() == "'" else { return nil }
      while let scalar = rest.first, scalar != "'" {
        rest.removeFirst()
        guard scalar == "\\" else {
          value.append(scalar)
          continue
        }
        guard let escaped = escape(&rest) else { return nil }
        value.append(escaped)
      }
      guard rest.popFirst() == "'" else { return nil }
      if rest.isEmpty { return String(value) }
      guard rest.starts(with: " + ".unicodeScalars) else { return nil }
      rest = rest.dropFirst(3)
    }
  }

  private static func escape(_ rest: inout ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    switch rest.popFirst() {
    case "b": return "\u{8}"
    case "t": return "\t"
    case "n": return "\n"
    case "f": return "\u{C}"
    case "r": return "\r"
    case "'": return "'"
    case "\\": return "\\"
    case "u":
      let digits = String(String.UnicodeScalarView(rest.prefix(4)))
      rest = rest.dropFirst(4)
      return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
    default: return nil
    }
  }

  /// What a server sees that puts characters in the place of `\uXXXX` before it parses, even after
  /// another backslash.
  static func resolvingUnicodeEscapes(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let digits = String(String.UnicodeScalarView(scalars.dropFirst(index + 2).prefix(4)))
      if scalars[index...].starts(with: ["\\", "u"]), digits.count == 4,
        let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
      {
        result.append(scalar)
        index += 6
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }
}

/// Character data of XML.
private enum XMLText {
  static func scalars(of text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      guard scalar == "&" else {
        result.append(scalar)
        continue
      }
      let name = String(String.UnicodeScalarView(rest.prefix { $0 != ";" }))
      rest = rest.dropFirst(name.unicodeScalars.count + 1)
      let known: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""]
      let number = UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
      result.append(known[name] ?? number ?? "\u{FFFD}")
    }
    return result
  }
}
