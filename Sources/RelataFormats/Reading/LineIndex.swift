/// Finds line and column of byte offsets.
struct LineIndex: Sendable {
  private let bytes: [UInt8]
  /// Offsets of the first bytes of all lines.
  private let starts: [Int]

  /// - Complexity: O(n) in bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    self.starts = starts
  }

  /// Line and column of `offset`, both from 1, the column in code points.
  ///
  /// - Complexity: O(log l + c) in lines and the length of the line.
  func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = bytes[starts[low]..<offset].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    return (low + 1, column)
  }
}
