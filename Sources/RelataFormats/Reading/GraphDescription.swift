import RelataGraph
import RelataText

/// What a document says, resource by resource, before it is known to be a graph of relata.
///
/// Both JSON-LD and N-Quads are read into this; checking and decoding start from here.
struct GraphDescription: Sendable {
  /// The base that the document names, if it does.
  var declaredBase: IRI?
  /// The resources in the order in which they are first described.
  private(set) var resources: [ResourceDescription] = []
  private var indexByIRI: [IRI: Int] = [:]

  /// The description of `iri`, if there is one.
  func resource(_ iri: IRI) -> ResourceDescription? { indexByIRI[iri].map { resources[$0] } }

  /// Says something of `subject`, which stands at the byte `offset`; what was said before is passed
  /// over, as in any set of triples.
  mutating func add(_ subject: IRI, at offset: Int, _ predicate: String, _ value: DescribedValue) {
    let index = indexByIRI[subject] ?? begin(subject, at: offset)
    resources[index].add(predicate, value)
  }

  /// Begins the description of `subject`, where it is not known yet.
  @discardableResult
  mutating func begin(_ subject: IRI, at offset: Int) -> Int {
    if let known = indexByIRI[subject] { return known }
    indexByIRI[subject] = resources.count
    resources.append(ResourceDescription(iri: subject, offset: offset))
    return resources.count - 1
  }
}

/// All that a document says of one resource.
struct ResourceDescription: Sendable {
  let iri: IRI
  /// The byte where its description begins.
  let offset: Int
  private var classes = DistinctValues()
  private var properties: [DescribedProperty] = []
  /// Where each property stands, once there are too many to look through.
  private var indexByPredicate: [ExactText: Int] = [:]

  init(iri: IRI, offset: Int) {
    self.iri = iri
    self.offset = offset
  }

  /// Its classes, in the order of the document.
  var types: [DescribedValue] { classes.values }

  /// The IRIs of its other properties, in order.
  var predicates: [String] { properties.map(\.predicate).sorted() }

  /// Number of its other properties.
  var propertyCount: Int { properties.count }

  /// The place of a property among the others, from 0; `nil` when it has no value.
  ///
  /// - Complexity: O(1).
  func place(of predicate: String) -> Int? {
    properties.count > ResourceDescription.fewProperties
      ? indexByPredicate[ExactText(predicate)]
      : properties.firstIndex { $0.predicate.hasSameBytes(as: predicate) }
  }

  /// The property at a place.
  func property(at place: Int) -> (predicate: String, values: [DescribedValue]) {
    (properties[place].predicate, properties[place].values.values)
  }

  /// The values of a property, in the order of the document.
  func values(of predicate: String) -> [DescribedValue] {
    place(of: predicate).map { properties[$0].values.values } ?? []
  }

  mutating func add(_ predicate: String, _ value: DescribedValue) {
    if predicate == VocabularyTerm.type.iri {
      classes.append(value)
    } else if let place = place(of: predicate) {
      properties[place].values.append(value)
    } else {
      properties.append(DescribedProperty(predicate: predicate, first: value))
      indexLastProperty()
    }
  }

  private mutating func indexLastProperty() {
    let count = properties.count
    guard count > ResourceDescription.fewProperties else { return }
    let unindexed = indexByPredicate.isEmpty ? 0 : count - 1
    for place in unindexed..<count {
      indexByPredicate[ExactText(properties[place].predicate)] = place
    }
  }

  /// So many are looked through faster than they are hashed; graphs of relata seldom have more.
  private static let fewProperties = 16
}

/// A property with its values.
private struct DescribedProperty: Sendable {
  let predicate: String
  var values = DistinctValues()

  init(predicate: String, first: DescribedValue) {
    self.predicate = predicate
    values.append(first)
  }
}

/// Values in the order of adding, each once.
private struct DistinctValues: Sendable {
  private(set) var values: [DescribedValue] = []
  /// Filled once there are too many values to look through.
  private var terms: Set<DescribedValue.Term> = []

  /// - Complexity: O(1) on average.
  mutating func append(_ value: DescribedValue) {
    if values.count < 8 {
      guard !values.contains(where: { $0.term == value.term }) else { return }
    } else {
      if terms.isEmpty { terms = Set(values.map(\.term)) }
      guard terms.insert(value.term).inserted else { return }
    }
    values.append(value)
  }
}

/// The value of a property and the byte where it stands.
struct DescribedValue: Sendable {
  /// A resource or a literal.
  enum Term: Hashable, Sendable {
    case resource(IRI)
    case literal(Literal)
  }

  let term: Term
  let offset: Int
}

/// A literal (RDF 1.1): its text and its datatype or language.
struct Literal: Hashable, Sendable {
  let text: String
  let language: String?
  /// The IRI of the datatype; `nil` for plain strings and those with a language.
  let datatype: String?

  init(_ text: String, language: String? = nil, datatype: String? = nil) {
    self.text = text
    self.language = language?.lowercased()
    self.datatype = datatype == Namespace.xsd.iri + "string" ? nil : datatype
  }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  // Equal texts have equal bytes here: composed and decomposed letters are different literals.
  static func == (left: Literal, right: Literal) -> Bool {
    left.language == right.language && left.datatype == right.datatype
      && left.text.hasSameBytes(as: right.text)
  }
}
