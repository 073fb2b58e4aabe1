/// A value to be written as JSON (RFC 8259).
enum JSONPiece {
  case text(String)
  case number(Double)
  case array([JSONPiece])
  /// Members in their order; those without a value are left out.
  case object([(String, JSONPiece?)])

  /// Appends the value, without blanks.
  func append(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): appendJSONString(text, to: &bytes)
    case .number(let number): bytes.append(contentsOf: JSONPiece.digits(of: number).utf8)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        item.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      var isFirst = true
      for case (let name, let value?) in members {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        appendJSONString(name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// A whole number without a fraction; JSON knows no infinity, which no graph holds.
  private static func digits(of number: Double) -> String {
    guard number.isFinite else { return "0" }
    return Int(exactly: number).map(String.init) ?? number.description
  }
}
