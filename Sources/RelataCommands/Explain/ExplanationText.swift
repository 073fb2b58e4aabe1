import Relata

/// Writes an explanation for people.
struct ExplanationText {
  /// The text of an article's explanation, as UTF-8.
  func bytes(of explanation: Explanation) -> [UInt8] {
    var text = "# \(explanation.article)\n"
    if explanation.sentences.isEmpty { text += "no such sentence\n" }
    for sentence in explanation.sentences { text += self.text(of: sentence) }
    return Array(text.utf8)
  }

  private func text(of sentence: Explanation.Sentence) -> String {
    var text = "\n\(sentence.number). [\(sentence.start)-\(sentence.end)] \(sentence.text)\n"
    text += section("parse", sentence.tokens.map { line(of: $0, in: sentence) })
    text += section("names", sentence.mentions.map(line))
    text += section("frames", sentence.attempts.map(line))
    text += section("edges", sentence.edges.map(line))
    return text
  }

  private func section(_ title: String, _ lines: [String]) -> String {
    guard !lines.isEmpty else { return "" }
    return "  \(title)\n" + lines.map { "    \($0)\n" }.joined()
  }

  private func line(of token: Explanation.Token, in sentence: Explanation.Sentence) -> String {
    let head = sentence.tokens.first { $0.index == token.head }?.text ?? ""
    let place = token.head == token.index ? "" : " of \(shown(head))"
    return padded(shown(token.text), 18) + padded(shown(token.lemma), 18) + padded(token.tag, 6)
      + token.label + place
  }

  /// White space that would break the line, as what it is.
  private func shown(_ text: String) -> String {
    text.allSatisfy(\.isWhitespace) ? "(space)" : text
  }

  private func line(_ mention: Explanation.Mention) -> String {
    let name = mention.name == mention.text ? "" : " = \(mention.name)"
    return "\(mention.text)\(name) (\(mention.className), \(mention.identity))"
  }

  private func line(_ attempt: Explanation.Attempt) -> String {
    let outcome = attempt.reason ?? "\(attempt.edgeCount) edge\(attempt.edgeCount == 1 ? "" : "s")"
    return "\(attempt.trigger): \(attempt.frame) → \(outcome)"
  }

  private func line(_ edge: Explanation.Edge) -> String {
    var text = "\(edge.subject) \(edge.relation) \(edge.object) (\(edge.stance))"
    if !edge.speakers.isEmpty { text += ", said by \(edge.speakers.joined(separator: " and "))" }
    if let date = edge.date { text += ", \(date)" }
    return text + " [\(edge.rule)] “\(edge.evidence)”"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
