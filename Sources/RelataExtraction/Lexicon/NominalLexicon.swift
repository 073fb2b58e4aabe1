import RelataGraph
import RelataText

/// Which class of thing a common noun names.
struct NominalLexicon: Sendable {
  /// What a noun stands for beyond its class.
  enum Behavior: String, Sendable, CaseIterable {
    /// It stands for the state of its owner: "the Rovian government".
    case state
    /// It stands for what follows its `of`: "a chain of islands".
    case transparent
    /// It names its things by an office: "the ministers".
    case office
    /// It is a country: "the two countries".
    case country
    /// It is an instrument that acts for its issuer: "the resolution bans …".
    case instrument
    /// It is an occasion, never what something is about: "on a visit to …".
    case occasion
    /// There is one in each state: "the police".
    case sole
    /// It never names a thing: "Monday", "way", "percent".
    case none
  }

  /// What is known of one noun.
  struct Entry: Sendable {
    /// Class when singular.
    let singular: String
    /// Class when plural.
    let plural: String
    /// What it stands for beyond its class.
    let behavior: Behavior?
  }

  private let entries: [String: Entry]

  /// Reads rows of lemma, class, class when plural, behavior.
  init(file: DataFile, ontology: Ontology) throws(DataFileError) {
    let table = try WordTable(file: file, cellCount: 3)
    var entries: [String: Entry] = [:]
    for row in table.rows {
      let behavior = try NominalLexicon.behavior(row, file)
      let singular = row.cell(0) ?? "Topic"
      let plural = row.cell(1) ?? singular
      for name in [singular, plural] where ontology.classNamed(name) == nil {
        throw file.error(line: row.line, "the ontology has no class '\(name)'")
      }
      entries[row.word] = Entry(singular: singular, plural: plural, behavior: behavior)
    }
    self.entries = entries
  }

  private static func behavior(
    _ row: WordTable.Row, _ file: DataFile
  ) throws(DataFileError) -> Behavior? {
    guard let cell = row.cell(2) else { return nil }
    guard let behavior = Behavior(rawValue: cell) else {
      let known = Behavior.allCases.map(\.rawValue).joined(separator: ", ")
      throw file.error(line: row.line, "expected one of \(known), found '\(cell)'")
    }
    return behavior
  }

  /// What is known of the noun with `lemma`.
  subscript(lemma: String) -> Entry? { entries[lemma] }
}
