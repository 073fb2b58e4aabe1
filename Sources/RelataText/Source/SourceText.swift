/// The text of one article exactly as it was read, as UTF-8, with its code-point positions.
///
/// All spans count UTF-8 bytes of this text. Evidence and annotations that leave relata count Unicode
/// code points (scalars); ``codePointOffset(ofByte:)`` converts.
public struct SourceText: Sendable {
  /// The text as UTF-8, always valid.
  public let utf8: [UInt8]
  /// Number of code points before each block of `blockSize` bytes; empty when the text is ASCII.
  private let codePointsBeforeBlock: [Int32]

  private static let blockSize = 64

  /// Takes the text of a Swift string.
  ///
  /// - Complexity: O(n) in bytes.
  public init(_ string: String) {
    self.init(validated: Array(string.utf8))
  }

  /// Takes bytes that must be UTF-8.
  ///
  /// - Returns: `nil` when the bytes are not valid UTF-8.
  /// - Complexity: O(n) in bytes.
  public init?(utf8: [UInt8]) {
    guard SourceText.firstInvalidByte(in: utf8) == nil else { return nil }
    self.init(validated: utf8)
  }

  private init(validated bytes: [UInt8]) {
    utf8 = bytes
    codePointsBeforeBlock = SourceText.blockCounts(of: bytes)
  }

  private static func blockCounts(of bytes: [UInt8]) -> [Int32] {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return [] }
    var counts: [Int32] = []
    counts.reserveCapacity(bytes.count / blockSize + 1)
    var count: Int32 = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % blockSize == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    return counts
  }

  /// Offset of the first byte that does not belong to valid UTF-8, or `nil`.
  ///
  /// - Complexity: O(n) in bytes.
  public static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }

  /// The whole text as a string.
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// Number of UTF-8 bytes.
  public var byteCount: Int { utf8.count }

  /// The span of the whole text.
  public var span: TextSpan { TextSpan(0, utf8.count) }

  /// The text of `span`.
  ///
  /// - Precondition: the span lies within the text and cuts no code point.
  public subscript(span: TextSpan) -> String {
    String(decoding: utf8[span.lowerBound..<span.upperBound], as: UTF8.self)
  }

  /// Number of code points before byte `offset`.
  ///
  /// - Complexity: O(1): at most one block of 64 bytes is counted.
  public func codePointOffset(ofByte offset: Int) -> Int {
    precondition(offset <= utf8.count, "the offset lies within the text")
    guard !codePointsBeforeBlock.isEmpty else { return offset }
    let block = min(offset / SourceText.blockSize, codePointsBeforeBlock.count - 1)
    var count = Int(codePointsBeforeBlock[block])
    for byte in utf8[(block * SourceText.blockSize)..<offset] where byte & 0xC0 != 0x80 {
      count += 1
    }
    return count
  }

  /// `span` in code points.
  public func codePointRange(of span: TextSpan) -> Range<Int> {
    codePointOffset(ofByte: span.lowerBound)..<codePointOffset(ofByte: span.upperBound)
  }

  /// Line and column, both from 1, of byte `offset`; the column counts code points.
  ///
  /// - Complexity: O(n) in the bytes before the offset; meant for messages to people.
  public func lineAndColumn(ofByte offset: Int) -> (line: Int, column: Int) {
    let before = utf8[..<offset]
    let line = before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = codePointOffset(ofByte: offset) - codePointOffset(ofByte: lineStart) + 1
    return (line, column)
  }
}

extension SourceText: Hashable {
  /// Equal when the bytes are.
  public static func == (left: SourceText, right: SourceText) -> Bool { left.utf8 == right.utf8 }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) { hasher.combine(utf8) }
}
