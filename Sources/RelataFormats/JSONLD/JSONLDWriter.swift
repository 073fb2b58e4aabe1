public import RelataGraph

/// Writes a graph as JSON-LD 1.1.
public struct JSONLDWriter: Sendable {
  /// Which edges are also written as plain properties of their subjects.
  public enum DirectEdges: String, CaseIterable, Sendable {
    /// Only what holds.
    case actual
    /// What holds or is announced.
    case announced
    /// Whatever its stance.
    case all
    /// None.
    case none
  }

  /// Classes, relations and their IRIs.
  public let ontology: Ontology
  /// Which edges are also written as plain properties.
  public let directEdges: DirectEdges

  /// Makes a writer.
  public init(ontology: Ontology, directEdges: DirectEdges = .announced) {
    self.ontology = ontology
    self.directEdges = directEdges
  }

  /// The graph as UTF-8.
  ///
  /// - Complexity: O(n log n) in things and statements.
  public func bytes(of graph: KnowledgeGraph) -> [UInt8] { [] }
}
