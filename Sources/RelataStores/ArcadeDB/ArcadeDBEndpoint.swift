/// ArcadeDB's API over HTTP: openCypher with parameters, each request a transaction.
struct ArcadeDBEndpoint: PropertyGraphEndpoint {
  private let origin: String
  private let database: String
  private let client: HTTPClient

  /// - Parameter url: the server's address, with the name of the database as its path.
  init(url: String, client: HTTPClient) throws(StoreError) {
    let parts = url.split(separator: "/")
    guard parts.count <= 3 else {
      throw StoreError(.rejected, "the address may end in the name of a database only")
    }
    origin = parts.prefix(2).joined(separator: "//")
    database = parts.count == 3 ? String(parts[2]) : StoreAddress.defaultDatabase
    self.client = client
  }

  func prepare() throws(StoreError) {
    let answer = try client.send(HTTPRequest("GET", "\(origin)/api/v1/exists/\(database)"))
      .checked()
    if try !ArcadeDBReply.isTrue(answer.body) {
      _ = try post("/api/v1/server", "{\"command\":\"create database \(database)\"}")
    }
    for label in ["Thing", "Article"] {
      _ = try run(
        "CREATE CONSTRAINT relata_\(label.lowercased())_id IF NOT EXISTS"
          + " FOR (n:\(label)) REQUIRE n.id IS UNIQUE", rows: [])
    }
  }

  func run(_ query: String, rows: [CypherValue]) throws(StoreError) -> [Int] {
    var writer = JSONValueWriter()
    writer.append(
      .map([
        .init("language", .text("opencypher")), .init("command", .text(query)),
        .init("params", .map([.init("rows", .list(rows))])),
      ]))
    let reply = try post("/api/v1/command/\(database)", writer.bytes)
    return try ArcadeDBReply.numbers(reply.body)
  }

  private func post(_ path: String, _ body: String) throws(StoreError) -> HTTPResponse {
    try post(path, Array(body.utf8))
  }

  private func post(_ path: String, _ body: [UInt8]) throws(StoreError) -> HTTPResponse {
    try client.send(
      HTTPRequest("POST", origin + path, contentType: "application/json", body: body)
    ).checked()
  }
}
