/// An IRI as Turtle shows it: a word with its prefix where it has one and holds letters and digits
/// only, else whole in angle brackets.
struct TurtleName: Hashable, Sendable {
  let text: String

  /// - Parameter namespaces: those whose prefixes the document declares.
  init(_ iri: String, _ namespaces: [Namespace]) {
    for namespace in namespaces where iri.utf8.starts(with: namespace.iri.utf8) {
      let local = iri.utf8.dropFirst(namespace.iri.utf8.count)
      guard let first = local.first, TurtleName.isLetter(first),
        local.allSatisfy({ TurtleName.isLetter($0) || (0x30...0x39).contains($0) })
      else { continue }
      text = "\(namespace.rawValue):\(String(decoding: Array(local), as: UTF8.self))"
      return
    }
    text = "<\(iri)>"
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
