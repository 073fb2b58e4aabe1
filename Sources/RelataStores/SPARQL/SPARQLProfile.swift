/// How a product serves SPARQL 1.1: where, in which syntax it takes graphs, how it asks who one is.
struct SPARQLProfile: Hashable, Sendable {
  /// A syntax for graphs that is written here and read there.
  enum Syntax: Hashable, Sendable {
    case jsonld
    case ntriples
  }

  /// The name of the product.
  let name: String
  /// Below the store's address: the Graph Store Protocol.
  let storePath: String
  /// Below the store's address: queries.
  let queryPath: String
  let syntax: Syntax
  let authentication: HTTPRequest.Authentication

  /// The profile of a product; `nil` for one that does not speak SPARQL.
  static func of(_ kind: StoreKind) -> SPARQLProfile? {
    switch kind {
    case .auto, .arcadedb: nil
    case .oxigraph:
      SPARQLProfile(
        name: "Oxigraph", storePath: "/store", queryPath: "/query", syntax: .jsonld,
        authentication: .basic)
    case .virtuoso:
      // Virtuoso 7 reads no JSON-LD, and takes graphs only from who has logged in.
      SPARQLProfile(
        name: "Virtuoso", storePath: "/sparql-graph-crud-auth", queryPath: "/sparql",
        syntax: .ntriples, authentication: .digest)
    case .fuseki:
      SPARQLProfile(
        name: "Fuseki", storePath: "/data", queryPath: "/sparql", syntax: .jsonld,
        authentication: .basic)
    case .graphdb:
      SPARQLProfile(
        name: "GraphDB", storePath: "/rdf-graphs/service", queryPath: "", syntax: .jsonld,
        authentication: .basic)
    case .neptune:
      SPARQLProfile(
        name: "Neptune", storePath: "/sparql/gsp/", queryPath: "/sparql", syntax: .ntriples,
        authentication: .basic)
    }
  }
}
