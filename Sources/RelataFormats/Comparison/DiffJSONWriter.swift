public import RelataGraph
import RelataText

/// Writes the difference of two graphs as JSON; docs/diff.md has the schema.
public struct DiffJSONWriter: Sendable {
  /// The version of the schema; a change that a reader could stumble over raises it.
  public static let version = 1

  private let ontology: Ontology

  /// Makes a writer.
  public init(ontology: Ontology) { self.ontology = ontology }

  /// The difference as UTF-8.
  ///
  /// - Parameter rules: where given, each identity comes with its reasons.
  /// - Complexity: O(n) in what differs.
  public func bytes(of diff: GraphDiff, explaining rules: IdentityRules? = nil) -> [UInt8] {
    let tree = ComparisonTree(
      union: diff.union, words: ComparisonWords(union: diff.union, ontology: ontology))
    let positions = Dictionary(
      uniqueKeysWithValues: diff.edges.enumerated().map { ($1.edge, $0) })
    return JSONTree.object([
      ("format", .string("relata-diff")), ("version", .number(String(DiffJSONWriter.version))),
      ("equal", .boolean(diff.isEqual)), ("before", tree.side(diff.before)),
      ("after", tree.side(diff.after)),
      ("pairs", .array(diff.pairs.map { tree.pair($0, positions) })),
      ("edges", .array(diff.edges.map(tree.edge))),
      ("oppositions", .array(diff.oppositions.map(tree.opposition))),
      ("things", .array(diff.things.map(tree.thing))),
      ("identity", .array(diff.unions.map { tree.union($0, rules) })),
    ]).bytes
  }
}
