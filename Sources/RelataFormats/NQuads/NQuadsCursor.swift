import RelataGraph

/// Reads the lines of N-Quads one after the other.
///
/// The bytes are known to be UTF-8.
struct NQuadsCursor {
  /// One line.
  struct Line {
    let subject: IRI
    let predicate: IRI
    let object: DescribedValue
    /// The byte where it begins.
    let offset: Int
  }

  private let bytes: [UInt8]
  private var offset = 0
  private var table = IRITable()

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next line with a statement; `nil` at the end.
  mutating func next() throws(ReadingFault) -> Line? {
    skipEmptyLines()
    guard offset < bytes.count else { return nil }
    let start = offset
    let subject = try iri()
    skipBlanks()
    let predicate = try iri()
    skipBlanks()
    let objectOffset = offset
    let object = DescribedValue(term: try term(), offset: objectOffset)
    skipBlanks()
    if peek() == UInt8(ascii: "<") { _ = try iri() }
    skipBlanks()
    guard peek() == UInt8(ascii: ".") else { throw fault("'.' at the end of the statement") }
    offset += 1
    try endLine()
    return Line(subject: subject, predicate: predicate, object: object, offset: start)
  }

  private mutating func term() throws(ReadingFault) -> DescribedValue.Term {
    guard peek() == UInt8(ascii: "\"") else { return .resource(try iri()) }
    offset += 1
    let text = try text(until: UInt8(ascii: "\""))
    if peek() == UInt8(ascii: "@") {
      offset += 1
      return .literal(Literal(text, language: try language()))
    }
    guard bytes[offset...].starts(with: [0x5E, 0x5E]) else { return .literal(Literal(text)) }
    offset += 2
    return .literal(Literal(text, datatype: try iri().value))
  }

  private mutating func iri() throws(ReadingFault) -> IRI {
    let start = offset
    guard peek() == UInt8(ascii: "<") else {
      guard !bytes[offset...].starts(with: "_:".utf8) else {
        throw ReadingFault(.foreign, at: offset, "a blank node; relata names every node")
      }
      throw fault("'<'")
    }
    offset += 1
    if peek() == UInt8(ascii: "<") {
      throw ReadingFault(.foreign, at: start, "a quoted triple; read the statements' own nodes")
    }
    return try table.iri(try text(until: UInt8(ascii: ">")), at: start)
  }

  private mutating func language() throws(ReadingFault) -> String {
    let start = offset
    while let byte = peek(), byte == 0x2D || Character(Unicode.Scalar(byte)).isASCIIWord {
      offset += 1
    }
    guard offset > start else { throw fault("a language") }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// The text up to `end`, its escapes resolved.
  private mutating func text(until end: UInt8) throws(ReadingFault) -> String {
    var text: [UInt8] = []
    var pending = offset
    while let byte = peek() {
      switch byte {
      case end:
        defer { offset += 1 }
        if text.isEmpty { return String(decoding: bytes[pending..<offset], as: UTF8.self) }
        text.append(contentsOf: bytes[pending..<offset])
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text.append(contentsOf: bytes[pending..<offset])
        try appendEscaped(to: &text, onlyNumbers: end == UInt8(ascii: ">"))
        pending = offset
      case 0x0A, 0x0D: throw fault("'\(Character(Unicode.Scalar(end)))'")
      default: offset += 1
      }
    }
    throw fault("'\(Character(Unicode.Scalar(end)))'")
  }

  private mutating func appendEscaped(
    to text: inout [UInt8], onlyNumbers: Bool
  ) throws(ReadingFault) {
    let start = offset
    offset += 1
    let byte = peek()
    offset += 1
    switch byte {
    case UInt8(ascii: "u"): text += String(Character(try scalar(digits: 4, start))).utf8
    case UInt8(ascii: "U"): text += String(Character(try scalar(digits: 8, start))).utf8
    case UInt8(ascii: "t") where !onlyNumbers: text.append(0x09)
    case UInt8(ascii: "b") where !onlyNumbers: text.append(0x08)
    case UInt8(ascii: "n") where !onlyNumbers: text.append(0x0A)
    case UInt8(ascii: "r") where !onlyNumbers: text.append(0x0D)
    case UInt8(ascii: "f") where !onlyNumbers: text.append(0x0C)
    case UInt8(ascii: "\"") where !onlyNumbers, UInt8(ascii: "'") where !onlyNumbers,
      UInt8(ascii: "\\") where !onlyNumbers:
      text.append(byte ?? 0)
    default: throw ReadingFault(.syntax, at: start, "there is no such escape")
    }
  }

  private mutating func scalar(
    digits: Int, _ start: Int
  ) throws(ReadingFault) -> Unicode.Scalar {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("\(digits) hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw ReadingFault(.syntax, at: start, "the escape is no code point")
    }
    return scalar
  }
}

extension NQuadsCursor {
  private func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipBlanks() {
    while let byte = peek(), byte == 0x20 || byte == 0x09 { offset += 1 }
  }

  private mutating func skipEmptyLines() {
    while let byte = peek() {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case UInt8(ascii: "#"): skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() {
    while let byte = peek(), byte != 0x0A && byte != 0x0D { offset += 1 }
  }

  private mutating func endLine() throws(ReadingFault) {
    skipBlanks()
    if peek() == UInt8(ascii: "#") { skipComment() }
    guard let byte = peek() else { return }
    guard byte == 0x0A || byte == 0x0D else { throw fault("the end of the line") }
  }

  private func fault(_ expected: String) -> ReadingFault {
    guard let byte = peek() else {
      return ReadingFault(
        .syntax, at: min(offset, bytes.count),
        "expected \(expected), found the end of the document")
    }
    let end = bytes[(offset + 1)...].prefix(3).prefix { $0 & 0xC0 == 0x80 }.endIndex
    let found =
      byte == 0x0A || byte == 0x0D
      ? "the end of the line" : "'\(shown(String(decoding: bytes[offset..<end], as: UTF8.self)))'"
    return ReadingFault(.syntax, at: offset, "expected \(expected), found \(found)")
  }
}

extension Character {
  /// Whether this is an ASCII letter or digit.
  fileprivate var isASCIIWord: Bool { isASCII && (isLetter || isNumber) }
}
