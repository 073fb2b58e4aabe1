/// A property of the exported graph: its key in JSON, its IRI and the kind of its values.
struct Property: Sendable {
  /// What a value is.
  enum Kind: Hashable, Sendable {
    /// An IRI.
    case node
    /// A string without a language.
    case text
    /// A string in English.
    case english
    /// `xsd:date`, or `xsd:gYearMonth` or `xsd:gYear` where less is known.
    case date
    /// `xsd:decimal`, written as a string so that no reader makes a binary fraction of it.
    case decimal
    /// `xsd:nonNegativeInteger`, written as a JSON number.
    case count

    /// The datatype of the literals of this kind, if they have one of their own.
    var datatype: VocabularyTerm? {
      switch self {
      case .node, .text, .english: nil
      case .date: .date
      case .decimal: .decimal
      case .count: .count
      }
    }
  }

  /// The key in JSON.
  let key: String
  /// The IRI.
  let term: VocabularyTerm
  /// What its values are.
  let kind: Kind
  /// Whether JSON always shows an array, so that readers find one shape.
  let isList: Bool
  /// Whether the context knows the key, and with it that its values are IRIs.
  let isInContext: Bool

  init(
    _ key: String, _ term: VocabularyTerm, _ kind: Kind, list: Bool = false,
    isInContext: Bool = true
  ) {
    self.key = key
    self.term = term
    self.kind = kind
    isList = list
    self.isInContext = isInContext
  }
}

extension Property {
  // Things.
  static let name = Property("name", VocabularyTerm(.schema, "name"), .english)
  static let alternateName = Property(
    "alternateName", VocabularyTerm(.schema, "alternateName"), .english, list: true)
  static let sameAs = Property("sameAs", VocabularyTerm(.schema, "sameAs"), .node)

  // Statements.
  static let subject = Property("subject", VocabularyTerm(.rdf, "subject"), .node)
  static let predicate = Property("predicate", VocabularyTerm(.rdf, "predicate"), .node)
  static let object = Property("object", VocabularyTerm(.rdf, "object"), .node)
  static let stance = Property("stance", VocabularyTerm(.relata, "stance"), .node)
  static let speaker = Property(
    "speaker", VocabularyTerm(.prov, "wasAttributedTo"), .node, list: true)
  static let topic = Property("topic", VocabularyTerm(.schema, "about"), .node, list: true)
  static let place = Property("place", VocabularyTerm(.schema, "location"), .node, list: true)
  static let start = Property("start", VocabularyTerm(.schema, "startDate"), .date)
  static let end = Property("end", VocabularyTerm(.schema, "endDate"), .date)
  static let datePhrase = Property("datePhrase", VocabularyTerm(.relata, "datePhrase"), .text)
  static let tone = Property("tone", VocabularyTerm(.relata, "tone"), .decimal)
  static let confidence = Property("confidence", VocabularyTerm(.relata, "confidence"), .decimal)
  static let rule = Property("rule", VocabularyTerm(.relata, "rule"), .text)
  static let evidence = Property(
    "evidence", VocabularyTerm(.prov, "wasDerivedFrom"), .node, list: true)

  // Evidence.
  static let source = Property("source", VocabularyTerm(.oa, "hasSource"), .node)
  static let selector = Property("selector", VocabularyTerm(.oa, "hasSelector"), .node, list: true)
  static let startPosition = Property("startPosition", VocabularyTerm(.oa, "start"), .count)
  static let endPosition = Property("endPosition", VocabularyTerm(.oa, "end"), .count)
  static let exact = Property("exact", VocabularyTerm(.oa, "exact"), .text)
  static let prefix = Property("prefix", VocabularyTerm(.oa, "prefix"), .text)
  static let suffix = Property("suffix", VocabularyTerm(.oa, "suffix"), .text)

  // Articles and runs.
  static let headline = Property("headline", VocabularyTerm(.schema, "headline"), .text)
  static let datePublished = Property(
    "datePublished", VocabularyTerm(.schema, "datePublished"), .date)
  static let inLanguage = Property("inLanguage", VocabularyTerm(.schema, "inLanguage"), .text)
  static let identifier = Property("identifier", VocabularyTerm(.schema, "identifier"), .text)
  static let url = Property("url", VocabularyTerm(.schema, "url"), .node)
  static let textDigest = Property("textDigest", VocabularyTerm(.relata, "textDigest"), .text)
  static let used = Property("used", VocabularyTerm(.prov, "used"), .node, list: true)
  static let toolVersion = Property("toolVersion", VocabularyTerm(.relata, "toolVersion"), .text)
  static let model = Property("model", VocabularyTerm(.relata, "model"), .text)
  static let ontologyDigest = Property(
    "ontologyDigest", VocabularyTerm(.relata, "ontologyDigest"), .text)

  /// All of them, in the order in which a file's context names them.
  static let all: [Property] = [
    .name, .alternateName, .sameAs, .subject, .predicate, .object, .stance, .speaker, .topic,
    .place, .start, .end, .datePhrase, .tone, .confidence, .rule, .evidence, .source, .selector,
    .startPosition, .endPosition, .exact, .prefix, .suffix, .headline, .datePublished, .inLanguage,
    .identifier, .url, .textDigest, .used, .toolVersion, .model, .ontologyDigest,
  ]
}
