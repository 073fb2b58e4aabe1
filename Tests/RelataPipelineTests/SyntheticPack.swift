/// A value to be written as MessagePack, for models made up in tests.
indirect enum SyntheticPack {
  case null
  case boolean(Bool)
  case integer(Int)
  case string(String)
  case binary([UInt8])
  case array([SyntheticPack])
  case map([(SyntheticPack, SyntheticPack)])

  /// A NumPy array as thinc stores it.
  static func tensor(_ numbers: [Float], shape: [Int]) -> SyntheticPack {
    let data = numbers.flatMap { number in
      withUnsafeBytes(of: number.bitPattern.littleEndian) { Array($0) }
    }
    return .map([
      (.binary(Array("nd".utf8)), .boolean(true)),
      (.binary(Array("type".utf8)), .string("<f4")),
      (.binary(Array("kind".utf8)), .binary([])),
      (.binary(Array("shape".utf8)), .array(shape.map { .integer($0) })),
      (.binary(Array("data".utf8)), .binary(data)),
    ])
  }

  /// The value as MessagePack, in the widest encodings.
  var bytes: [UInt8] {
    switch self {
    case .null: [0xC0]
    case .boolean(let value): [value ? 0xC3 : 0xC2]
    case .integer(let value): [0xD3] + SyntheticPack.bigEndian(value, width: 8)
    case .string(let text):
      [0xDB] + SyntheticPack.bigEndian(text.utf8.count, width: 4) + Array(text.utf8)
    case .binary(let bytes): [0xC6] + SyntheticPack.bigEndian(bytes.count, width: 4) + bytes
    case .array(let elements):
      [0xDD] + SyntheticPack.bigEndian(elements.count, width: 4) + elements.flatMap(\.bytes)
    case .map(let pairs):
      [0xDF] + SyntheticPack.bigEndian(pairs.count, width: 4)
        + pairs.flatMap { $0.0.bytes + $0.1.bytes }
    }
  }

  private static func bigEndian(_ value: Int, width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * (width - 1 - $0))) }
  }
}
