import RelataGraph

/// Shortens IRIs below a base to relative references (RFC 3986), where every processor agrees on
/// their meaning.
///
/// Resolvers differ over bases that are not hierarchical or carry a query or fragment, and over dot
/// segments and parameters, so those IRIs stay whole.
struct RelativeReference: Sendable {
  /// The base to declare, or `nil` when all IRIs stay whole.
  let declaredBase: IRI?
  private let prefix: [UInt8]

  init(base: IRI) {
    let isWeb = base.value.hasPrefix("https://") || base.value.hasPrefix("http://")
    let path = base.value.drop { $0 != "/" }.dropFirst(2).drop { $0 != "/" }
    let segments = Array(path.dropFirst().dropLast().utf8)[...]
    let isSafe =
      path == "/"
      || (path.hasPrefix("/") && path.hasSuffix("/") && RelativeReference.isPlainPath(segments))
    declaredBase = isWeb && isSafe ? base : nil
    prefix = Array(base.value.utf8)
  }

  /// The bytes to write for `iri`.
  ///
  /// - Complexity: O(n) in bytes.
  func bytes(of iri: IRI) -> ArraySlice<UInt8> {
    let whole = Array(iri.value.utf8)[...]
    guard declaredBase != nil, whole.starts(with: prefix) else { return whole }
    let rest = whole.dropFirst(prefix.count)
    let path = rest.prefix { $0 != UInt8(ascii: "#") }
    return RelativeReference.isPlainPath(path) ? rest : whole
  }

  /// Whether the segments are non-empty, no dot segments, and free of delimiters.
  private static func isPlainPath(_ path: ArraySlice<UInt8>) -> Bool {
    let delimiters = Array(":;?#@".utf8)
    guard !path.contains(where: delimiters.contains) else { return false }
    return path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && !$0.allSatisfy { $0 == UInt8(ascii: ".") } }
  }
}
