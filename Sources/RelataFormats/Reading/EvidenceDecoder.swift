import RelataGraph

/// Puts evidence together from its three resources: the piece, its place and its words.
enum EvidenceDecoder {
  /// All evidence of a document, by its IRI.
  static func evidence(in parts: ResourceParts) throws(ReadingFault) -> [IRI: Evidence] {
    var found: [IRI: Evidence] = [:]
    var selectors = Set(parts.positions.keys).union(parts.quotes.keys)
    for resource in parts.evidence {
      found[resource.iri] = try evidence(resource, parts, &selectors)
    }
    for resource in Array(parts.positions.values) + parts.quotes.values
    where selectors.contains(resource.iri) {
      throw ReadingFault(
        .contradiction, at: resource.offset,
        "\(shown(resource.iri.value)): it belongs to no evidence")
    }
    return found
  }

  private static func evidence(
    _ resource: ResourceDescription, _ parts: ResourceParts, _ selectors: inout Set<IRI>
  ) throws(ReadingFault) -> Evidence {
    var cursor = PropertyCursor(resource)
    let article = try cursor.node(.source)
    let names = try cursor.nodes(.selector)
    try cursor.finish()
    guard names.count == 2, let position = names.compactMap({ parts.positions[$0] }).first,
      let quote = names.compactMap({ parts.quotes[$0] }).first
    else { throw cursor.fault(.foreign, "expected one selector by position and one by words") }
    selectors.subtract(names)
    let evidence = try evidence(of: article, position, quote)
    guard evidence.iri == resource.iri, evidence.positionIRI == position.iri,
      evidence.quoteIRI == quote.iri
    else {
      throw cursor.fault(
        .contradiction, "its name or that of a selector does not follow from article and place")
    }
    return evidence
  }

  private static func evidence(
    of article: IRI, _ position: ResourceDescription, _ quote: ResourceDescription
  ) throws(ReadingFault) -> Evidence {
    var place = PropertyCursor(position)
    let start = try place.count(.startPosition)
    let end = try place.count(.endPosition)
    try place.finish()
    guard start <= end else { throw place.fault(.contradiction, "it ends before it starts") }
    var words = PropertyCursor(quote)
    let evidence = Evidence(
      article: article, start: start, end: end, exact: try words.text(.exact),
      prefix: try words.text(.prefix), suffix: try words.text(.suffix))
    try words.finish()
    return evidence
  }
}

extension Evidence {
  /// The identity of its place.
  var positionIRI: IRI { article.withFragment("position=\(start),\(end)") }

  /// The identity of its words.
  var quoteIRI: IRI { article.withFragment("quote=\(start),\(end)") }
}
