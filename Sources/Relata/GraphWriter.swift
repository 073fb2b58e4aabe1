/// Writes graphs in any format.
public struct GraphWriter: Sendable {
  private let ontology: Ontology
  private let directEdges: JSONLDWriter.DirectEdges
  private let dotWriter: DOTWriter
  private let jsonldWriter: JSONLDWriter
  private let explorerWriter: ExplorerWriter
  private let renderer: DiagramRenderer

  /// A file of a graph.
  public struct File: Hashable, Sendable {
    /// The ending of its name, without the first dot.
    public let ending: String
    /// Its contents.
    public let bytes: [UInt8]

    /// Makes a file.
    public init(ending: String, bytes: [UInt8]) {
      self.ending = ending
      self.bytes = bytes
    }
  }

  /// Makes a writer.
  ///
  /// - Parameter limit: how long the layout of a drawing may take.
  public init(
    ontology: Ontology, directEdges: JSONLDWriter.DirectEdges = .announced,
    limit: LayoutLimit = LayoutLimit()
  ) {
    self.ontology = ontology
    self.directEdges = directEdges
    dotWriter = DOTWriter(ontology: ontology)
    renderer = DiagramRenderer(writer: dotWriter, limit: limit)
    jsonldWriter = JSONLDWriter(ontology: ontology, directEdges: directEdges)
    explorerWriter = ExplorerWriter(ontology: ontology)
  }

  /// The graph as files, in the order of the format's endings.
  ///
  /// - Parameters:
  ///   - graph: what is written.
  ///   - format: the form in which it is.
  ///   - texts: the texts of its articles by their IRIs, where known; HTML shows them.
  /// - Throws: `RenderingError` when Graphviz cannot draw it.
  public func files(
    of graph: KnowledgeGraph, as format: GraphFormat, texts: [IRI: SourceText] = [:]
  ) throws(RenderingError) -> [File] {
    zip(format.fileEndings, try contents(of: graph, as: format, texts: texts)).map {
      File(ending: $0, bytes: $1)
    }
  }

  private func contents(
    of graph: KnowledgeGraph, as format: GraphFormat, texts: [IRI: SourceText]
  ) throws(RenderingError) -> [[UInt8]] {
    switch format {
    case .dot: return [Array(dotWriter.text(of: graph).utf8)]
    case .svg: return [try svg(of: graph)]
    case .png: return [try PictureConverter().bytes(of: try svg(of: graph), as: .png)]
    case .pdf: return [try PictureConverter().bytes(of: try svg(of: graph), as: .pdf)]
    case .html: return [explorerWriter.bytes(of: graph, drawing: try svg(of: graph), texts: texts)]
    case .jsonld: return [jsonldWriter.bytes(of: graph)]
    case .nq, .nq12:
      let version = format == .nq ? NQuadsWriter.Version.rdf11 : .rdf12
      let writer = NQuadsWriter(ontology: ontology, directEdges: directEdges, version: version)
      return [writer.bytes(of: graph)]
    case .ttl: return [TurtleWriter(ontology: ontology, directEdges: directEdges).bytes(of: graph)]
    case .trig: return [TriGWriter(ontology: ontology, directEdges: directEdges).bytes(of: graph)]
    case .graphml: return [GraphMLWriter(ontology: ontology).bytes(of: graph)]
    case .csv:
      let files = CSVWriter(ontology: ontology).files(of: graph)
      return [files.nodes, files.relationships]
    case .cypher: return [CypherWriter(ontology: ontology).bytes(of: graph)]
    }
  }

  private func svg(of graph: KnowledgeGraph) throws(RenderingError) -> [UInt8] {
    try renderer.svg(of: dotWriter.diagram(of: graph))
  }
}
