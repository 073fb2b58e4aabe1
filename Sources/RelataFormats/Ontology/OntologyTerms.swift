import RelataGraph

extension VocabularyTerm {
  static let ontology = VocabularyTerm(.owl, "Ontology")
  static let classOfThings = VocabularyTerm(.owl, "Class")
  static let relation = VocabularyTerm(.owl, "ObjectProperty")
  static let symmetricRelation = VocabularyTerm(.owl, "SymmetricProperty")
  static let literalProperty = VocabularyTerm(.owl, "DatatypeProperty")
  static let stanceClass = VocabularyTerm(.relata, "Stance")
}

extension Property {
  static let label = Property("label", VocabularyTerm(.rdfs, "label"), .english)
  static let comment = Property("comment", VocabularyTerm(.rdfs, "comment"), .english)
  static let subClassOf = Property(
    "subClassOf", VocabularyTerm(.rdfs, "subClassOf"), .node, list: true)
  static let versionInfo = Property("versionInfo", VocabularyTerm(.owl, "versionInfo"), .text)
  static let domainIncludes = Property(
    "domainIncludes", VocabularyTerm(.schema, "domainIncludes"), .node, list: true)
  static let rangeIncludes = Property(
    "rangeIncludes", VocabularyTerm(.schema, "rangeIncludes"), .node, list: true)
  static let family = Property("family", VocabularyTerm(.relata, "family"), .text)
  static let eventMatch = Property("eventMatch", VocabularyTerm(.relata, "eventMatch"), .text)
  static let ploverClass = Property(
    "ploverClass", VocabularyTerm(.relata, "ploverClass"), .text, list: true)
  static let cameoCode = Property(
    "cameoCode", VocabularyTerm(.relata, "cameoCode"), .text, list: true)

  static let exactMatch = match("exactMatch", .skos)
  static let closeMatch = match("closeMatch", .skos)
  static let broadMatch = match("broadMatch", .skos)
  static let narrowMatch = match("narrowMatch", .skos)
  static let inverseMatch = match("inverseMatch", .relata)

  /// The property for what matches so.
  static func alignment(_ match: OntologyAlignment.Match) -> Property {
    switch match {
    case .exact: exactMatch
    case .close: closeMatch
    case .broad: broadMatch
    case .narrow: narrowMatch
    case .inverse: inverseMatch
    }
  }

  private static func match(_ word: String, _ namespace: Namespace) -> Property {
    Property(word, VocabularyTerm(namespace, word), .node, list: true)
  }

  /// Those of ontologies, in the order in which a file's context names them.
  static let inOntologies: [Property] = [
    .label, .comment, .subClassOf, .versionInfo, .ontologyDigest, .domainIncludes, .rangeIncludes,
    .family, .tone, .eventMatch, .ploverClass, .cameoCode, .exactMatch, .closeMatch, .broadMatch,
    .narrowMatch, .inverseMatch,
  ]
}
