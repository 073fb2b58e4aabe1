import RelataGraph

/// Shortens IRIs below a base to relative references (RFC 3986), where every processor agrees on
/// their meaning.
///
/// Resolvers differ over bases that are not hierarchical or carry a query or fragment, and over dot
/// segments and parameters, so those IRIs stay whole; and so do single words, since Oxigraph drops
/// those that are keys of the context (`id`).
struct RelativeReference: Sendable {
  /// The base to declare, or `nil` when all IRIs stay whole.
  let declaredBase: IRI?
  private let prefix: [UInt8]

  init(base: IRI) {
    let isWeb = base.value.hasPrefix("https://") || base.value.hasPrefix("http://")
    let path = base.value.drop { $0 != "/" }.dropFirst(2).drop { $0 != "/" }
    let segments = Array(path.dropFirst().dropLast().utf8)
    let isSafe =
      path == "/"
      || (path.hasPrefix("/") && path.hasSuffix("/")
        && segments.withUnsafeBufferPointer { RelativeReference.isPlainPath($0[...]) })
    declaredBase = isWeb && isSafe ? base : nil
    prefix = Array(base.value.utf8)
  }

  /// Appends the reference for `iri`.
  ///
  /// - Complexity: O(n) in bytes.
  func append(_ iri: IRI, to bytes: inout [UInt8]) {
    var value = iri.value
    value.withUTF8 { whole in
      bytes.append(contentsOf: isBelowBase(whole) ? whole[prefix.count...] : whole[...])
    }
  }

  /// Whether ``append(_:to:)`` would shorten the IRI with the text `whole`.
  func shortens(_ whole: String) -> Bool {
    var whole = whole
    return whole.withUTF8(isBelowBase)
  }

  private func isBelowBase(_ whole: UnsafeBufferPointer<UInt8>) -> Bool {
    guard declaredBase != nil, whole.count > prefix.count, whole.starts(with: prefix) else {
      return false
    }
    let path = whole[prefix.count...].prefix { $0 != UInt8(ascii: "#") }
    return path.contains(UInt8(ascii: "/")) && RelativeReference.isPlainPath(path)
  }

  /// Whether there are segments, none of them empty or dots, and no delimiter stands in them.
  private static func isPlainPath(_ path: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var isSegmentPlain = false
    for byte in path {
      switch byte {
      case UInt8(ascii: "/"):
        guard isSegmentPlain else { return false }
        isSegmentPlain = false
      case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "#"),
        UInt8(ascii: "@"):
        return false
      case UInt8(ascii: "."): break
      default: isSegmentPlain = true
      }
    }
    return isSegmentPlain
  }
}
