import RelataText

/// Offices that people hold: which relation they give, and to what kind of body.
struct OfficeLexicon: Sendable {
  /// What kind of body an office belongs to when none is named beside it.
  enum Scope: String, Sendable, CaseIterable {
    /// A state: "the foreign minister".
    case state
    /// An elected office of a region: "the governor"; a party before it is the holder's.
    case region
    /// An elected office of a city: "the mayor".
    case city
    /// Who stands for election: of a party, of no state.
    case party
    /// Any body that the text names: "the director".
    case body
    /// Any body or person that the text names: "the lawyer".
    case anyone
    /// Another office holder's equal: "counterpart".
    case counterpart
    /// No office but a way to address: "Mr".
    case address
  }

  /// Scopes of elected offices, to which no party belongs: the party named before them is the holder's.
  static let elected: Set<Scope> = [.state, .region, .city]

  /// One office.
  struct Office: Hashable, Sendable {
    /// `leads` or `represents`; empty for an address.
    let relation: String
    /// What kind of body it belongs to.
    let scope: Scope
    /// What the title itself speaks of where the article names it: rows of the gazetteer, as
    /// `word/slug` ("Secretary of State" is an office of one state), and ends of names of bodies after
    /// `~` ("MP" belongs to whatever parliament is named).
    let implied: [String]
  }

  private let offices: [String: Office]
  private let titleWords: Set<String>
  /// Number of words of the longest title.
  let longestTitle: Int

  /// Reads rows of title, relation, scope, implied bodies; a title of several words takes precedence over its last.
  init(file: DataFile) throws(DataFileError) {
    let table = try WordTable(file: file, cellCount: 3)
    var offices: [String: Office] = [:]
    var longest = 1
    for row in table.rows {
      guard let scope = Scope(rawValue: row.cells[1]) else {
        let known = Scope.allCases.map(\.rawValue).joined(separator: ", ")
        throw file.error(line: row.line, "expected one of \(known), found '\(row.cells[1])'")
      }
      offices[row.word] = Office(
        relation: row.cell(0) ?? "", scope: scope,
        implied: row.cell(2)?.split(separator: ",").map(String.init) ?? [])
      longest = max(longest, row.word.split(separator: " ").count)
    }
    self.offices = offices
    titleWords = Set(offices.keys.flatMap { $0.split(separator: " ").map(String.init) })
    longestTitle = longest
  }

  /// The office that the last words of `words` name, and how many words it takes; words are lower
  /// case.
  func office(endingAt words: ArraySlice<String>) -> (office: Office, wordCount: Int)? {
    for count in stride(from: min(longestTitle, words.count), through: 1, by: -1) {
      // Tokenizers part "director-general" at the hyphen; the lexicon writes it as people do.
      let title = words.suffix(count).joined(separator: " ").replacing(" - ", with: "-")
      if let office = offices[title] ?? singular(title).flatMap({ offices[$0] }) {
        return (office, count)
      }
    }
    return nil
  }

  /// A title without the plural ending of its last word.
  private func singular(_ title: String) -> String? {
    title.count > 4 && title.hasSuffix("s") && !title.hasSuffix("ss")
      ? String(title.dropLast()) : nil
  }

  /// Whether a word in lower case stands in some title.
  func isTitleWord(_ word: String) -> Bool { titleWords.contains(word) }

  /// The office called `title`, in lower case.
  subscript(title: String) -> Office? { offices[title] }
}
