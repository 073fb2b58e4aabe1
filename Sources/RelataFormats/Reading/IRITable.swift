import RelataGraph

/// Checks each IRI of a document once, however often it stands there.
struct IRITable {
  private var known: [String: IRI] = [:]

  /// The IRI with the text `value`, which stands at the byte `offset`.
  mutating func iri(_ value: String, at offset: Int) throws(ReadingFault) -> IRI {
    if let iri = known[value], iri.value.utf8.elementsEqual(value.utf8) { return iri }
    do throws(InvalidIRI) {
      let iri = try IRI(validating: value)
      known[value] = iri
      return iri
    } catch {
      throw ReadingFault(
        .foreign, at: offset,
        "'\(shown(value))' is no absolute IRI: see its character \(error.codePointOffset + 1)")
    }
  }
}
