/// A graph in FalkorDB: openCypher in commands of Redis, the parameters a part of the query.
struct FalkorDBEndpoint: PropertyGraphEndpoint {
  private let connection: RESPConnection
  private let graph: String
  private let credentials: Credentials?

  init(connection: RESPConnection, graph: String, credentials: Credentials?) {
    self.connection = connection
    self.graph = graph
    self.credentials = credentials
  }

  func prepare() throws(StoreError) {
    for label in ["Thing", "Article"] {
      do throws(StoreError) {
        _ = try ask("CREATE INDEX FOR (n:\(label)) ON (n.id)")
      } catch {
        guard error.reason.contains("already indexed") else { throw error }
      }
    }
  }

  func run(_ query: String, rows: [CypherValue]) throws(StoreError) -> [Int] {
    var writer = CypherLiteralWriter()
    writer.append(.list(rows))
    // An answer has its names, its rows and words about its making.
    guard case .list(let parts) = try ask("CYPHER rows=\(writer.text) \(query)"),
      parts.count == 3, case .list(let found) = parts[1], case .list(let cells)? = found.first
    else { throw StoreError(.strangeReply, "the answer is not FalkorDB's") }
    return cells.compactMap { if case .number(let number) = $0 { number } else { nil } }
  }

  private func ask(_ query: String) throws(StoreError) -> RESPValue {
    if connection.isClosed, let credentials {
      try check(
        connection.send([
          Array("AUTH".utf8), Array(credentials.user.utf8), Array(credentials.password.utf8),
        ]))
    }
    let answer = try connection.send([
      Array("GRAPH.QUERY".utf8), Array(graph.utf8), Array(query.utf8),
    ])
    try check(answer)
    return answer
  }

  private func check(_ answer: RESPValue) throws(StoreError) {
    guard case .error(let words) = answer else { return }
    let reason = String(words.prefix(200))
    switch words.prefix(while: { $0 != " " }) {
    case "NOAUTH", "WRONGPASS", "NOPERM":
      connection.close()
      throw StoreError(.refusedLogin, reason)
    case "LOADING", "BUSY", "TRYAGAIN", "MASTERDOWN", "CLUSTERDOWN":
      throw StoreError(.busy, reason)
    case "OOM", "MISCONF": throw StoreError(.full, reason)
    default: throw StoreError(.rejected, reason)
    }
  }
}
