public import RelataGraph
import RelataText

/// Writes the course of relations as a table: a block for each pair, a line for each day.
public struct TimelineTextWriter: Sendable {
  private let ontology: Ontology

  /// Makes a writer.
  public init(ontology: Ontology) { self.ontology = ontology }

  /// The table; empty without pairs.
  ///
  /// - Complexity: O(n) in statements.
  public func text(of timeline: Timeline) -> String {
    let words = ComparisonWords(union: timeline.graph, ontology: ontology)
    let blocks = timeline.courses.map { course in
      let title = "\(words.name(course.first)) – \(words.name(course.second))"
      let lines = course.points.map { line($0, words) }
      return ([title] + lines).joined(separator: "\n") + "\n"
    }
    return blocks.joined(separator: "\n")
  }

  private func line(_ point: Timeline.Point, _ words: ComparisonWords) -> String {
    let date = point.date?.iso8601 ?? "undated"
    let tone = ComparisonWords.tone(point.tone)
    let cells = [
      date + pad(10 - date.count), pad(5 - tone.count) + tone,
      point.movement.rawValue + pad(9 - point.movement.rawValue.count),
    ]
    let edges = point.statements.map { statement in
      let stance = statement.stance == .actual ? "" : " (\(statement.stance.rawValue))"
      return words.sentence(Edge(statement)) + stance
    }
    var distinct: [String] = []
    for edge in edges where !distinct.contains(edge) { distinct.append(edge) }
    return "  " + (cells + [distinct.joined(separator: "; ")]).joined(separator: "  ")
  }

  private func pad(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
