import RelataText

/// Reads the lines of an ontology file and checks them against each other.
struct OntologyReader {
  /// What a file holds.
  struct Content {
    var version = ""
    var namespace: IRI
    var classes: [OntologyClass] = []
    var relations: [OntologyRelation] = []
  }

  let file: DataFile

  func read() throws(DataFileError) -> Content {
    var namespace: IRI?
    var version = ""
    var classes: [OntologyClass] = []
    var relations: [(line: Int, relation: OntologyRelation)] = []
    var alignments = try alignments()
    for line in file.lines {
      let cells = line.cells.map(String.init)
      switch cells[0] {
      case "version": version = try cell(cells, 1, line, of: 2)
      case "namespace": namespace = try iri(try cell(cells, 1, line, of: 2), line)
      case "class":
        let found = alignments.removeValue(forKey: cells.count > 1 ? cells[1] : "") ?? []
        classes.append(try readClass(cells, line, found.map(\.alignment), known: classes))
      case "relation":
        let found = alignments.removeValue(forKey: cells.count > 1 ? cells[1] : "") ?? []
        relations.append((line.number, try readRelation(cells, line, found.map(\.alignment))))
      case "alignment": break
      default:
        throw file.error(
          line: line.number,
          "expected 'version', 'namespace', 'class', 'relation' or 'alignment', found "
            + "'\(cells[0])'")
      }
    }
    try checkAllUsed(alignments)
    guard let namespace else { throw file.error(line: 1, "no line 'namespace'") }
    try checkTypes(relations, classes)
    return Content(
      version: version, namespace: namespace, classes: classes,
      relations: relations.map(\.relation))
  }

  private func readClass(
    _ cells: [String], _ line: DataFile.Line, _ alignments: [OntologyAlignment],
    known: [OntologyClass]
  ) throws(DataFileError) -> OntologyClass {
    let name = try cell(cells, 1, line, of: 7)
    guard !known.contains(where: { $0.name == name }) else {
      throw file.error(line: line.number, "class '\(name)' stands twice")
    }
    try checkName(name, firstIsUppercase: true, line)
    return OntologyClass(
      name: name, label: cells[2], iriWord: Slug(cells[3]).value, supertypes: list(cells[4]),
      alignedWith: optional(cells[5]), alignments: alignments, definition: cells[6])
  }

  private func readRelation(
    _ cells: [String], _ line: DataFile.Line, _ alignments: [OntologyAlignment]
  ) throws(DataFileError) -> OntologyRelation {
    let name = try cell(cells, 1, line, of: 10)
    try checkName(name, firstIsUppercase: false, line)
    guard cells[6] == "-" || cells[6] == "symmetric" else {
      throw file.error(line: line.number, "expected 'symmetric' or '-', found '\(cells[6])'")
    }
    return OntologyRelation(
      name: name, label: cells[2], family: cells[3], subjects: list(cells[4]),
      objects: list(cells[5]), isSymmetric: cells[6] == "symmetric",
      tone: try tone(cells[7], line), eventClass: optional(cells[8]), alignments: alignments,
      definition: cells[9])
  }

  private func tone(_ cell: String, _ line: DataFile.Line) throws(DataFileError) -> Int? {
    guard cell != "-" else { return nil }
    guard let tone = Int(cell), (-10...10).contains(tone) else {
      throw file.error(line: line.number, "expected a tone from -10 to +10, found '\(cell)'")
    }
    return tone
  }

  private func checkTypes(
    _ relations: [(line: Int, relation: OntologyRelation)], _ classes: [OntologyClass]
  ) throws(DataFileError) {
    let known = Set(classes.flatMap { [$0.name] + $0.supertypes })
    var names: Set<String> = []
    for (line, relation) in relations {
      guard names.insert(relation.name).inserted else {
        throw file.error(line: line, "relation '\(relation.name)' stands twice")
      }
      for type in relation.subjects + relation.objects where !known.contains(type) {
        throw file.error(line: line, "no class or group is called '\(type)'")
      }
      guard !relation.isSymmetric || relation.subjects == relation.objects else {
        throw file.error(line: line, "a symmetric relation has the same classes on both sides")
      }
    }
  }

  private func checkName(
    _ name: String, firstIsUppercase: Bool, _ line: DataFile.Line
  ) throws(DataFileError) {
    let isWord = name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    let startsRight = name.first?.isUppercase == firstIsUppercase && name.first?.isLetter == true
    guard isWord && startsRight else {
      let style = firstIsUppercase ? "UpperCamelCase" : "lowerCamelCase"
      throw file.error(line: line.number, "expected a name in \(style), found '\(name)'")
    }
  }

  private func cell(
    _ cells: [String], _ index: Int, _ line: DataFile.Line, of count: Int
  ) throws(DataFileError) -> String {
    guard cells.count == count else {
      throw file.error(
        line: line.number, "expected \(count) cells separated by tabs, found \(cells.count)")
    }
    return cells[index]
  }

  private func iri(_ text: String, _ line: DataFile.Line) throws(DataFileError) -> IRI {
    do {
      return try IRI(validating: text)
    } catch {
      throw file.error(line: line.number, "'\(text)' is not an absolute IRI")
    }
  }

  private func list(_ cell: String) -> [String] {
    cell == "-" || cell == "any" ? [] : cell.split(separator: ",").map(String.init)
  }

  private func optional(_ cell: String) -> String? { cell == "-" ? nil : cell }
}
