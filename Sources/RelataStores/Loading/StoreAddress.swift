/// Where a store is: a server, or a folder.
public enum StoreAddress: Hashable, Sendable {
  /// A server that speaks HTTP: its address, without a slash at the end.
  case http(String)
  /// A FalkorDB server and the name of a graph in it.
  case falkorDB(host: String, port: UInt16, graph: String)
  /// A folder that Oxigraph keeps its data in.
  case folder(String)

  /// The name that databases and graphs get unless the address ends in another.
  public static let defaultDatabase = "relata"

  /// Takes `http://`, `https://`, `falkordb://` or `redis://` with a host and perhaps a port and a
  /// path; all else is a folder.
  ///
  /// - Throws: ``InvalidAddress``, which never shows what may be a password.
  public init(_ text: String) throws(InvalidAddress) {
    guard let mark = text.utf8.firstRange(of: "://".utf8) else {
      guard !text.isEmpty else { throw .notAnAddress }
      self = .folder(text)
      return
    }
    let scheme = text[..<mark.lowerBound].lowercased()
    let rest = text[mark.upperBound...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !authority.contains("@") else { throw .holdsCredentials }
    guard !rest.contains(where: { $0 == "?" || $0 == "#" || $0.isWhitespace }), !rest.contains("@"),
      let (host, port) = StoreAddress.hostAndPort(authority)
    else { throw .notAnAddress }
    let path = rest.dropFirst(authority.count).split(separator: "/")
    switch scheme {
    case "http", "https":
      self = .http("\(scheme)://\(authority)" + path.map { "/" + $0 }.joined())
    case "falkordb", "redis":
      guard path.count < 2 else { throw .notAnAddress }
      self = .falkorDB(
        host: host, port: port ?? 6379,
        graph: path.first.map(String.init) ?? StoreAddress.defaultDatabase)
    default: throw .unknownScheme(scheme)
    }
  }

  /// Whether the address is of this machine.
  static func isLoopback(url: String) -> Bool {
    guard case .http(let text)? = try? StoreAddress(String(url.prefix { $0 != "?" })),
      let authority = text.split(separator: "/").dropFirst().first,
      let (host, _) = hostAndPort(authority)
    else { return false }
    let isNumeric = host.allSatisfy { $0.isNumber || $0 == "." }
    return host == "localhost" || host == "::1" || (isNumeric && host.hasPrefix("127."))
  }

  private static func hostAndPort(_ authority: Substring) -> (host: String, port: UInt16?)? {
    var host = authority
    var port: UInt16?
    if let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") {
      host = authority[..<colon]
      guard let number = UInt16(authority[authority.index(after: colon)...]), number > 0 else {
        return nil
      }
      port = number
    }
    if host.hasPrefix("[") && host.hasSuffix("]") { host = host.dropFirst().dropLast() }
    return host.isEmpty ? nil : (String(host), port)
  }
}

/// Why a text is not the address of a store.
public enum InvalidAddress: Error, Hashable, Sendable {
  /// There is a name or password in it, which others may see.
  case holdsCredentials
  /// There is no such kind of address.
  case unknownScheme(String)
  /// Host or port are missing or wrong, or there is a query.
  case notAnAddress
}

extension Collection where Element: Equatable {
  /// The first place where `other` stands.
  fileprivate func firstRange(of other: some Collection<Element>) -> Range<Index>? {
    indices.lazy.first { self[$0...].starts(with: other) }.map {
      $0..<index($0, offsetBy: other.count)
    }
  }
}
