import RelataFormats
import RelataGraph
import RelataText

/// A graph under the name that it has in a store of triples, with what is asked about it.
struct NamedGraph {
  /// Its name.
  let name: String
  /// Its triples, each on a line, sorted: N-Triples, and N-Quads of a default graph.
  let triples: [UInt8]
  /// What a store must have of it.
  let counts: GraphCounts

  init(_ graph: KnowledgeGraph, ontology: Ontology) {
    name = NamedGraph.name(of: graph)
    triples = NQuadsWriter(ontology: ontology).bytes(of: graph)
    counts = GraphCounts(of: graph, triples: triples.count { $0 == UInt8(ascii: "\n") })
  }

  /// The article's IRI, so that an article loaded again replaces itself; for a graph of several
  /// articles an IRI made of all of theirs.
  static func name(of graph: KnowledgeGraph) -> String {
    let articles = graph.articles.map(\.iri.value)
    if articles.count == 1 { return articles[0] }
    let digest = SHA256Digest(of: Array(articles.joined(separator: "\n").utf8)).hexadecimal
    return graph.base.value + "graph/" + digest.prefix(32)
  }
}
