public import RelataGraph
public import RelataText

/// What relata knows of the world before it reads: states, bodies, groups, places and their names.
///
/// The files are kept as they are and indexed; an entry is made when it is asked for.
public struct Gazetteer: Sendable {
  /// The bundled files, the most prominent kind first.
  static let bundledFiles = [
    "countries", "organizations", "bodies", "groups", "territories", "cities", "regions",
  ].map { "gazetteer/\($0).tsv" }

  let files: [DataFile]
  let rows: GazetteerRows
  let names: GazetteerNames
  /// For each row, the index of its class in `classes`.
  private let classIndices: [Int32]
  private let classes: [OntologyClass]
  /// Rows by the hash of class word and slug.
  private let addresses: HashChains

  /// The gazetteer that comes with relata.
  ///
  /// - Throws: ``DataFileError`` never in a build whose tests passed.
  public static func bundled(ontology: Ontology) throws(DataFileError) -> Gazetteer {
    let files = bundledFiles.map { path in
      let text = EmbeddedData.files.first { $0.path == path }?.text ?? ""
      return DataFile(name: path, text: text.description)
    }
    return try Gazetteer(files: files, ontology: ontology)
  }

  /// Reads gazetteer files, the most prominent kind first: rows of eight cells separated by tabs, as
  /// in the bundled files, the most prominent first.
  ///
  /// - Throws: ``DataFileError`` with the line and what is wrong with it. What facts refer to is not
  ///   looked at; see ``checkReferences()``.
  /// - Complexity: O(n) in bytes.
  public init(files: [DataFile], ontology: Ontology) throws(DataFileError) {
    var rows = GazetteerRows(byteCapacity: files.reduce(0) { $0 + $1.text.utf8.count })
    for (index, file) in files.enumerated() { try rows.append(file, index: index) }
    let check = GazetteerRowCheck(ontology: ontology)
    var builder = GazetteerIndexBuilder(rows: rows, classes: ontology.classes)
    for row in 0..<rows.count {
      let file = files[Int(rows.origins[row].file)]
      let classIndex = try check.classIndex(of: row, in: rows, file: file)
      guard builder.addAddress(of: row, classIndex: classIndex) else {
        let line = Int(rows.origins[row].line)
        throw file.error(line: line, "slug '\(rows.text(.slug, of: row))' stands twice")
      }
    }
    if let (row, text) = builder.addNames() {
      let line = Int(rows.origins[row].line)
      throw files[Int(rows.origins[row].file)].error(line: line, "'\(text)' has no letter or digit")
    }
    self.files = files
    self.rows = rows
    names = builder.names
    classIndices = builder.classIndices
    classes = ontology.classes
    addresses = builder.addresses
  }

  /// Number of entries.
  public var count: Int { rows.count }

  /// The entry at `index`, in the order of files and rows.
  ///
  /// - Precondition: `index` is from 0 to less than ``count``.
  /// - Complexity: O(n) in bytes of the row.
  public subscript(index: Int) -> GazetteerEntry {
    let ontologyClass = classes[Int(classIndices[index])]
    let wikidata = rows.text(.wikidata, of: index)
    return GazetteerEntry(
      className: ontologyClass.name, classWord: ontologyClass.iriWord,
      slug: rows.text(.slug, of: index), name: rows.text(.name, of: index),
      wikidata: wikidata.isEmpty ? nil : wikidata, names: list(.names, of: index),
      demonyms: list(.demonyms, of: index), metonyms: list(.metonyms, of: index),
      facts: facts(of: index))
  }

  /// Index of the entry with this class word and slug, if there is one.
  public func index(classWord: String, slug: String) -> Int? {
    var hash = CaseBlindHash()
    for byte in classWord.utf8 { hash.add(byte) }
    hash.add(UInt8(ascii: "/"))
    for byte in slug.utf8 { hash.add(byte) }
    var row = addresses.first(under: hash.value)
    while let current = row {
      if classes[Int(classIndices[current])].iriWord == classWord,
        rows.bytes[rows.range(.slug, of: current)].elementsEqual(slug.utf8)
      {
        return current
      }
      row = addresses.next(after: current)
    }
    return nil
  }

  /// The entry with this class word and slug, if there is one.
  public func entry(classWord: String, slug: String) -> GazetteerEntry? {
    index(classWord: classWord, slug: slug).map { self[$0] }
  }

  private func list(_ column: GazetteerRows.Column, of row: Int) -> [String] {
    rows.parts(of: rows.range(column, of: row), separator: UInt8(ascii: "|"))
  }

  private func facts(of row: Int) -> [String: String] {
    var found: [String: String] = [:]
    for fact in rows.parts(of: rows.range(.facts, of: row), separator: UInt8(ascii: ";")) {
      let parts = fact.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { found[String(parts[0])] = String(parts[1]) }
    }
    return found
  }
}
