public import RelataGraph
import RelataText

/// Writes a graph as canonical N-Quads: what RDFC-1.0 makes of the graph's JSON-LD.
///
/// The graph has no blank nodes, so that canonical form is its lines, escaped as the standard says,
/// each once, in order of their code points. Two files hold the same graph exactly if these agree.
public struct NQuadsWriter: Sendable {
  private let describer: GraphDescriber

  /// Makes a writer.
  public init(ontology: Ontology, directEdges: JSONLDWriter.DirectEdges = .announced) {
    describer = GraphDescriber(
      vocabulary: GraphVocabulary(ontology: ontology), directEdges: directEdges)
  }

  /// The graph as UTF-8.
  ///
  /// - Complexity: O(n log n) in lines.
  public func bytes(of graph: KnowledgeGraph) -> [UInt8] {
    var sink = NQuadsSink()
    describer.describe(graph, to: &sink)
    return sink.sortedBytes()
  }
}

/// Collects the lines of N-Quads.
private struct NQuadsSink: NodeSink {
  private var lines: [[UInt8]] = []
  private var subject: [UInt8] = []

  mutating func beginNode(_ iri: IRI, types: [VocabularyTerm]) {
    subject = bracketed(iri.value)
    for type in types { append(.type, bracketed(type.iri)) }
  }

  mutating func write(_ property: Property, nodes: [IRI]) {
    for node in nodes { append(property.term, bracketed(node.value)) }
  }

  mutating func write(_ property: Property, term: VocabularyTerm) {
    append(property.term, bracketed(term.iri))
  }

  mutating func write(_ property: Property, texts: [String]) {
    let ending: [UInt8] =
      property.kind == .english ? Array("@en".utf8) : typeEnding(property.kind.datatype)
    for text in texts { append(property.term, quoted(text) + ending) }
  }

  mutating func write(_ property: Property, date: PartialDate) {
    append(property.term, quoted(date.iso8601) + typeEnding(date.datatype))
  }

  mutating func endNode() {}

  /// All lines, each once, in order of their bytes, which is that of their code points.
  func sortedBytes() -> [UInt8] {
    var bytes: [UInt8] = []
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
    [UInt8(ascii: "<")] + iri.utf8 + [UInt8(ascii: ">")]
  }

  private func typeEnding(_ datatype: VocabularyTerm?) -> [UInt8] {
    datatype.map { "^^".utf8 + bracketed($0.iri) } ?? []
  }

  private func quoted(_ text: String) -> [UInt8] {
    var bytes = [UInt8(ascii: "\"")]
    for byte in text.utf8 { appendEscaped(byte, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
    return bytes
  }

  /// The escapes of canonical N-Quads: short ones where there are, `\u00XX` for other controls.
  private func appendEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case 0x08: bytes.append(contentsOf: "\\b".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0C: bytes.append(contentsOf: "\\f".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x00..<0x20, 0x7F:
      let digits = Array("0123456789ABCDEF".utf8)
      bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    default: bytes.append(byte)
    }
  }
}
