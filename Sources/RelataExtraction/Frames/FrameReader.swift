import RelataGraph
import RelataText

/// Reads a frame file: blocks that begin with `frame`, one property a line.
struct FrameReader {
  let file: DataFile
  let ontology: Ontology
  /// Lists of words that frames name with `@`, by name.
  let wordLists: [String: [Substring]]

  init(file: DataFile, ontology: Ontology, wordLists: [String: [Substring]] = [:]) {
    self.file = file
    self.ontology = ontology
    self.wordLists = wordLists
  }

  /// The lists that the file defines: lines of `words`, a name and its words.
  static func wordLists(of file: DataFile) -> [String: [Substring]] {
    var lists: [String: [Substring]] = [:]
    for line in file.lines {
      let words = line.text.split(whereSeparator: \.isWhitespace)
      guard words.count > 1, words[0] == "words" else { continue }
      lists[String(words[1]), default: []] += words[2...]
    }
    return lists
  }

  /// The frames of the file, in order.
  ///
  /// - Throws: ``DataFileError`` with the line and what is wrong with it.
  func read() throws(DataFileError) -> [Frame] {
    var frames: [Frame] = []
    var draft: FrameDraft?
    for line in file.lines {
      let words = line.text.split(whereSeparator: \.isWhitespace)
      if words[0] == "words" { continue }
      if words[0] == "frame" {
        if let draft { frames.append(try finished(draft)) }
        guard words.count == 2 else {
          throw file.error(line: line.number, "expected 'frame' and one identifier")
        }
        draft = FrameDraft(identifier: String(words[1]), line: line.number, wordLists: wordLists)
      } else {
        guard draft != nil else {
          throw file.error(line: line.number, "expected 'frame', found '\(words[0])'")
        }
        try draft?.read(line, keyword: words[0], file: file)
      }
    }
    if let draft { frames.append(try finished(draft)) }
    return frames
  }

  private func finished(_ draft: FrameDraft) throws(DataFileError) -> Frame {
    guard let relation = ontology.relationNamed(draft.relation) else {
      throw file.error(
        line: draft.line,
        "frame '\(draft.identifier)' names the relation '\(draft.relation)', which the ontology "
          + "does not have")
    }
    for type in draft.subjectTypes + draft.objectTypes where !isType(type) {
      throw file.error(line: draft.line, "no class or group is called '\(type)'")
    }
    guard !draft.triggers.isEmpty, !draft.patterns.isEmpty else {
      throw file.error(
        line: draft.line, "frame '\(draft.identifier)' needs a trigger and a pattern")
    }
    guard draft.examples.contains(where: { $0.expected != nil }) else {
      throw file.error(
        line: draft.line, "frame '\(draft.identifier)' needs an example line that begins with '+'")
    }
    for pattern in draft.patterns where pattern.isMutual && !relation.isSymmetric {
      throw file.error(
        line: draft.line, "'~' is for symmetric relations, and '\(relation.name)' is none")
    }
    return draft.frame(file: file.name)
  }

  private func isType(_ name: String) -> Bool {
    ontology.classNamed(name) != nil
      || ontology.classes.contains { $0.supertypes.contains(name) }
  }
}
