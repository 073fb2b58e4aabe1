/// A vocabulary that the exported graph takes words from.
enum Namespace: String, CaseIterable, Sendable {
  case oa
  case owl
  case prov
  case rdf
  case rdfs
  case relata
  case schema
  case skos
  case wd
  case wdt
  case xsd

  /// Those that graphs take words from; the others are for ontologies.
  static let inGraphs: [Namespace] = [.oa, .prov, .rdf, .relata, .schema, .skos, .xsd]

  /// The IRI that the words are added to.
  var iri: String {
    switch self {
    case .oa: "http://www.w3.org/ns/oa#"
    case .owl: "http://www.w3.org/2002/07/owl#"
    case .prov: "http://www.w3.org/ns/prov#"
    case .rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    case .rdfs: "http://www.w3.org/2000/01/rdf-schema#"
    case .relata: "https://w3id.org/relata/ns#"
    case .schema: "https://schema.org/"
    case .skos: "http://www.w3.org/2004/02/skos/core#"
    case .wd: "http://www.wikidata.org/entity/"
    case .wdt: "http://www.wikidata.org/prop/direct/"
    case .xsd: "http://www.w3.org/2001/XMLSchema#"
    }
  }
}

/// A word of a vocabulary, compact (`schema:name`) and whole.
struct VocabularyTerm: Hashable, Sendable {
  /// `prefix:word`, or the whole IRI where no prefix fits.
  let compact: String
  /// The whole IRI.
  let iri: String

  /// The word `local` of `namespace`; `local` may stand in an IRI as it is.
  init(_ namespace: Namespace, _ local: String) {
    compact = "\(namespace.rawValue):\(local)"
    iri = namespace.iri + local
  }

  /// The word that files write as the bare `alias`, which their context defines as `term`.
  init(alias: String, of term: VocabularyTerm) {
    compact = alias
    iri = term.iri
  }

  /// A whole IRI.
  init(iri: String) {
    compact = iri
    self.iri = iri
  }
}

extension VocabularyTerm {
  static let type = VocabularyTerm(.rdf, "type")
  static let activity = VocabularyTerm(.prov, "Activity")
  static let newsArticle = VocabularyTerm(.schema, "NewsArticle")
  static let reifies = VocabularyTerm(.rdf, "reifies")
  static let reifiedStatement = VocabularyTerm(.rdf, "Statement")
  static let statement = VocabularyTerm(.relata, "Statement")
  static let claim = VocabularyTerm(.schema, "Claim")
  static let specificResource = VocabularyTerm(.oa, "SpecificResource")
  static let textPositionSelector = VocabularyTerm(.oa, "TextPositionSelector")
  static let textQuoteSelector = VocabularyTerm(.oa, "TextQuoteSelector")
  static let date = VocabularyTerm(.xsd, "date")
  static let month = VocabularyTerm(.xsd, "gYearMonth")
  static let year = VocabularyTerm(.xsd, "gYear")
  static let decimal = VocabularyTerm(.xsd, "decimal")
  static let count = VocabularyTerm(.xsd, "nonNegativeInteger")
}
