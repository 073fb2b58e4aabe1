/// The product that serves a store.
public enum StoreKind: String, CaseIterable, Hashable, Sendable {
  /// Ask the server what it is.
  case auto
  /// Oxigraph's server.
  case oxigraph
  /// OpenLink Virtuoso.
  case virtuoso
  /// Apache Jena Fuseki; the address ends in the name of the data set.
  case fuseki
  /// Ontotext GraphDB or RDF4J; the address ends in `repositories/` and the name of the repository.
  case graphdb
  /// Amazon Neptune without signed requests.
  case neptune
  /// ArcadeDB; the address ends in the name of the database.
  case arcadedb
}
