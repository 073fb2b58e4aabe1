import RelataGraph
import RelataText

/// Writes nodes as Turtle: a block for a node, a property a line.
struct TurtleSink: NodeSink {
  private(set) var bytes: [UInt8]
  /// Blanks before each line.
  var indent = ""

  private let namespaces: [Namespace]

  /// Begins with the prefixes.
  init(namespaces: [Namespace] = Namespace.inGraphs) {
    self.namespaces = namespaces
    bytes = []
    for namespace in namespaces {
      bytes.append(contentsOf: "@prefix \(namespace.rawValue): <\(namespace.iri)> .\n".utf8)
    }
  }

  /// Begins a named graph of TriG.
  mutating func beginGraph(_ name: IRI) {
    append("\n")
    appendRDFReference(name.value, to: &bytes)
    append(" {")
    indent = "  "
  }

  /// Ends a named graph.
  mutating func endGraph() {
    append("}\n")
    indent = ""
  }

  mutating func beginNode(_ iri: IRI, types: [VocabularyTerm]) {
    append("\n\(indent)")
    appendName(iri.value)
    append(" a ")
    appendList(types) { sink, type in sink.appendName(type.iri) }
  }

  mutating func write(_ property: Property, nodes: [IRI]) {
    beginProperty(property)
    appendList(nodes) { sink, node in sink.appendName(node.value) }
  }

  mutating func write(_ property: Property, term: VocabularyTerm) {
    beginProperty(property)
    appendName(term.iri)
  }

  mutating func write(_ property: Property, texts: [String]) {
    beginProperty(property)
    appendList(texts) { sink, text in
      appendRDFString(text, to: &sink.bytes)
      if property.kind == .english { sink.append("@en") }
      if let datatype = property.kind.datatype { sink.append("^^\(datatype.compact)") }
    }
  }

  mutating func write(_ property: Property, date: PartialDate) {
    beginProperty(property)
    append("\"\(date.iso8601)\"^^\(date.datatype.compact)")
  }

  mutating func endNode() { append(" .\n") }

  private mutating func beginProperty(_ property: Property) {
    append(" ;\n\(indent)  ")
    appendName(property.term.iri)
    append(" ")
  }

  private mutating func appendList<Value>(
    _ values: [Value], _ appendValue: (inout TurtleSink, Value) -> Void
  ) {
    for (index, value) in values.enumerated() {
      if index > 0 { append(", ") }
      appendValue(&self, value)
    }
  }

  private mutating func appendName(_ iri: String) { append(TurtleName(iri, namespaces).text) }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
