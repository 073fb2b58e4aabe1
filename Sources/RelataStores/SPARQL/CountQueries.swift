/// The queries that count what a store of triples has of some named graphs.
///
/// What is in two of the graphs counts twice.
struct CountQueries {
  private let scope: String
  private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

  /// Takes the IRIs of the graphs.
  init(graphs: [String]) {
    // A plain name is what every store optimises.
    scope =
      graphs.count == 1
      ? "GRAPH <\(graphs[0])>"
      : "VALUES ?g { \(CountQueries.list(graphs)) } GRAPH ?g"
  }

  /// Things, which have a name, and articles.
  var nodes: String {
    count(
      distinct: "?s",
      "{ ?s <https://schema.org/name> ?o } UNION { ?s a <https://schema.org/NewsArticle> }")
  }

  /// What is said of whom, each once however often and by whomever it is said.
  var edges: String {
    let rdf = CountQueries.rdf
    return count(
      distinct: "?s ?p ?o",
      "?x <\(rdf)subject> ?s ; <\(rdf)predicate> ?p ; <\(rdf)object> ?o")
  }

  /// Statements.
  var statements: String { count(distinct: "?s", "?s a <\(CountQueries.rdf)Statement>") }

  /// Triples.
  var triples: String { "SELECT (COUNT(*) AS ?n) WHERE { \(scope) { ?s ?p ?o } }" }

  /// Asks all of them with `ask`.
  func counts(_ ask: (String) throws(StoreError) -> Int) throws(StoreError) -> GraphCounts {
    GraphCounts(
      nodes: try ask(nodes), edges: try ask(edges), statements: try ask(statements),
      triples: try ask(triples))
  }

  /// The query for those of the graphs that the store has, one a line.
  static func present(_ graphs: [String]) -> String {
    "SELECT ?g WHERE { VALUES ?g { \(list(graphs)) } FILTER EXISTS { GRAPH ?g { ?s ?p ?o } } }"
  }

  /// The one number in an answer in comma-separated values, below the line of its name.
  static func number(inCSV bytes: [UInt8]) throws(StoreError) -> Int {
    let lines = String(decoding: bytes, as: UTF8.self).split { $0.isNewline }
    guard lines.count == 2, let number = Int(lines[1].filter { $0 != "\"" }) else {
      throw StoreError(.strangeReply, "a count was asked for, and the answer is no number")
    }
    return number
  }

  private func count(distinct variables: String, _ pattern: String) -> String {
    let inner = "SELECT DISTINCT \(scope.contains("?g") ? "?g " : "")\(variables)"
    return "SELECT (COUNT(*) AS ?n) WHERE { { \(inner) WHERE { \(scope) { \(pattern) } } } }"
  }

  private static func list(_ graphs: [String]) -> String {
    graphs.map { "<\($0)>" }.joined(separator: " ")
  }
}
