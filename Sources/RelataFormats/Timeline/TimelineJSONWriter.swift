public import RelataGraph
import RelataText

/// Writes the course of relations as JSON; docs/diff.md has the schema.
public struct TimelineJSONWriter: Sendable {
  /// The version of the schema; a change that a reader could stumble over raises it.
  public static let version = 1

  private let ontology: Ontology

  /// Makes a writer.
  public init(ontology: Ontology) { self.ontology = ontology }

  /// The courses as UTF-8.
  ///
  /// - Complexity: O(n) in statements.
  public func bytes(of timeline: Timeline) -> [UInt8] {
    let tree = ComparisonTree(
      union: timeline.graph, words: ComparisonWords(union: timeline.graph, ontology: ontology))
    return JSONTree.object([
      ("format", .string("relata-timeline")),
      ("version", .number(String(TimelineJSONWriter.version))),
      ("graph", tree.side(timeline.graph)),
      ("courses", .array(timeline.courses.map { course($0, tree) })),
    ]).bytes
  }

  private func course(_ course: Timeline.Course, _ tree: ComparisonTree) -> JSONTree {
    .object([
      ("first", tree.reference(course.first)), ("second", tree.reference(course.second)),
      ("points", .array(course.points.map { point($0, tree) })),
    ])
  }

  private func point(_ point: Timeline.Point, _ tree: ComparisonTree) -> JSONTree {
    .object([
      ("date", .optional(point.date?.iso8601)), ("movement", .string(point.movement.rawValue)),
      ("tone", tree.tone(point.tone)),
      (
        "statements",
        .array(
          point.statements.map { statement in
            .object([
              ("subject", tree.reference(statement.subject)),
              ("relation", .string(statement.relation)),
              ("object", tree.reference(statement.object)),
              ("statement", tree.statement(statement)),
            ])
          })
      ),
    ])
  }
}
