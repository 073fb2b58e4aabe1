import RelataText

/// The rows of gazetteer files as places in one buffer: nothing is copied out before it is asked for.
struct GazetteerRows {
  /// The cells of a row, in the order of the file.
  enum Column: Int, CaseIterable {
    case className
    case slug
    case name
    case wikidata
    case names
    case demonyms
    case metonyms
    case facts
  }

  /// Where a row came from, for messages.
  struct Origin {
    let file: Int32
    let line: Int32
  }

  /// The texts of all files, one after the other.
  private(set) var bytes: [UInt8] = []
  /// For each row, where its first cell begins and where each of its cells ends: nine offsets.
  private var offsets: [Int32] = []
  /// File and line of each row.
  private(set) var origins: [Origin] = []

  private static let stride = Column.allCases.count + 1

  /// Makes room for files of so many bytes in all.
  init(byteCapacity: Int) {
    bytes.reserveCapacity(byteCapacity)
    // A row of the bundled files has 80 bytes.
    offsets.reserveCapacity(byteCapacity / 80 * GazetteerRows.stride)
    origins.reserveCapacity(byteCapacity / 80)
  }

  /// Number of rows.
  var count: Int { origins.count }

  /// Where the cell lies in `bytes`; an empty range for a cell that holds `-`.
  func range(_ column: Column, of row: Int) -> Range<Int> {
    let base = row * GazetteerRows.stride + column.rawValue
    // All cells but the first begin after the tab that ends the one before.
    let start = Int(offsets[base]) + (column.rawValue == 0 ? 0 : 1)
    let end = Int(offsets[base + 1])
    let isEmpty = end - start == 1 && bytes[start] == UInt8(ascii: "-")
    return isEmpty ? end..<end : start..<end
  }

  /// The cell as text.
  func text(_ column: Column, of row: Int) -> String {
    String(decoding: bytes[range(column, of: row)], as: UTF8.self)
  }

  /// Calls `body` with each of the parts of `range` between `separator` bytes; with none when the
  /// range is empty.
  func forEachPart(
    of range: Range<Int>, separator: UInt8, _ body: (Range<Int>) -> Void
  ) {
    guard !range.isEmpty else { return }
    var start = range.lowerBound
    for index in range where bytes[index] == separator {
      body(start..<index)
      start = index + 1
    }
    body(start..<range.upperBound)
  }

  /// The parts of `range` between `separator` bytes, as texts.
  func parts(of range: Range<Int>, separator: UInt8) -> [String] {
    var found: [String] = []
    forEachPart(of: range, separator: separator) {
      found.append(String(decoding: bytes[$0], as: UTF8.self))
    }
    return found
  }

  /// Adds the rows of a file; lines that are empty or begin with `#` are none.
  ///
  /// - Throws: ``DataFileError`` for a line that has not eight cells, or a file that would make the
  ///   buffer larger than 2 GiB.
  mutating func append(_ file: DataFile, index: Int) throws(DataFileError) {
    let start = bytes.count
    bytes.append(contentsOf: file.text.utf8)
    guard bytes.count < Int(Int32.max) else { throw file.error(line: 1, "too large") }
    var line = 0
    var lineStart = start
    while lineStart < bytes.count {
      line += 1
      let next = bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var end = next
      if end > lineStart, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      if !isComment(lineStart..<end) {
        try appendRow(lineStart..<end, line: line, file: file)
        origins.append(Origin(file: Int32(index), line: Int32(line)))
      }
      lineStart = next + 1
    }
  }

  private func isComment(_ line: Range<Int>) -> Bool {
    guard !line.isEmpty, bytes[line.lowerBound] != UInt8(ascii: "#") else { return true }
    return bytes[line].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  private mutating func appendRow(
    _ range: Range<Int>, line: Int, file: DataFile
  ) throws(DataFileError) {
    let first = offsets.count
    offsets.append(Int32(range.lowerBound))
    for index in range where bytes[index] == UInt8(ascii: "\t") { offsets.append(Int32(index)) }
    offsets.append(Int32(range.upperBound))
    let cells = offsets.count - first - 1
    guard cells == Column.allCases.count else {
      throw file.error(
        line: line, "expected \(Column.allCases.count) cells between tabs, found \(cells)")
    }
  }
}
