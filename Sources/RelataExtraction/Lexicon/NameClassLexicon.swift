import RelataGraph
import RelataText

/// Which class the words of a name, or the recognizer's label, speak for.
struct NameClassLexicon: Sendable {
  private let classesByWord: [String: String]
  private let classesByLabel: [String: String]
  private let bodyWords: Set<String>
  private let noNames: Set<String>
  private let creditWords: Set<String>
  private let directionWords: Set<String>

  /// Reads rows of `word` or `label`, the word or label, and the class; `body`, a word that no person's
  /// name has, and the class; `none`, words that are no name; `credit`, a word before the colon of a credit; `direction`, a word for a part of a place.
  init(file: DataFile, ontology: Ontology) throws(DataFileError) {
    var words: [String: String] = [:]
    var labels: [String: String] = [:]
    var bodies: Set<String> = []
    var none: Set<String> = []
    var credits: Set<String> = []
    var directions: Set<String> = []
    for line in file.lines {
      let cells = line.cells.map(String.init)
      if cells.count == 2, cells[0] == "none" {
        none.insert(cells[1])
        continue
      }
      if cells.count == 2, cells[0] == "credit" {
        credits.insert(cells[1])
        continue
      }
      if cells.count == 2, cells[0] == "direction" {
        directions.insert(cells[1])
        continue
      }
      guard cells.count == 3, ["word", "body", "label"].contains(cells[0]) else {
        throw file.error(
          line: line.number, "expected 'word', 'body' or 'label', a word, and a class, or 'none'")
      }
      guard ontology.classNamed(cells[2]) != nil else {
        throw file.error(line: line.number, "the ontology has no class '\(cells[2])'")
      }
      if cells[0] == "label" { labels[cells[1]] = cells[2] } else { words[cells[1]] = cells[2] }
      if cells[0] == "body" { bodies.insert(cells[1]) }
    }
    bodyWords = bodies
    noNames = none
    creditWords = credits
    directionWords = directions
    classesByWord = words
    classesByLabel = labels
  }

  /// Whether the words, in lower case, are no name though a recognizer may take them for one.
  func isNoName(_ words: String) -> Bool { noNames.contains(words) }

  /// Whether a word in lower case stands in names of bodies and never in those of persons.
  func isBodyWord(_ word: String) -> Bool { bodyWords.contains(word) }

  /// Whether a word in lower case, before a colon, begins a credit: "Image: …".
  func isCredit(_ word: String) -> Bool { creditWords.contains(word) }

  /// Whether a word in lower case names a part of a place: "northern".
  func isDirection(_ word: String) -> Bool { directionWords.contains(word) }

  /// Whether a word in lower case tells the class of a name that it stands in.
  func isTelling(_ word: String) -> Bool { classesByWord[word] != nil }

  /// The class of a name with `label`: its last telling word decides, then the label.
  ///
  /// - Returns: `nil` when the label names no kind of thing, such as a date.
  func className(of words: [String], label: String) -> String? {
    guard let byLabel = classesByLabel[label] else { return nil }
    // Places and people are not renamed by a word in them: "Port Moresby", "Marina Court".
    guard label == "ORG" || label == "FAC" || label == "LAW" || label == "EVENT" || label == "LOC"
    else { return byLabel }
    return className(ofWords: words) ?? byLabel
  }

  /// The class that the last telling word of a name, or the last telling pair of words, speaks for.
  func className(ofWords words: [String]) -> String? {
    // "Ministry of Defence of the Union": what stands before the first "of" or "for" says what it is.
    let link = words.firstIndex { ["of", "for", "on", "against"].contains($0) }
    let front = link.map { words[..<$0] } ?? words[...]
    for index in front.indices.reversed() {
      if index > front.startIndex,
        let found = classesByWord[front[index - 1] + " " + front[index]]
      {
        return found
      }
      // "Bill", "Park" and "Grace" begin names of persons.
      let mayBePerson = index == words.startIndex && front.count > 1
      if let found = classesByWord[front[index]],
        !mayBePerson || bodyWords.contains(front[index])
      {
        return found
      }
    }
    return nil
  }
}
