import RelataText

/// Persons whose office of state is common knowledge, for titles that a newspaper leaves bare.
struct OfficeHolderLexicon: Sendable {
  /// A person: the words of the name in normal form, and the slugs of the states.
  private struct Holder: Sendable {
    let words: [String]
    let states: [String]
  }

  private let holdersBySurname: [String: [Holder]]

  /// Reads rows of name and state slugs.
  init(file: DataFile) throws(DataFileError) {
    let table = try WordTable(file: file, cellCount: 1)
    var holders: [String: [Holder]] = [:]
    for row in table.rows {
      let words = OfficeHolderLexicon.words(of: row.word)
      guard let surname = words.last else { continue }
      let states = row.cells[0].split(separator: ",").map(String.init)
      holders[surname, default: []].append(Holder(words: words, states: states))
    }
    holdersBySurname = holders
  }

  /// The slugs of the states in which someone called `name` holds or held an office; a name of one word
  /// is taken for a surname.
  ///
  /// - Complexity: O(h) in the holders of that surname.
  func states(of name: String) -> [String] {
    let words = OfficeHolderLexicon.words(of: name)
    guard let surname = words.last, let holders = holdersBySurname[surname] else { return [] }
    let fitting = holders.filter { words.count == 1 || $0.words.first == words.first }
    return fitting.reduce(into: []) { states, holder in
      states += holder.states.filter { !states.contains($0) }
    }
  }

  private static func words(of name: String) -> [String] {
    EntityLinker.normalized(name).split(separator: " ").map(String.init)
  }
}
