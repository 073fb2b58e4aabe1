public import RelataText

/// Pairs of relations that cannot both hold between the same two things.
public struct OppositeRelations: Hashable, Sendable {
  private var opposites: [String: Set<String>] = [:]

  /// The pairs that come with relata.
  ///
  /// - Throws: ``DataFileError`` never in a build whose tests passed.
  public static func bundled(ontology: Ontology) throws(DataFileError) -> OppositeRelations {
    try OppositeRelations(file: BundledData.file(named: "opposites.tsv"), ontology: ontology)
  }

  /// Reads pairs: two names of relations a line, separated by a tab.
  ///
  /// - Throws: ``DataFileError`` with the line and what is wrong with it; not for a relation that
  ///   `ontology` lacks, which may be one of the user's own.
  public init(file: DataFile, ontology: Ontology) throws(DataFileError) {
    for line in file.lines {
      let cells = line.cells.map(String.init)
      guard cells.count == 2, cells[0] != cells[1], cells.allSatisfy({ !$0.isEmpty }) else {
        throw file.error(line: line.number, "expected two relations separated by a tab")
      }
      guard cells.allSatisfy({ ontology.relationNamed($0) != nil }) else { continue }
      opposites[cells[0], default: []].insert(cells[1])
      opposites[cells[1], default: []].insert(cells[0])
    }
  }

  /// The opposites of a relation, in order.
  func opposites(of relation: String) -> [String] { opposites[relation]?.sorted() ?? [] }
}
