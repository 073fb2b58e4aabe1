import RelataGraph
import RelataText

/// Checks the cells of rows as they come and finds the class of each.
struct GazetteerRowCheck {
  let ontology: Ontology
  /// Names of the ontology's classes in UTF-8, in its order.
  private let classNames: [[UInt8]]

  init(ontology: Ontology) {
    self.ontology = ontology
    classNames = ontology.classes.map { Array($0.name.utf8) }
  }

  /// Index in the ontology of the row's class.
  ///
  /// - Throws: ``DataFileError`` with the first cell that is not as it should be.
  func classIndex(of row: Int, in rows: GazetteerRows, file: DataFile) throws(DataFileError) -> Int
  {
    let name = rows.bytes[rows.range(.className, of: row)]
    guard let index = classNames.firstIndex(where: { $0.elementsEqual(name) }) else {
      let found = rows.text(.className, of: row)
      throw error(row, rows, file, "the ontology has no class '\(found)'")
    }
    if let reason = fault(in: row, of: rows) { throw error(row, rows, file, reason) }
    return index
  }

  private func error(
    _ row: Int, _ rows: GazetteerRows, _ file: DataFile, _ reason: String
  ) -> DataFileError {
    file.error(line: Int(rows.origins[row].line), reason)
  }

  private func fault(in row: Int, of rows: GazetteerRows) -> String? {
    guard isSlug(rows.bytes[rows.range(.slug, of: row)]) else {
      let found = rows.text(.slug, of: row)
      return "expected a slug of small letters, digits and hyphens, found '\(found)'"
    }
    guard !rows.range(.name, of: row).isEmpty else { return "no name" }
    guard isItem(rows.bytes[rows.range(.wikidata, of: row)]) else {
      return "expected a Wikidata item or '-', found '\(rows.text(.wikidata, of: row))'"
    }
    return listFault(in: row, of: rows) ?? factFault(in: row, of: rows)
  }

  private func listFault(in row: Int, of rows: GazetteerRows) -> String? {
    var fault: String?
    for column in [GazetteerRows.Column.names, .demonyms, .metonyms] {
      rows.forEachPart(of: rows.range(column, of: row), separator: UInt8(ascii: "|")) {
        if $0.isEmpty { fault = "an empty entry among the \(column)" }
      }
    }
    return fault
  }

  private func factFault(in row: Int, of rows: GazetteerRows) -> String? {
    var fault: String?
    rows.forEachPart(of: rows.range(.facts, of: row), separator: UInt8(ascii: ";")) { part in
      let sign = rows.bytes[part].firstIndex(of: UInt8(ascii: "="))
      guard let sign, sign > part.lowerBound, sign + 1 < part.upperBound else {
        let found = String(decoding: rows.bytes[part], as: UTF8.self)
        fault = "expected 'key=value', found '\(found)'"
        return
      }
    }
    return fault
  }

  private func isSlug(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    guard first != UInt8(ascii: "-"), last != UInt8(ascii: "-") else { return false }
    return bytes.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: $0 == UInt8(ascii: "-")
      }
    }
  }

  private func isItem(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    let digits = bytes.dropFirst()
    return first == UInt8(ascii: "Q") && !digits.isEmpty
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
