import RelataGraph
import RelataText

/// The cells of one line of a style file, read as what they should be.
struct StyleCells {
  let line: DataFile.Line
  let file: DataFile
  private let cells: [String]

  init(line: DataFile.Line, file: DataFile) {
    self.line = line
    self.file = file
    cells = line.cells.map(String.init)
  }

  var count: Int { cells.count }

  subscript(index: Int) -> String { cells[index] }

  /// The error about a line that begins with another word or has another number of cells.
  var unknownKind: DataFileError {
    file.error(
      line: line.number,
      "expected 'theme' and 4 cells, 'class' and 7, 'family' and 3, or 'stance' and 6, found "
        + "'\(cells[0])' and \(cells.count - 1)")
  }

  /// The cell, when it is made of letters, digits and commas.
  func word(at index: Int) throws(DataFileError) -> String {
    let cell = cells[index]
    let isWord = cell.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: ",")
    }
    guard isWord && !cell.isEmpty else {
      throw file.error(line: line.number, "expected a word in lower case, found '\(cell)'")
    }
    return cell
  }

  /// The cell, when it is `#` and six hexadecimal digits.
  func hex(at index: Int) throws(DataFileError) -> String {
    let cell = cells[index]
    let digits = cell.unicodeScalars.dropFirst()
    guard cell.hasPrefix("#"), digits.count == 6, digits.allSatisfy(\.properties.isASCIIHexDigit)
    else {
      throw file.error(line: line.number, "expected a colour as #RRGGBB, found '\(cell)'")
    }
    return cell
  }

  /// The pair of colours that begins at `index`.
  func color(at index: Int) throws(DataFileError) -> DiagramStyle.Color {
    DiagramStyle.Color(light: try hex(at: index), dark: try hex(at: index + 1))
  }

  /// The stance that the cell names.
  func stance(at index: Int) throws(DataFileError) -> Stance {
    guard let stance = Stance(rawValue: cells[index]) else {
      throw file.error(line: line.number, "no stance is called '\(cells[index])'")
    }
    return stance
  }
}
