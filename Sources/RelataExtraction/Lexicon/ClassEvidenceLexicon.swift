import RelataGraph
import RelataText

/// What speaks for the class of a named thing that the gazetteer does not know, and how much.
struct ClassEvidenceLexicon: Sendable {
  /// Where evidence comes from.
  enum Source: String, Sendable, CaseIterable {
    /// The recognizer's label of most mentions.
    case label
    /// The same where the label is that of persons, which is more often right.
    case person
    /// A telling word of the name.
    case word
    /// The first word of a name that begins as places do: "Mount Orvel".
    case front
    /// The ending of an address on the internet.
    case ending
    /// A given name in front.
    case given
    /// The last word of the name stands alone, marked as a person.
    case surname
    /// A noun in apposition, before the name or predicated of it: "the charity Sund".
    case noun
    /// A noun that the name modifies or belongs to: "Sund shareholders", "the mayor of Orvel".
    case beside
    /// The name follows "in".
    case inside
    /// A known place follows after a comma: "Orvel, Rovia".
    case comma
    /// The name begins with a body of several states, or with two states.
    case joint
  }

  private let weights: [Source: Double]
  private let classesBeside: [String: String]
  private let classesByFront: [String: String]
  private let classesByEnding: [(ending: String, name: String)]
  private let givenNames: Set<String>

  /// Reads rows of `weight`, source, number, and of `beside`, `front` or `ending`, a word, a class;
  /// and a file of given names, one a line.
  init(file: DataFile, givenNames: DataFile, ontology: Ontology) throws(DataFileError) {
    var weights: [Source: Double] = [:]
    var words: [String: [String: String]] = [:]
    for line in file.lines {
      let cells = line.cells.map(String.init)
      guard cells.count == 3 else {
        throw file.error(line: line.number, "expected 3 cells, found \(cells.count)")
      }
      if cells[0] == "weight" {
        guard let source = Source(rawValue: cells[1]), let weight = Double(cells[2]) else {
          let known = Source.allCases.map(\.rawValue).joined(separator: ", ")
          throw file.error(line: line.number, "expected one of \(known), and a number")
        }
        weights[source] = weight
        continue
      }
      guard ["beside", "front", "ending"].contains(cells[0]) else {
        throw file.error(
          line: line.number, "expected 'weight', 'beside', 'front' or 'ending' first")
      }
      guard ontology.classNamed(cells[2]) != nil else {
        throw file.error(line: line.number, "the ontology has no class '\(cells[2])'")
      }
      words[cells[0], default: [:]][cells[1]] = cells[2]
    }
    self.weights = weights
    classesBeside = words["beside"] ?? [:]
    classesByFront = words["front"] ?? [:]
    classesByEnding = (words["ending"] ?? [:]).sorted { $0.key < $1.key }
      .map { (ending: $0.key, name: $0.value) }
    self.givenNames = Set(try WordTable(file: givenNames, cellCount: 0).rows.map(\.word))
  }

  /// How much evidence of a source counts; 0 switches it off.
  func weight(_ source: Source) -> Double { weights[source] ?? 0 }

  /// The class of what the noun with `lemma` is said of or belongs to.
  func className(beside lemma: String) -> String? { classesBeside[lemma] }

  /// The class of a place whose name begins with `word`, in lower case.
  func className(front word: String) -> String? { classesByFront[word] }

  /// The class of a name with the ending of an internet address.
  func className(ending name: String) -> String? {
    classesByEnding.first { name.hasSuffix($0.ending) }?.name
  }

  /// Whether persons bear `word`, in lower case, as a given name.
  func isGivenName(_ word: String) -> Bool { givenNames.contains(word) }
}
