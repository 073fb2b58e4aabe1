/// A form in which a graph leaves relata.
public enum GraphFormat: String, CaseIterable, Hashable, Sendable {
  /// The language of Graphviz.
  case dot
  /// A drawing, laid out by Graphviz in this process.
  case svg
  /// The same drawing as points of colour.
  case png
  /// The same drawing for printers.
  case pdf
  /// A page to explore the graph in a browser.
  case html
  /// JSON-LD 1.1.
  case jsonld
  /// N-Quads in canonical form.
  case nq
  /// Turtle.
  case ttl
  /// TriG, one named graph for each article.
  case trig
  /// N-Quads of RDF 1.2, with each statement a reifier of its triple.
  case nq12
  /// GraphML with typed attributes.
  case graphml
  /// Two CSV files that `neo4j-admin database import` reads.
  case csv
  /// openCypher that merges.
  case cypher

  /// What `relata extract` writes unless told otherwise.
  public static let usual: [GraphFormat] = [.dot, .svg, .jsonld]

  /// The endings of the names of its files, without the first dot; only CSV has two files.
  public var fileEndings: [String] {
    switch self {
    case .csv: ["nodes.csv", "relationships.csv"]
    // An ending that tools know, and that differs from that of the other N-Quads.
    case .nq12: ["rdf12.nq"]
    default: [rawValue]
    }
  }
}
