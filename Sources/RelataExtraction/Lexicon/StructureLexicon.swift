import RelataGraph
import RelataText

/// Which relation the rules of structure state, and which classes follow from edges.
struct StructureLexicon: Sendable {
  /// A class that a thing has because of the edges that lead to it.
  struct DerivedClass: Hashable, Sendable {
    /// A relation that must lead to it.
    let asserting: String
    /// Relations that must lead to it from someone else.
    let contesting: [String]
    /// The class that it had.
    let from: String
    /// The class that it has.
    let to: String
    /// The word that a description then begins with.
    let adjective: String
  }

  private let relations: [String: String]
  private let happenings: [String: Set<String>]
  /// Classes of the places that have an office, by the last word of its title.
  let officePlaces: [String: String]
  /// Classes that follow from edges.
  let derivedClasses: [DerivedClass]

  /// Reads rows of `rule`, identifier, relation; of `class`, relation, relations, classes, word; and of
  /// `event`, verb, nouns; of `home`, title, class of the place.
  init(file: DataFile, ontology: Ontology) throws(DataFileError) {
    var relations: [String: String] = [:]
    var derived: [DerivedClass] = []
    var happenings: [String: Set<String>] = [:]
    var officePlaces: [String: String] = [:]
    for line in file.lines {
      let cells = line.cells.map(String.init)
      switch (cells[0], cells.count) {
      case ("rule", 3):
        guard ontology.relationNamed(cells[2]) != nil else {
          throw file.error(line: line.number, "the ontology has no relation '\(cells[2])'")
        }
        relations[cells[1]] = cells[2]
      case ("class", 6):
        derived.append(
          DerivedClass(
            asserting: cells[1], contesting: cells[2].split(separator: ",").map(String.init),
            from: cells[3], to: cells[4], adjective: cells[5]))
      case ("event", 3):
        happenings[cells[1]] = Set(cells[2].split(separator: ",").map(String.init))
      case ("home", 3):
        officePlaces[cells[1]] = cells[2]
      default:
        throw file.error(
          line: line.number,
          "expected 'rule', 'event' or 'home' with 2 cells or 'class' with 5 cells after it")
      }
    }
    self.relations = relations
    self.happenings = happenings
    self.officePlaces = officePlaces
    derivedClasses = derived
  }

  /// Lemmas of the nouns for what happens when something does what the verb says; empty for most verbs.
  func events(of verb: String) -> Set<String> { happenings[verb] ?? [] }

  /// The relation that the rule states; `nil` switches the rule off.
  func relation(of rule: String) -> String? { relations[rule] }
}
