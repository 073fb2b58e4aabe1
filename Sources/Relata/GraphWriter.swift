/// A form in which a graph leaves relata.
public enum GraphFormat: String, CaseIterable, Hashable, Sendable {
  /// The language of Graphviz.
  case dot
  /// A drawing, laid out by Graphviz in this process.
  case svg
  /// JSON-LD 1.1.
  case jsonld

  /// The ending of the names of such files, without the dot.
  public var fileEnding: String { rawValue }
}

/// Writes graphs in any format.
public struct GraphWriter: Sendable {
  private let dotWriter: DOTWriter
  private let jsonldWriter: JSONLDWriter
  private let renderer = DiagramRenderer()

  /// Makes a writer.
  public init(
    ontology: Ontology, directEdges: JSONLDWriter.DirectEdges = .announced
  ) {
    dotWriter = DOTWriter(ontology: ontology)
    jsonldWriter = JSONLDWriter(ontology: ontology, directEdges: directEdges)
  }

  /// The graph as the bytes of a file.
  ///
  /// - Throws: `RenderingError` when Graphviz cannot draw it.
  public func bytes(
    of graph: KnowledgeGraph, as format: GraphFormat
  ) throws(RenderingError) -> [UInt8] {
    switch format {
    case .dot: Array(dotWriter.text(of: graph).utf8)
    case .svg: try renderer.svg(of: dotWriter.text(of: graph))
    case .jsonld: jsonldWriter.bytes(of: graph)
    }
  }
}
