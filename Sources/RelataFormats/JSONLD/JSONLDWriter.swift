public import RelataGraph

/// Writes a graph as JSON-LD 1.1: one flat `@graph`, a complete inline `@context`, no blank nodes.
///
/// The same graph gives the same bytes: UTF-8, lines ended by LF, everything in a defined order.
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
  /// The context of nearly all graphs.
  private let commonContext: JSONLDContext
  private let describer: GraphDescriber

  /// Makes a writer.
  public init(ontology: Ontology, directEdges: DirectEdges = .announced) {
    self.ontology = ontology
    self.directEdges = directEdges
    let vocabulary = GraphVocabulary(ontology: ontology)
    commonContext = JSONLDContext(
      ontology: ontology, vocabulary: vocabulary, names: CompactNames(beside: []))
    describer = GraphDescriber(vocabulary: vocabulary, directEdges: directEdges)
  }

  /// The graph as UTF-8.
  ///
  /// - Complexity: O(n log n) in things and statements.
  public func bytes(of graph: KnowledgeGraph) -> [UInt8] {
    let reference = RelativeReference(base: graph.base)
    let context = context(of: graph)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(6_000 + 1_600 * graph.statementCount + 300 * graph.thingCount)
    bytes.append(contentsOf: "{\n  \"@context\": ".utf8)
    context.append(base: reference.declaredBase, to: &bytes)
    bytes.append(contentsOf: ",\n  \"@graph\": [".utf8)
    var sink = JSONLDSink(bytes: bytes, reference: reference, names: context.names)
    describer.describe(graph, to: &sink)
    return sink.bytes + "\n  ]\n}\n".utf8
  }

  private func context(of graph: KnowledgeGraph) -> JSONLDContext {
    let names = CompactNames(in: graph, ontology: ontology)
    return names.withoutPrefix.isEmpty
      ? commonContext
      : JSONLDContext(ontology: ontology, vocabulary: describer.vocabulary, names: names)
  }
}
