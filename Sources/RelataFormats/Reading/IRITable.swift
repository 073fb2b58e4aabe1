import RelataGraph
import RelataText

/// Checks each IRI of a document once, however often it stands there.
struct IRITable {
  private var known: [ExactText: IRI] = [:]

  /// The IRI with the text `value`, which stands at the byte `offset`.
  mutating func iri(_ value: String, at offset: Int) throws(ReadingFault) -> IRI {
    if let iri = known[ExactText(value)] { return iri }
    let iri = try IRITable.checked(value, at: offset)
    known[ExactText(value)] = iri
    return iri
  }

  /// The IRI with the text `value`, without a look at those that are known.
  static func checked(_ value: String, at offset: Int) throws(ReadingFault) -> IRI {
    do throws(InvalidIRI) {
      return try IRI(validating: value)
    } catch {
      throw ReadingFault(
        .foreign, at: offset,
        "'\(shown(value))' is no absolute IRI: see its character \(error.codePointOffset + 1)")
    }
  }
}
