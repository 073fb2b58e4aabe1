public import RelataGraph

/// Finds out what a store is and opens it.
public struct StoreConnector: Sendable {
  private let address: StoreAddress
  private let kind: StoreKind
  private let credentials: Credentials?
  private let ontology: Ontology
  private let deadline: Deadline

  /// Makes a connector; nothing is asked of the store yet.
  public init(
    address: StoreAddress, kind: StoreKind = .auto, credentials: Credentials?, ontology: Ontology,
    deadline: Deadline
  ) {
    self.address = address
    self.kind = kind
    self.credentials = credentials
    self.ontology = ontology
    self.deadline = deadline
  }

  /// Opens the store and makes it ready.
  ///
  /// - Throws: ``StoreError``; one that is transient may be tried again.
  public func connect() throws(StoreError) -> any GraphStore {
    let store = try open()
    try store.prepare()
    return store
  }

  private func open() throws(StoreError) -> any GraphStore {
    switch address {
    case .folder(let path):
      return OxigraphFolder(
        path: path, program: try OxigraphProgram(deadline: deadline), ontology: ontology)
    case .falkorDB(let host, let port, let graph):
      let connection = RESPConnection(host: host, port: port, deadline: deadline)
      return PropertyGraphStore(
        name: "FalkorDB",
        endpoint: FalkorDBEndpoint(connection: connection, graph: graph, credentials: credentials),
        ontology: ontology)
    case .http(let url): return try open(url, kind == .auto ? try kindOfServer(at: url) : kind)
    }
  }

  private func open(_ url: String, _ kind: StoreKind) throws(StoreError) -> any GraphStore {
    guard let profile = SPARQLProfile.of(kind) else {
      return PropertyGraphStore(
        name: "ArcadeDB", endpoint: try ArcadeDBEndpoint(url: url, client: client(.basic)),
        ontology: ontology)
    }
    return SPARQLStore(
      url: url, profile: profile, client: try client(profile.authentication), ontology: ontology)
  }

  /// What the server calls itself.
  private func kindOfServer(at url: String) throws(StoreError) -> StoreKind {
    // Without login: a wrong one would hide what the server is, and the right one is not for all.
    let client = try HTTPClient(credentials: nil, authentication: .basic, deadline: deadline)
    let origin = url.split(separator: "/").prefix(2).joined(separator: "//")
    let response = try client.send(HTTPRequest("GET", origin + "/"))
    if response.server.contains("Oxigraph") { return .oxigraph }
    if response.server.contains("Virtuoso") { return .virtuoso }
    if try client.send(HTTPRequest("GET", origin + "/api/v1/ready")).status == 204 {
      return .arcadedb
    }
    // A server in trouble may say later what it is.
    if response.status >= 500 { throw StoreError(.busy, "status \(response.status)") }
    throw StoreError(.strangeReply, "the server does not say what it is")
  }

  private func client(
    _ authentication: HTTPRequest.Authentication
  ) throws(StoreError) -> HTTPClient {
    try HTTPClient(credentials: credentials, authentication: authentication, deadline: deadline)
  }
}
