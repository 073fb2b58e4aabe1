public import RelataGraph

/// Writes a graph as canonical N-Quads: what RDFC-1.0 makes of the graph's JSON-LD.
///
/// The graph has no blank nodes, so that canonical form is its lines, escaped as the standard says,
/// each once, in order of their code points. Two files hold the same graph exactly if these agree.
public struct NQuadsWriter: Sendable {
  /// The version of RDF.
  public enum Version: String, CaseIterable, Sendable {
    /// RDF 1.1: a statement names its subject, predicate and object.
    case rdf11
    /// RDF 1.2: it also reifies the triple itself, `<statement> rdf:reifies <<( s p o )>> .`
    case rdf12
  }

  private let describer: GraphDescriber
  private let version: Version

  /// Makes a writer.
  public init(
    ontology: Ontology, directEdges: JSONLDWriter.DirectEdges = .announced,
    version: Version = .rdf11
  ) {
    describer = GraphDescriber(
      vocabulary: GraphVocabulary(ontology: ontology), directEdges: directEdges)
    self.version = version
  }

  /// The graph as UTF-8.
  ///
  /// - Complexity: O(n log n) in lines.
  public func bytes(of graph: KnowledgeGraph) -> [UInt8] {
    var sink = NQuadsSink(version: version)
    describer.describe(graph, to: &sink)
    return sink.sortedBytes()
  }
}
