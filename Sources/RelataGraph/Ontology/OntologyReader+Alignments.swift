import RelataText

extension OntologyReader {
  /// A line that says what a class or relation corresponds to.
  struct AlignmentLine {
    let line: Int
    let name: String
    let alignment: OntologyAlignment
  }

  /// All alignments of the file by the name of what they align, in their order.
  func alignments() throws(DataFileError) -> [String: [AlignmentLine]] {
    var found: [String: [AlignmentLine]] = [:]
    for line in file.lines where line.cells.first == "alignment" {
      let read = try alignment(line)
      found[read.name, default: []].append(read)
    }
    return found
  }

  /// Makes sure that no alignment is left, when those of all classes and relations were taken.
  func checkAllUsed(_ alignments: [String: [AlignmentLine]]) throws(DataFileError) {
    if let left = alignments.values.joined().min(by: { $0.line < $1.line }) {
      throw file.error(line: left.line, "no class or relation is called '\(left.name)'")
    }
  }

  private func alignment(_ line: DataFile.Line) throws(DataFileError) -> AlignmentLine {
    let cells = line.cells.map(String.init)
    guard cells.count == 4 else {
      throw file.error(
        line: line.number, "expected 4 cells separated by tabs, found \(cells.count)")
    }
    guard let match = OntologyAlignment.Match(rawValue: cells[2]) else {
      let words = OntologyAlignment.Match.allCases.map { "'\($0.rawValue)'" }
      throw file.error(
        line: line.number,
        "expected one of \(words.joined(separator: ", ")), found '\(cells[2])'")
    }
    guard (try? IRI(validating: cells[3])) != nil else {
      throw file.error(
        line: line.number, "expected a word such as 'schema:owns', found '\(cells[3])'")
    }
    return AlignmentLine(
      line: line.number, name: cells[1],
      alignment: OntologyAlignment(match: match, target: cells[3]))
  }
}
