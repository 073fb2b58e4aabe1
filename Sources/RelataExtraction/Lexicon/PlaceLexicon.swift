import RelataText

/// What nouns say of places and events: which events lie where they are named, which words are parts of
/// places, which events are contests.
struct PlaceLexicon: Sendable {
  /// What a noun says.
  enum Sense: String, Sendable, CaseIterable {
    /// An event that lies in what owns or qualifies it: "the Rovian election".
    case named
    /// An event that lies in the place right before it: "the Orvel bombing".
    case scene
    /// An act whose "on" names what it strikes, and so where it happens.
    case target
    /// An occasion or act whose "on" names its matter.
    case matter
    /// An event that many compete in.
    case contest
    /// With "the" alone it speaks of an event that was named otherwise before.
    case again
    /// After another word for an event it only says what kind of event that is.
    case kind
    /// A part of the body whose name stands before it: "Union Council".
    case organ
    /// A house of parliament, whose committees bear its short name: "House Trade Committee".
    case chamber
    /// A body that has its seat where it is named: "Orvel University in Rovia".
    case seat
    /// A part of a place, looked through to what stands after its "of".
    case part
  }

  private let senses: [String: Set<Sense>]

  /// Reads rows of lemma and senses separated by spaces.
  init(file: DataFile) throws(DataFileError) {
    let table = try WordTable(file: file, cellCount: 1)
    var senses: [String: Set<Sense>] = [:]
    for row in table.rows {
      for word in row.cells[0].split(separator: " ") {
        guard let sense = Sense(rawValue: String(word)) else {
          let known = Sense.allCases.map(\.rawValue).joined(separator: ", ")
          throw file.error(line: row.line, "expected one of \(known), found '\(word)'")
        }
        senses[row.word, default: []].insert(sense)
      }
    }
    self.senses = senses
  }

  /// Whether the noun with `lemma` has `sense`.
  func has(_ sense: Sense, _ lemma: String) -> Bool { senses[lemma]?.contains(sense) ?? false }
}
