/// Reads JSON by recursive descent, to a limited depth; a large array may be read element by element.
///
/// The bytes are known to be UTF-8.
struct JSONCursor {
  /// Most objects and arrays in each other; graphs need five.
  static let depthLimit = 32

  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value that begins here.
  mutating func value(depth: Int = 0) throws(ReadingFault) -> JSONElement {
    skipSpace()
    let start = offset
    let value: JSONElement.Value
    switch peek() {
    case UInt8(ascii: "{"): value = try objectValue(depth: depth)
    case UInt8(ascii: "["): value = try arrayValue(depth: depth)
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "t"): value = try word("true", .boolean(true))
    case UInt8(ascii: "f"): value = try word("false", .boolean(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    default: value = .number(try number())
    }
    return JSONElement(value: value, offset: start)
  }

  /// Reads an object; `body` is given each name with its offset and has to read the value.
  mutating func forEachMember(
    depth: Int, _ body: (inout JSONCursor, String, Int) throws(ReadingFault) -> Void
  ) throws(ReadingFault) {
    try open(UInt8(ascii: "{"), depth: depth)
    if take(UInt8(ascii: "}")) { return }
    var names = DistinctNames()
    repeat {
      skipSpace()
      let start = offset
      let name = try string()
      guard names.insert(name) else {
        throw ReadingFault(
          .syntax, at: start, "the name '\(shown(name))' comes twice in one object")
      }
      try expect(UInt8(ascii: ":"), "':'")
      try body(&self, name, start)
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"), "',' or '}'")
  }

  /// Reads an array; `body` has to read each element.
  mutating func forEachElement(
    depth: Int, _ body: (inout JSONCursor) throws(ReadingFault) -> Void
  ) throws(ReadingFault) {
    try open(UInt8(ascii: "["), depth: depth)
    if take(UInt8(ascii: "]")) { return }
    repeat { try body(&self) } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"), "',' or ']'")
  }

  /// Makes sure that nothing but white space is left.
  mutating func finish() throws(ReadingFault) {
    skipSpace()
    guard offset == bytes.count else {
      throw fault("nothing after the value")
    }
  }

  private mutating func objectValue(depth: Int) throws(ReadingFault) -> JSONElement.Value {
    var members: [JSONMember] = []
    try forEachMember(depth: depth) { cursor, name, start throws(ReadingFault) in
      let element = try cursor.value(depth: depth + 1)
      members.append(JSONMember(name: name, offset: start, element: element))
    }
    return .object(members)
  }

  private mutating func arrayValue(depth: Int) throws(ReadingFault) -> JSONElement.Value {
    var elements: [JSONElement] = []
    try forEachElement(depth: depth) { cursor throws(ReadingFault) in
      elements.append(try cursor.value(depth: depth + 1))
    }
    return .array(elements)
  }

  private mutating func open(_ bracket: UInt8, depth: Int) throws(ReadingFault) {
    guard depth < JSONCursor.depthLimit else {
      throw ReadingFault(
        .tooDeep, at: offset, "more than \(JSONCursor.depthLimit) objects and arrays in each other")
    }
    try expect(bracket, "'\(Character(Unicode.Scalar(bracket)))'")
  }

  private mutating func word(
    _ word: String, _ value: JSONElement.Value
  ) throws(ReadingFault) -> JSONElement.Value {
    guard bytes[offset...].starts(with: word.utf8) else { throw fault("a value") }
    offset += word.utf8.count
    return value
  }

  private mutating func number() throws(ReadingFault) -> String {
    let start = offset
    _ = take(UInt8(ascii: "-"), afterSpace: false)
    let first = offset
    var isNumber = skipDigits() > 0 && (bytes[first] != 0x30 || offset == first + 1)
    if isNumber && take(UInt8(ascii: "."), afterSpace: false) { isNumber = skipDigits() > 0 }
    if isNumber, let mark = peek(), mark | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if let sign = peek(), sign == 0x2B || sign == 0x2D { offset += 1 }
      isNumber = skipDigits() > 0
    }
    guard isNumber else {
      offset = start
      throw fault("a value")
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func skipDigits() -> Int {
    let start = offset
    while let byte = peek(), (0x30...0x39).contains(byte) { offset += 1 }
    return offset - start
  }
}

extension JSONCursor {
  /// The string that begins here.
  private mutating func string() throws(ReadingFault) -> String {
    guard peek() == UInt8(ascii: "\"") else { throw fault("a string") }
    offset += 1
    var text: [UInt8] = []
    var pending = offset
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\""):
        defer { offset += 1 }
        if text.isEmpty { return String(decoding: bytes[pending..<offset], as: UTF8.self) }
        text.append(contentsOf: bytes[pending..<offset])
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text.append(contentsOf: bytes[pending..<offset])
        offset += 1
        try appendEscaped(to: &text)
        pending = offset
      case ..<0x20: throw fault("no control character in a string")
      default: offset += 1
      }
    }
    throw fault("the end of a string")
  }

  private mutating func appendEscaped(to text: inout [UInt8]) throws(ReadingFault) {
    guard let byte = peek() else { throw fault("the end of a string") }
    switch byte {
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "u"):
      offset += 1
      text.append(contentsOf: String(Character(try escapedScalar())).utf8)
      return
    default: throw fault("one of \"\\/bfnrtu after a backslash")
    }
    offset += 1
  }

  /// The code point of `XXXX`, or of a pair of surrogates `XXXX\uXXXX`.
  private mutating func escapedScalar() throws(ReadingFault) -> Unicode.Scalar {
    let start = offset
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, bytes[offset...].starts(with: [0x5C, 0x75]) else {
      throw ReadingFault(.syntax, at: start, "expected a pair of surrogates")
    }
    offset += 2
    let second = try hexadecimal()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw ReadingFault(.syntax, at: start, "expected a pair of surrogates") }
    return scalar
  }

  private mutating func hexadecimal() throws(ReadingFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    return value
  }

  private func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func take(_ byte: UInt8, afterSpace: Bool = true) -> Bool {
    if afterSpace { skipSpace() }
    guard peek() == byte else { return false }
    offset += 1
    return true
  }

  private mutating func expect(_ byte: UInt8, _ words: String) throws(ReadingFault) {
    guard take(byte) else { throw fault(words) }
  }

  private mutating func skipSpace() {
    while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      offset += 1
    }
  }

  private func fault(_ expected: String) -> ReadingFault {
    let found: String
    if let byte = peek() {
      // A whole character, of which the bytes are known to be there.
      let end = bytes[(offset + 1)...].prefix(3).prefix { $0 & 0xC0 == 0x80 }.endIndex
      found =
        "'\(shown(String(decoding: bytes[offset..<end], as: UTF8.self)))'"
        + (byte < 0x20 ? " (control character)" : "")
    } else {
      found = "the end of the document"
    }
    return ReadingFault(.syntax, at: offset, "expected \(expected), found \(found)")
  }
}

/// The names of an object so far.
private struct DistinctNames {
  private var few: [String] = []
  /// Filled once there are too many names to look through.
  private var many: Set<String> = []

  /// Whether `name` is new; it is there afterwards.
  ///
  /// - Complexity: O(1) on average.
  mutating func insert(_ name: String) -> Bool {
    guard few.count >= 16 else {
      guard !few.contains(name) else { return false }
      few.append(name)
      return true
    }
    if many.isEmpty { many = Set(few) }
    return many.insert(name).inserted
  }
}
