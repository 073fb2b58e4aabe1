import RelataGraph

/// The resources of a document by what they are.
struct ResourceParts {
  var runs: [ResourceDescription] = []
  var articles: [ResourceDescription] = []
  var things: [(className: String, resource: ResourceDescription)] = []
  var statements: [ResourceDescription] = []
  var evidence: [ResourceDescription] = []
  var positions: [IRI: ResourceDescription] = [:]
  var quotes: [IRI: ResourceDescription] = [:]

  mutating func add(_ resource: ResourceDescription, _ kind: ResourceKind) {
    switch kind {
    case .run: runs.append(resource)
    case .article: articles.append(resource)
    case .statement: statements.append(resource)
    case .evidence: evidence.append(resource)
    case .positionSelector: positions[resource.iri] = resource
    case .quoteSelector: quotes[resource.iri] = resource
    case .thing(let className): things.append((className, resource))
    }
  }
}

/// Finds the base of a graph whose document does not name it.
enum GraphBase {
  /// The base that the document names, or else the one that the names of the run, the statements or
  /// the articles begin with, or else relata's own.
  static func find(declared: IRI?, in parts: ResourceParts) throws(ReadingFault) -> IRI {
    if let declared { return declared }
    let witnesses = [
      ("run", parts.runs.first), ("statement", parts.statements.first),
      ("article", parts.articles.first),
    ]
    for case (let word, let resource?) in witnesses {
      if let base = base(before: word, in: resource.iri) { return base }
    }
    do throws(InvalidIRI) {
      return try Naming().base
    } catch {
      throw ReadingFault(.foreign, at: 0, "the document has no base")
    }
  }

  /// What stands before `word`, a slash and one more part.
  private static func base(before word: String, in iri: IRI) -> IRI? {
    let bytes = Array(iri.value.utf8)
    let ending = Array("\(word)/".utf8)
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")), bytes[...slash].ends(with: ending)
    else { return nil }
    let base = String(decoding: bytes[...slash].dropLast(ending.count), as: UTF8.self)
    guard base.utf8.last == UInt8(ascii: "/") || base.utf8.last == UInt8(ascii: "#") else {
      return nil
    }
    return try? IRI(validating: base)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with ending: [UInt8]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
