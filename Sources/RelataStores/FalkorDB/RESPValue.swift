/// A value of the protocol of Redis (RESP2).
enum RESPValue: Hashable, Sendable {
  case status(String)
  case error(String)
  case number(Int)
  case text([UInt8])
  case list([RESPValue])
  case null

  /// A command as it is sent: an array of strings.
  static func command(_ words: [[UInt8]]) -> [UInt8] {
    var bytes = Array("*\(words.count)\r\n".utf8)
    for word in words {
      bytes += "$\(word.count)\r\n".utf8
      bytes += word
      bytes += "\r\n".utf8
    }
    return bytes
  }
}

/// Reads values from bytes that come bit by bit.
struct RESPReader {
  /// Why no value can be read.
  enum Fault: Error, Hashable {
    /// The connection ended, or fell silent.
    case ended(String)
    /// The bytes are not of the protocol.
    case malformed
  }

  /// Answers here are counts and messages.
  private static let byteLimit = 1 << 24
  private static let depthLimit = 8
  private var bytes: [UInt8] = []
  private var offset = 0
  /// Gives more bytes; none means the end.
  private let more: () throws(Fault) -> [UInt8]

  init(more: @escaping () throws(Fault) -> [UInt8]) { self.more = more }

  /// The next value.
  ///
  /// - Throws: ``Fault``.
  mutating func value(depth: Int = 0) throws(Fault) -> RESPValue {
    guard depth < RESPReader.depthLimit else { throw .malformed }
    let line = try line()
    guard let kind = line.first else { throw .malformed }
    let rest = String(decoding: line.dropFirst(), as: UTF8.self)
    switch kind {
    case UInt8(ascii: "+"): return .status(rest)
    case UInt8(ascii: "-"): return .error(rest)
    case UInt8(ascii: ":"): return .number(try number(rest))
    case UInt8(ascii: "$"):
      let count = try number(rest)
      guard count >= 0 else { return .null }
      return .text(Array(try take(count)))
    case UInt8(ascii: "*"):
      let count = try number(rest)
      guard count >= 0 else { return .null }
      var values: [RESPValue] = []
      for _ in 0..<count { values.append(try value(depth: depth + 1)) }
      return .list(values)
    default: throw .malformed
    }
  }

  private func number(_ text: String) throws(Fault) -> Int {
    guard let number = Int(text), number <= RESPReader.byteLimit else { throw .malformed }
    return number
  }

  private mutating func line() throws(Fault) -> ArraySlice<UInt8> {
    while true {
      if let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = bytes[offset..<end]
        offset = end + 1
        return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      }
      try readMore()
    }
  }

  private mutating func take(_ count: Int) throws(Fault) -> ArraySlice<UInt8> {
    while bytes.count - offset < count + 2 { try readMore() }
    let part = bytes[offset..<offset + count]
    offset += count + 2
    return part
  }

  private mutating func readMore() throws(Fault) {
    let found = try more()
    guard !found.isEmpty else { throw .ended("the connection was closed") }
    guard bytes.count + found.count <= RESPReader.byteLimit else { throw .malformed }
    bytes += found
  }
}
