import RelataGraph
import RelataText

/// A frame while its lines are being read.
struct FrameDraft {
  let identifier: String
  let line: Int
  private(set) var relation = ""
  private(set) var triggers: [Frame.Trigger] = []
  private(set) var patterns: [Frame.Pattern] = []
  private(set) var subjectTypes: [String] = []
  private(set) var objectTypes: [String] = []
  private(set) var examples: [Frame.Example] = []
  private var conditions: [Frame.Condition] = []
  private var stance = Stance.actual
  private var confidence = 0.9
  private var topics: RolePath?
  private let wordLists: [String: [Substring]]

  init(identifier: String, line: Int, wordLists: [String: [Substring]]) {
    self.identifier = identifier
    self.line = line
    self.wordLists = wordLists
  }

  func frame(file: String) -> Frame {
    Frame(
      identifier: identifier, location: (file, line), relation: relation, triggers: triggers,
      patterns: patterns, conditions: conditions, subjectTypes: subjectTypes,
      objectTypes: objectTypes, stance: stance, confidence: confidence, topics: topics,
      examples: examples)
  }

  /// Takes one line of the block.
  mutating func read(
    _ line: DataFile.Line, keyword: Substring, file: DataFile
  ) throws(DataFileError) {
    let rest = FrameDraft.rest(of: line.text, after: keyword)
    let words = try expanded(rest.split(whereSeparator: \.isWhitespace), line, file)
    switch keyword {
    case "relation": relation = String(rest)
    case "verb": addTriggers(words, .verb)
    case "noun": addTriggers(words, .noun)
    case "adjective": addTriggers(words, .adjective)
    case "pattern": patterns.append(try pattern(words, line, file))
    case "require": conditions.append(try condition(rest, isForbidden: false, line, file))
    case "forbid": conditions.append(try condition(rest, isForbidden: true, line, file))
    case "subject": subjectTypes = words.map(String.init)
    case "object": objectTypes = words.map(String.init)
    case "stance": stance = try stance(rest, line, file)
    case "confidence": confidence = try confidence(rest, line, file)
    case "topic": topics = RolePath(rest)
    case "+": examples.append(try positive(rest, line, file))
    case "-":
      let sentence = String(rest)
      examples.append(Frame.Example(line: line.number, sentence: sentence, expected: nil))
    default:
      throw file.error(line: line.number, "no property of a frame is called '\(keyword)'")
    }
  }

  /// The words with each `@name` replaced by its list.
  private func expanded(
    _ words: [Substring], _ line: DataFile.Line, _ file: DataFile
  ) throws(DataFileError) -> [Substring] {
    guard line.text.first != "+", line.text.first != "-" else { return words }
    var found: [Substring] = []
    for word in words {
      guard word.hasPrefix("@") else {
        found.append(word)
        continue
      }
      guard let list = wordLists[String(word.dropFirst())] else {
        throw file.error(line: line.number, "no list of words is called '\(word.dropFirst())'")
      }
      found += list
    }
    return found
  }

  private static func rest(of text: Substring, after keyword: Substring) -> Substring {
    let tail = text[keyword.endIndex...]
    return tail.drop(while: \.isWhitespace)
  }

  private mutating func addTriggers(_ words: [Substring], _ kind: Predication.Kind) {
    triggers.append(contentsOf: words.map { Frame.Trigger(kind: kind, lemma: String($0)) })
  }

  /// `A > B`, `A ~ B`, or `A ~`.
  private func pattern(
    _ words: [Substring], _ line: DataFile.Line, _ file: DataFile
  ) throws(DataFileError) -> Frame.Pattern {
    guard (2...3).contains(words.count), words[1] == ">" || words[1] == "~",
      words[1] == "~" || words.count == 3
    else {
      throw file.error(
        line: line.number, "expected 'role > role', 'role ~ role' or 'role ~' after 'pattern'")
    }
    let subject = RolePath(words[0])
    let object = words.count == 3 ? RolePath(words[2]) : nil
    guard subject.isComplete, object?.isComplete ?? true else {
      throw file.error(line: line.number, "a role is missing beside '.' or '|'")
    }
    return Frame.Pattern(subject: subject, object: object, isMutual: words[1] == "~")
  }

  /// `role: lemma lemma`, or `role` for anything there.
  private func condition(
    _ rest: Substring, isForbidden: Bool, _ line: DataFile.Line, _ file: DataFile
  ) throws(DataFileError) -> Frame.Condition {
    let parts = rest.split(separator: ":", maxSplits: 1)
    guard let path = parts.first.map({ RolePath($0.filter { !$0.isWhitespace }) }),
      path.isComplete
    else { throw file.error(line: line.number, "expected 'role' or 'role: lemma …'") }
    let lemmas =
      parts.count > 1
      ? try expanded(parts[1].split(whereSeparator: \.isWhitespace), line, file) : []
    return Frame.Condition(
      path: path, lemmas: Set(lemmas.map(String.init)), isForbidden: isForbidden)
  }

  private func stance(
    _ rest: Substring, _ line: DataFile.Line, _ file: DataFile
  ) throws(DataFileError) -> Stance {
    guard let stance = Stance(rawValue: String(rest)) else {
      let known = Stance.allCases.map(\.rawValue).joined(separator: ", ")
      throw file.error(line: line.number, "expected one of \(known), found '\(rest)'")
    }
    return stance
  }

  private func confidence(
    _ rest: Substring, _ line: DataFile.Line, _ file: DataFile
  ) throws(DataFileError) -> Double {
    guard let value = Double(rest), (0...1).contains(value) else {
      throw file.error(line: line.number, "expected a number from 0 to 1, found '\(rest)'")
    }
    return value
  }

  /// `sentence => subject relation object [stance]`.
  private func positive(
    _ rest: Substring, _ line: DataFile.Line, _ file: DataFile
  ) throws(DataFileError) -> Frame.Example {
    guard let arrow = rest.firstRange(of: "=>") else {
      throw file.error(line: line.number, "expected '=>' and the edge after the sentence")
    }
    let sentence = FrameDraft.trimmed(rest[..<arrow.lowerBound])
    let expected = FrameDraft.trimmed(rest[arrow.upperBound...])
    return Frame.Example(line: line.number, sentence: sentence, expected: expected)
  }

  private static func trimmed(_ text: Substring) -> String {
    let front = text.drop(while: \.isWhitespace)
    let back = front.reversed().drop(while: \.isWhitespace).reversed()
    return String(back)
  }
}
