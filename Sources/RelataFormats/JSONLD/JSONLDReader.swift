public import RelataGraph
import RelataText

/// Reads JSON-LD that relata wrote back into a graph.
///
/// Nothing is fetched and nothing is passed over: what is not understood is an error.
public struct JSONLDReader: Sendable {
  /// Gives the names of classes and relations; those it does not know are read too.
  public let ontology: Ontology
  /// Most bytes of a document.
  public let byteLimit: Int

  /// Makes a reader.
  public init(ontology: Ontology, byteLimit: Int = 1 << 30) {
    self.ontology = ontology
    self.byteLimit = byteLimit
  }

  /// The graph that a document holds.
  ///
  /// - Throws: ``GraphReadingError`` at the first place that is not as relata writes it.
  /// - Complexity: O(n log n) in bytes.
  public func graph(from bytes: [UInt8]) throws(GraphReadingError) -> KnowledgeGraph {
    do throws(ReadingFault) {
      return try GraphDecoder(ontology: ontology).graph(of: try description(of: bytes))
    } catch {
      throw error.located(in: bytes)
    }
  }

  /// What a document says, whether a graph can be made of it or not.
  func description(of bytes: [UInt8]) throws(ReadingFault) -> GraphDescription {
    try DocumentLimits.check(bytes, byteLimit: byteLimit)
    var cursor = JSONCursor(bytes)
    var reading = JSONLDReading()
    try cursor.forEachMember(depth: 0) { cursor, name, offset throws(ReadingFault) in
      try reading.take(name, at: offset, &cursor)
    }
    try cursor.finish()
    guard reading.hasGraph else {
      throw ReadingFault(.foreign, at: 0, "expected '@context' and '@graph'")
    }
    return reading.description
  }
}

/// The state of reading one document.
private struct JSONLDReading {
  private(set) var description = GraphDescription()
  private(set) var hasGraph = false
  private var terms: JSONLDTerms?
  private var table = IRITable()
  /// The IRIs of references, each of which stands in a document several times.
  private var resources: [ExactText: IRI] = [:]

  /// Takes the member `name` of the document, whose value is next.
  mutating func take(
    _ name: String, at offset: Int, _ cursor: inout JSONCursor
  ) throws(ReadingFault) {
    switch name {
    case "@context":
      let terms = try JSONLDTerms(try cursor.value(depth: 1), &table)
      self.terms = terms
      description.declaredBase = terms.base
    case "@graph":
      guard let terms else {
        throw ReadingFault(.foreign, at: offset, "expected '@context' before '@graph'")
      }
      hasGraph = true
      try cursor.forEachElement(depth: 1) { cursor throws(ReadingFault) in
        try addNode(try cursor.value(depth: 2), terms)
      }
    default:
      throw ReadingFault(
        .foreign, at: offset, "expected '@context' or '@graph', found '\(shown(name))'")
    }
  }

  private mutating func addNode(
    _ element: JSONElement, _ terms: JSONLDTerms
  ) throws(ReadingFault) {
    guard case .object(let members) = element.value else {
      throw ReadingFault(.foreign, at: element.offset, "expected a node, found \(element.kind)")
    }
    let subject = try subject(of: members, at: element.offset, terms)
    description.begin(subject, at: element.offset)
    for member in members {
      let values: [JSONElement] =
        if case .array(let elements) = member.element.value { elements } else { [member.element] }
      switch try terms.meaning(of: member.name, at: member.offset) {
      case .identifier: break
      case .types:
        for value in values { try addType(value, of: subject, terms) }
      case .property(let iri, let kind):
        for value in values {
          let term = try self.term(value, kind, terms)
          description.add(
            subject, at: element.offset, iri, DescribedValue(term: term, offset: value.offset))
        }
      }
    }
  }

  private mutating func subject(
    of members: [JSONMember], at offset: Int, _ terms: JSONLDTerms
  ) throws(ReadingFault) -> IRI {
    for member in members {
      guard try terms.meaning(of: member.name, at: member.offset) == .identifier else { continue }
      return try resource(member.element, terms)
    }
    throw ReadingFault(.foreign, at: offset, "a node without an 'id'; relata names every node")
  }

  private mutating func addType(
    _ value: JSONElement, of subject: IRI, _ terms: JSONLDTerms
  ) throws(ReadingFault) {
    guard case .string(let word) = value.value else {
      throw ReadingFault(.foreign, at: value.offset, "expected a class, found \(value.kind)")
    }
    let type = try table.iri(try terms.vocabularyIRI(word, at: value.offset), at: value.offset)
    description.add(
      subject, at: value.offset, VocabularyTerm.type.iri,
      DescribedValue(term: .resource(type), offset: value.offset))
  }

  private mutating func resource(
    _ element: JSONElement, _ terms: JSONLDTerms
  ) throws(ReadingFault) -> IRI {
    guard case .string(let reference) = element.value else {
      throw ReadingFault(.foreign, at: element.offset, "expected an IRI, found \(element.kind)")
    }
    if let known = resources[ExactText(reference)] { return known }
    let iri = try IRITable.checked(
      try terms.resourceIRI(reference, at: element.offset), at: element.offset)
    resources[ExactText(reference)] = iri
    return iri
  }

  private mutating func term(
    _ element: JSONElement, _ kind: JSONLDTerms.Values, _ terms: JSONLDTerms
  ) throws(ReadingFault) -> DescribedValue.Term {
    switch (element.value, kind) {
    case (.object(let members), _): return try explicitTerm(members, at: element.offset, terms)
    case (.string, .resources): return .resource(try resource(element, terms))
    case (.string(let text), .literals(let language, let datatype)):
      return .literal(Literal(text, language: language, datatype: datatype))
    case (.number(let digits), .literals(_, let datatype?)) where digits.utf8.allSatisfy(isDigit):
      return .literal(Literal(digits, datatype: datatype))
    default:
      throw ReadingFault(.foreign, at: element.offset, "\(element.kind) has no place here")
    }
  }

  /// The value that `{"id": …}` or `{"@value": …, "@type": …}` gives.
  private mutating func explicitTerm(
    _ members: [JSONMember], at offset: Int, _ terms: JSONLDTerms
  ) throws(ReadingFault) -> DescribedValue.Term {
    if let only = members.first, members.count == 1,
      try terms.meaning(of: only.name, at: only.offset) == .identifier
    {
      return .resource(try resource(only.element, terms))
    }
    let entries = Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.element) })
    guard members.count == 2, case .string(let text) = entries["@value"]?.value,
      let type = entries["@type"], case .string(let word) = type.value
    else {
      throw ReadingFault(.foreign, at: offset, "expected {\"@value\": …, \"@type\": …}")
    }
    let datatype = try terms.vocabularyIRI(word, at: type.offset)
    return .literal(Literal(text, datatype: datatype))
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
