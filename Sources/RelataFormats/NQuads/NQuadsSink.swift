import RelataGraph
import RelataText

/// Collects the lines of N-Quads.
struct NQuadsSink: NodeSink {
  private let version: NQuadsWriter.Version
  private var lines = SortedLines()
  /// Subject, predicate and object of the statement that is being described, where it is one.
  private var triple = StatedTriple()

  init(version: NQuadsWriter.Version) { self.version = version }

  mutating func beginNode(_ iri: IRI, types: [VocabularyTerm]) {
    lines.beginSubject { appendRDFReference(iri.value, to: &$0) }
    triple = StatedTriple()
    for type in types { append(.type) { appendRDFReference(type.iri, to: &$0) } }
  }

  mutating func write(_ property: Property, nodes: [IRI]) {
    for node in nodes { append(property.term) { appendRDFReference(node.value, to: &$0) } }
    if version == .rdf12 { triple.take(property, nodes.first?.value) }
  }

  mutating func write(_ property: Property, term: VocabularyTerm) {
    append(property.term) { appendRDFReference(term.iri, to: &$0) }
    if version == .rdf12 { triple.take(property, term.iri) }
  }

  mutating func write(_ property: Property, texts: [String]) {
    for text in texts {
      append(property.term) { line in
        appendRDFString(text, to: &line)
        if property.kind == .english { line.append(contentsOf: "@en".utf8) }
        NQuadsSink.append(property.kind.datatype, to: &line)
      }
    }
  }

  mutating func write(_ property: Property, date: PartialDate) {
    append(property.term) { line in
      appendRDFString(date.iso8601, to: &line)
      NQuadsSink.append(date.datatype, to: &line)
    }
  }

  mutating func endNode() {
    guard version == .rdf12, let parts = triple.parts else { return }
    append(.reifies) { line in
      line.append(contentsOf: "<<( ".utf8)
      for part in parts {
        appendRDFReference(part, to: &line)
        line.append(UInt8(ascii: " "))
      }
      line.append(contentsOf: ")>>".utf8)
    }
  }

  /// All lines, each once, in order of their bytes, which is that of their code points.
  func sortedBytes() -> [UInt8] { lines.sortedBytes() }

  private mutating func append(
    _ predicate: VocabularyTerm, _ appendObject: (inout [UInt8]) -> Void
  ) {
    lines.append { line in
      line.append(UInt8(ascii: " "))
      appendRDFReference(predicate.iri, to: &line)
      line.append(UInt8(ascii: " "))
      appendObject(&line)
      line.append(contentsOf: " .\n".utf8)
    }
  }

  private static func append(_ datatype: VocabularyTerm?, to line: inout [UInt8]) {
    guard let datatype else { return }
    line.append(contentsOf: "^^".utf8)
    appendRDFReference(datatype.iri, to: &line)
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
