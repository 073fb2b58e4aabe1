public import RelataFormats
public import RelataGraph

/// A file that a graph is written to, by its ending.
public enum GraphFile: String, CaseIterable, Sendable {
  case jsonld
  case nq
  case ttl
  case trig
  case rdf12 = "rdf12.nq"
  case graphml
  case nodes = "nodes.csv"
  case relationships = "relationships.csv"
  case cypher

  /// What the file of `graph` holds.
  public func bytes(
    of graph: KnowledgeGraph, ontology: Ontology, directEdges rule: JSONLDWriter.DirectEdges
  ) -> [UInt8] {
    switch self {
    case .jsonld: JSONLDWriter(ontology: ontology, directEdges: rule).bytes(of: graph)
    case .nq: NQuadsWriter(ontology: ontology, directEdges: rule).bytes(of: graph)
    case .ttl: TurtleWriter(ontology: ontology, directEdges: rule).bytes(of: graph)
    case .trig: TriGWriter(ontology: ontology, directEdges: rule).bytes(of: graph)
    case .rdf12:
      NQuadsWriter(ontology: ontology, directEdges: rule, version: .rdf12).bytes(of: graph)
    case .graphml: GraphMLWriter(ontology: ontology).bytes(of: graph)
    case .nodes: CSVWriter(ontology: ontology).files(of: graph).nodes
    case .relationships: CSVWriter(ontology: ontology).files(of: graph).relationships
    case .cypher: CypherWriter(ontology: ontology).bytes(of: graph)
    }
  }
}
