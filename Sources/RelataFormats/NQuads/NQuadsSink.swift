import RelataGraph
import RelataText

/// Collects the lines of N-Quads.
struct NQuadsSink: NodeSink {
  private let version: NQuadsWriter.Version
  private var lines: [[UInt8]] = []
  private var subject: [UInt8] = []
  /// Subject, predicate and object of the statement that is being described, where it is one.
  private var triple = StatedTriple()

  init(version: NQuadsWriter.Version) { self.version = version }

  mutating func beginNode(_ iri: IRI, types: [VocabularyTerm]) {
    subject = bracketed(iri.value)
    triple = StatedTriple()
    for type in types { append(.type, bracketed(type.iri)) }
  }

  mutating func write(_ property: Property, nodes: [IRI]) {
    for node in nodes { append(property.term, bracketed(node.value)) }
    if version == .rdf12 { triple.take(property, nodes.first?.value) }
  }

  mutating func write(_ property: Property, term: VocabularyTerm) {
    append(property.term, bracketed(term.iri))
    if version == .rdf12 { triple.take(property, term.iri) }
  }

  mutating func write(_ property: Property, texts: [String]) {
    let ending: [UInt8] =
      property.kind == .english ? Array("@en".utf8) : typeEnding(property.kind.datatype)
    for text in texts { append(property.term, quoted(text) + ending) }
  }

  mutating func write(_ property: Property, date: PartialDate) {
    append(property.term, quoted(date.iso8601) + typeEnding(date.datatype))
  }

  mutating func endNode() {
    guard version == .rdf12, let parts = triple.parts else { return }
    let words = parts.map { String(decoding: bracketed($0), as: UTF8.self) }
    append(.reifies, Array("<<( \(words.joined(separator: " ")) )>>".utf8))
  }

  /// All lines, each once, in order of their bytes, which is that of their code points.
  func sortedBytes() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count })
    var previous: [UInt8] = []
    for line in lines.sorted(by: { $0.lexicographicallyPrecedes($1) }) where line != previous {
      bytes.append(contentsOf: line)
      previous = line
    }
    return bytes
  }

  private mutating func append(_ predicate: VocabularyTerm, _ object: [UInt8]) {
    let space = UInt8(ascii: " ")
    lines.append(subject + [space] + bracketed(predicate.iri) + [space] + object + " .\n".utf8)
  }

  private func bracketed(_ iri: String) -> [UInt8] {
    var bytes: [UInt8] = []
    appendRDFReference(iri, to: &bytes)
    return bytes
  }

  private func typeEnding(_ datatype: VocabularyTerm?) -> [UInt8] {
    datatype.map { "^^".utf8 + bracketed($0.iri) } ?? []
  }

  private func quoted(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    appendRDFString(text, to: &bytes)
    return bytes
  }
}

/// The triple that a statement is about, as its properties come by.
private struct StatedTriple {
  private var subject: String?
  private var predicate: String?
  private var object: String?

  /// All three, once they have come.
  var parts: [String]? {
    guard let subject, let predicate, let object else { return nil }
    return [subject, predicate, object]
  }

  mutating func take(_ property: Property, _ iri: String?) {
    switch property.term {
    case Property.subject.term: subject = iri
    case Property.predicate.term: predicate = iri
    case Property.object.term: object = iri
    default: break
    }
  }
}
