public import RelataGraph

/// Writes a graph as Turtle (RDF 1.1): the same triples as the JSON-LD, in the same order.
public struct TurtleWriter: Sendable {
  private let describer: GraphDescriber

  /// Makes a writer.
  public init(ontology: Ontology, directEdges: JSONLDWriter.DirectEdges = .announced) {
    describer = GraphDescriber(
      vocabulary: GraphVocabulary(ontology: ontology), directEdges: directEdges)
  }

  /// The graph as UTF-8.
  ///
  /// - Complexity: O(n log n) in things and statements.
  public func bytes(of graph: KnowledgeGraph) -> [UInt8] {
    var sink = TurtleSink()
    describer.describe(graph, to: &sink)
    return sink.bytes
  }
}

/// Writes a graph as TriG (RDF 1.1): a named graph for each article, its name the article's IRI.
///
/// The split is ``RelataGraph/KnowledgeGraph/partition``: an article's graph holds the article, the
/// statements that its words back with that evidence alone, and all things they name, so that it may
/// be replaced without the others. The run, and things that no statement names, are in the default
/// graph. All graphs together hold the triples of the Turtle, and no others.
public struct TriGWriter: Sendable {
  private let describer: GraphDescriber

  /// Makes a writer.
  public init(ontology: Ontology, directEdges: JSONLDWriter.DirectEdges = .announced) {
    describer = GraphDescriber(
      vocabulary: GraphVocabulary(ontology: ontology), directEdges: directEdges)
  }

  /// The graph as UTF-8.
  ///
  /// - Complexity: O(n log n) in things and statements.
  public func bytes(of graph: KnowledgeGraph) -> [UInt8] {
    let partition = graph.partition
    var sink = TurtleSink()
    describer.describe(partition.rest, articles: graph.articles, to: &sink)
    for (article, part) in partition.parts {
      sink.beginGraph(article.iri)
      describer.describe(part, to: &sink)
      sink.endGraph()
    }
    return sink.bytes
  }
}
