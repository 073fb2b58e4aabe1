import RelataGraph
import RelataText

/// Which class the words of a name, or the recognizer's label, speak for.
struct NameClassLexicon: Sendable {
  private let classesByWord: [String: String]
  private let classesByLabel: [String: String]

  /// Reads rows of `word` or `label`, the word or label, and the class.
  init(file: DataFile, ontology: Ontology) throws(DataFileError) {
    var words: [String: String] = [:]
    var labels: [String: String] = [:]
    for line in file.lines {
      let cells = line.cells.map(String.init)
      guard cells.count == 3, cells[0] == "word" || cells[0] == "label" else {
        throw file.error(line: line.number, "expected 'word' or 'label', a word, and a class")
      }
      guard ontology.classNamed(cells[2]) != nil else {
        throw file.error(line: line.number, "the ontology has no class '\(cells[2])'")
      }
      if cells[0] == "word" { words[cells[1]] = cells[2] } else { labels[cells[1]] = cells[2] }
    }
    classesByWord = words
    classesByLabel = labels
  }

  /// The class of a name with `label`: its last telling word decides, then the label.
  ///
  /// - Returns: `nil` when the label names no kind of thing, such as a date.
  func className(of words: [String], label: String) -> String? {
    guard let byLabel = classesByLabel[label] else { return nil }
    // Places and people are not renamed by a word in them: "Port Moresby", "Marina Court".
    guard label == "ORG" || label == "FAC" || label == "LAW" || label == "EVENT" || label == "LOC"
    else { return byLabel }
    // "Ministry of Defence of the Union": what stands before the first "of" says what it is.
    let front = words.firstIndex(of: "of").map { words[..<$0] } ?? words[...]
    for word in front.reversed() {
      if let found = classesByWord[word] { return found }
    }
    return byLabel
  }
}
