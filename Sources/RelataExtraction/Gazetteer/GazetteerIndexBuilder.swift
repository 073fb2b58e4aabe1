import RelataGraph

/// Makes the indices of a gazetteer from its rows.
struct GazetteerIndexBuilder {
  let rows: GazetteerRows
  let classes: [OntologyClass]
  private(set) var names: GazetteerNames
  private(set) var classIndices: [Int32] = []
  private(set) var addresses: HashChains

  init(rows: GazetteerRows, classes: [OntologyClass]) {
    self.rows = rows
    self.classes = classes
    names = GazetteerNames(capacity: rows.count * 4)
    addresses = HashChains(capacity: rows.count)
  }

  /// Adds the next row's class word and slug; says whether no row before has them.
  mutating func addAddress(of row: Int, classIndex: Int) -> Bool {
    let slug = rows.bytes[rows.range(.slug, of: row)]
    let word = classes[classIndex].iriWord
    var hash = CaseBlindHash()
    for byte in word.utf8 { hash.add(byte) }
    hash.add(UInt8(ascii: "/"))
    for byte in slug { hash.add(byte) }
    var other = addresses.first(under: hash.value)
    while let current = other {
      if classes[Int(classIndices[current])].iriWord == word,
        rows.bytes[rows.range(.slug, of: current)] == slug
      {
        return false
      }
      other = addresses.next(after: current)
    }
    classIndices.append(Int32(classIndex))
    addresses.append(under: hash.value)
    return true
  }

  /// Adds all names, then all demonyms, then all metonyms; gives the first that cannot be found by
  /// any letter or digit, with its row, if there is one.
  mutating func addNames() -> (row: Int, text: String)? {
    let columns: [(GazetteerRows.Column, GazetteerNameKind)] = [
      (.demonyms, .demonym), (.metonyms, .metonym),
    ]
    for row in 0..<rows.count {
      if let text = add(rows.range(.name, of: row), of: row, as: .name) { return (row, text) }
      if let text = add(rows.range(.names, of: row), of: row, as: .name) { return (row, text) }
    }
    for (column, kind) in columns {
      for row in 0..<rows.count {
        if let text = add(rows.range(column, of: row), of: row, as: kind) { return (row, text) }
      }
    }
    return nil
  }

  /// Adds the names in `range`, separated by bars; gives the first that has no piece.
  private mutating func add(
    _ range: Range<Int>, of row: Int, as kind: GazetteerNameKind
  ) -> String? {
    guard !range.isEmpty else { return nil }
    let doubtful = ambiguousNames(of: row)
    let bytes = rows.bytes
    var found: [Range<Int>] = []
    rows.forEachPart(of: range, separator: UInt8(ascii: "|")) { found.append($0) }
    for part in found {
      let isAmbiguous =
        !doubtful.isEmpty
        && doubtful.contains { bytes[$0].elementsEqual(bytes[part]) }
      let text = bytes.span.extracting(part)
      guard names.append(text, entry: row, kind: kind, isAmbiguous: isAmbiguous) else {
        return String(decoding: bytes[part], as: UTF8.self)
      }
    }
    return nil
  }

  /// The names that the fact `ambiguous` lists.
  private func ambiguousNames(of row: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    let key = "ambiguous="
    rows.forEachPart(of: rows.range(.facts, of: row), separator: UInt8(ascii: ";")) { fact in
      guard rows.bytes[fact].starts(with: key.utf8) else { return }
      let values = (fact.lowerBound + key.utf8.count)..<fact.upperBound
      rows.forEachPart(of: values, separator: UInt8(ascii: ",")) { found.append($0) }
    }
    return found
  }
}
