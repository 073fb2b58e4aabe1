/// A MessagePack item with all that it holds, as a tree.
package indirect enum MessagePackValue: Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case float(Double)
  case string(String)
  /// A byte range of the buffer that was read.
  case binary(Range<Int>)
  case array([MessagePackValue])
  /// Pairs in their order; keys may be of any kind.
  case map([Pair])
  case extended(type: Int8, Range<Int>)

  /// One entry of a map.
  package struct Pair: Hashable {
    package let key: MessagePackValue
    package let value: MessagePackValue
  }

  /// Reads the first item of `bytes`.
  ///
  /// - Throws: ``MessagePackError``; more than 64 levels are refused.
  /// - Complexity: O(n) in bytes.
  package init(_ bytes: [UInt8]) throws(MessagePackError) {
    var cursor = MessagePackCursor(bytes)
    try self.init(from: &cursor, depth: 0)
  }

  /// Reads the item at the cursor.
  package init(from cursor: inout MessagePackCursor, depth: Int = 0) throws(MessagePackError) {
    guard depth < 64 else { throw .tooDeep(offset: cursor.offset) }
    switch try cursor.next() {
    case .null: self = .null
    case .boolean(let value): self = .boolean(value)
    case .integer(let value): self = .integer(value)
    case .float(let value): self = .float(value)
    case .string(let range): self = .string(cursor.text(range))
    case .binary(let range): self = .binary(range)
    case .extended(let type, let range): self = .extended(type: type, range)
    case .array(let count):
      var elements: [MessagePackValue] = []
      for _ in 0..<count { elements.append(try Self(from: &cursor, depth: depth + 1)) }
      self = .array(elements)
    case .map(let count):
      var pairs: [Pair] = []
      for _ in 0..<count {
        let key = try Self(from: &cursor, depth: depth + 1)
        pairs.append(Pair(key: key, value: try Self(from: &cursor, depth: depth + 1)))
      }
      self = .map(pairs)
    }
  }

  /// The value under the string `key`, or `nil` when there is none or this is no map.
  ///
  /// - Complexity: O(p) in pairs.
  package subscript(key: String) -> MessagePackValue? {
    guard case .map(let pairs) = self else { return nil }
    return pairs.first { $0.key == .string(key) }?.value
  }

  /// The text, or `nil` when this is no string.
  package var text: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// The number, or `nil` when this is no integer.
  package var integer: Int? {
    guard case .integer(let value) = self else { return nil }
    return value
  }

  /// The elements, or `nil` when this is no array.
  package var elements: [MessagePackValue]? {
    guard case .array(let value) = self else { return nil }
    return value
  }

  /// The pairs, or `nil` when this is no map.
  package var pairs: [Pair]? {
    guard case .map(let value) = self else { return nil }
    return value
  }
}
