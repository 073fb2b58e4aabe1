import RelataText

/// A data file that gives words some properties: one word a line, then cells of fixed meaning.
struct WordTable {
  /// One line: the word, and the cells after it (`-` stands for nothing).
  struct Row {
    let line: Int
    let word: String
    let cells: [String]

    /// The cell at `index`, or `nil` where it says nothing.
    func cell(_ index: Int) -> String? {
      guard index < cells.count, cells[index] != "-" else { return nil }
      return cells[index]
    }
  }

  let file: DataFile
  let rows: [Row]

  /// Reads rows of a word and `cellCount` cells.
  ///
  /// - Throws: ``DataFileError`` when a row has another number of cells, or a word stands twice.
  init(file: DataFile, cellCount: Int) throws(DataFileError) {
    var rows: [Row] = []
    var known: Set<String> = []
    for line in file.lines {
      let cells = line.cells.map(String.init)
      guard cells.count == cellCount + 1 else {
        throw file.error(
          line: line.number,
          "expected \(cellCount + 1) cells separated by tabs, found \(cells.count)")
      }
      guard known.insert(cells[0]).inserted else {
        throw file.error(line: line.number, "'\(cells[0])' stands twice")
      }
      rows.append(Row(line: line.number, word: cells[0], cells: Array(cells.dropFirst())))
    }
    self.file = file
    self.rows = rows
  }
}
