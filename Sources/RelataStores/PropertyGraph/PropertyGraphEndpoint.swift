/// A server that takes queries in Cypher.
protocol PropertyGraphEndpoint {
  /// Makes the database and the indexes, where they are missing.
  func prepare() throws(StoreError)

  /// Runs a query in a transaction of its own.
  ///
  /// - Parameter rows: what the query knows as `$rows`.
  /// - Returns: the numbers of the one row of the answer.
  func run(_ query: String, rows: [CypherValue]) throws(StoreError) -> [Int]
}
