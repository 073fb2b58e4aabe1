/// Reads MessagePack one item after another, without building a tree.
///
/// See <https://github.com/msgpack/msgpack/blob/master/spec.md>. Strings and binaries are returned
/// as byte ranges of the buffer, so large weights are never copied while reading.
package struct MessagePackCursor {
  /// One item.
  ///
  /// Arrays and maps announce their size; their elements are the next items.
  package enum Item: Hashable {
    case null
    case boolean(Bool)
    case integer(Int)
    case float(Double)
    case string(Range<Int>)
    case binary(Range<Int>)
    case array(count: Int)
    case map(count: Int)
    case extended(type: Int8, Range<Int>)
  }

  /// What is read.
  package let bytes: [UInt8]
  /// Offset of the next item.
  package private(set) var offset: Int

  /// Starts at byte `offset`.
  package init(_ bytes: [UInt8], at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Whether every byte has been read.
  package var isAtEnd: Bool { offset >= bytes.count }

  /// The text of a range that an item gave; invalid UTF-8 is replaced.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Reads the next item.
  package mutating func next() throws(MessagePackError) -> Item {
    let start = offset
    let mark = try byte()
    switch mark {
    case 0x00...0x7F: return .integer(Int(mark))
    case 0x80...0x8F: return .map(count: Int(mark & 0x0F))
    case 0x90...0x9F: return .array(count: Int(mark & 0x0F))
    case 0xA0...0xBF: return .string(try range(Int(mark & 0x1F)))
    case 0xC0: return .null
    case 0xC2, 0xC3: return .boolean(mark == 0xC3)
    case 0xC4...0xC6: return .binary(try range(try size(1 << Int(mark - 0xC4))))
    case 0xC7...0xC9: return try extended(try size(1 << Int(mark - 0xC7)))
    case 0xCA: return .float(Double(Float(bitPattern: UInt32(truncatingIfNeeded: try bits(4)))))
    case 0xCB: return .float(Double(bitPattern: try bits(8)))
    case 0xCC...0xCF: return try unsigned(1 << Int(mark - 0xCC))
    case 0xD0: return .integer(Int(Int8(truncatingIfNeeded: try bits(1))))
    case 0xD1: return .integer(Int(Int16(truncatingIfNeeded: try bits(2))))
    case 0xD2: return .integer(Int(Int32(truncatingIfNeeded: try bits(4))))
    case 0xD3: return .integer(Int(Int64(bitPattern: try bits(8))))
    case 0xD4...0xD8: return try extended(1 << Int(mark - 0xD4))
    case 0xD9...0xDB: return .string(try range(try size(1 << Int(mark - 0xD9))))
    case 0xDC, 0xDD: return .array(count: try count(mark == 0xDC ? 2 : 4))
    case 0xDE, 0xDF: return .map(count: try count(mark == 0xDE ? 2 : 4))
    case 0xE0...0xFF: return .integer(Int(Int8(bitPattern: mark)))
    default: throw .invalid(offset: start)
    }
  }

  /// Skips the next item with all that it holds.
  package mutating func skip() throws(MessagePackError) {
    var pending = 1
    while pending > 0 {
      pending -= 1
      switch try next() {
      case .array(let count): pending += count
      case .map(let count): pending += 2 * count
      default: break
      }
    }
  }

  private mutating func byte() throws(MessagePackError) -> UInt8 {
    guard offset < bytes.count else { throw .truncated(offset: offset) }
    offset += 1
    return bytes[offset - 1]
  }

  /// A big-endian number of `width` bytes.
  private mutating func bits(_ width: Int) throws(MessagePackError) -> UInt64 {
    guard bytes.count - offset >= width else { throw .truncated(offset: offset) }
    var value: UInt64 = 0
    for _ in 0..<width { value = value << 8 | UInt64(try byte()) }
    return value
  }

  private mutating func size(_ width: Int) throws(MessagePackError) -> Int {
    Int(truncatingIfNeeded: try bits(width))
  }

  /// A number of elements: each takes a byte at least, so a false one is noticed here.
  private mutating func count(_ width: Int) throws(MessagePackError) -> Int {
    let count = try size(width)
    guard count <= bytes.count - offset else { throw .truncated(offset: offset) }
    return count
  }

  private mutating func unsigned(_ width: Int) throws(MessagePackError) -> Item {
    // Hashes of strings use all 64 bits; they come back as the same bits.
    .integer(Int(truncatingIfNeeded: try bits(width)))
  }

  private mutating func extended(_ size: Int) throws(MessagePackError) -> Item {
    let type = Int8(bitPattern: try byte())
    return .extended(type: type, try range(size))
  }

  private mutating func range(_ size: Int) throws(MessagePackError) -> Range<Int> {
    guard size <= bytes.count - offset else { throw .truncated(offset: offset) }
    offset += size
    return (offset - size)..<offset
  }
}

/// Why bytes are not MessagePack, or not what was expected in them.
package enum MessagePackError: Error, Hashable {
  /// The bytes end within the item at `offset`.
  case truncated(offset: Int)
  /// The byte at `offset` begins no item.
  case invalid(offset: Int)
  /// The containers nest too deep.
  case tooDeep(offset: Int)
}
