import RelataGraph
import RelataText

/// Writes nodes as JSON objects, a property a line, so that files can be compared line by line.
struct JSONLDSink: NodeSink {
  private(set) var bytes: [UInt8]
  private let reference: RelativeReference
  private let names: CompactNames
  private var isFirstNode = true

  init(bytes: [UInt8], reference: RelativeReference, names: CompactNames) {
    self.bytes = bytes
    self.reference = reference
    self.names = names
  }

  mutating func beginNode(_ iri: IRI, types: [VocabularyTerm]) {
    append(isFirstNode ? "\n    {\n      \"id\": " : ",\n    {\n      \"id\": ")
    isFirstNode = false
    append(iri)
    append(",\n      \"type\": ")
    appendArray(types, bare: types.count == 1) { sink, type in
      appendJSONString(sink.names.name(of: type), to: &sink.bytes)
    }
  }

  mutating func write(_ property: Property, nodes: [IRI]) {
    beginProperty(property)
    appendArray(nodes, bare: !property.isList) { sink, node in
      if !property.isInContext { sink.append("{\"id\": ") }
      sink.append(node)
      if !property.isInContext { sink.append("}") }
    }
  }

  mutating func write(_ property: Property, term: VocabularyTerm) {
    beginProperty(property)
    appendJSONString(names.name(of: term), to: &bytes)
  }

  mutating func write(_ property: Property, texts: [String]) {
    beginProperty(property)
    let isNumber = property.kind == .count
    appendArray(texts, bare: !property.isList) { sink, text in
      if isNumber {
        sink.append(text)
      } else {
        appendJSONString(text, to: &sink.bytes)
      }
    }
  }

  mutating func write(_ property: Property, date: PartialDate) {
    beginProperty(property)
    if date.granularity == .day {
      append("\"\(date.iso8601)\"")
    } else {
      let datatype = names.name(of: date.datatype)
      append("{\"@value\": \"\(date.iso8601)\", \"@type\": \"\(datatype)\"}")
    }
  }

  mutating func endNode() { append("\n    }") }

  private mutating func beginProperty(_ property: Property) {
    append(",\n      \"")
    append(names.key(of: property))
    append("\": ")
  }

  /// Writes values between brackets; a single bare one without.
  private mutating func appendArray<Value>(
    _ values: [Value], bare: Bool, _ appendValue: (inout JSONLDSink, Value) -> Void
  ) {
    let needsBrackets = !bare || values.count != 1
    if needsBrackets { append("[") }
    for (index, value) in values.enumerated() {
      if index > 0 { append(", ") }
      appendValue(&self, value)
    }
    if needsBrackets { append("]") }
  }

  private mutating func append(_ iri: IRI) {
    // An IRI holds neither quotation marks, backslashes nor controls.
    bytes.append(UInt8(ascii: "\""))
    reference.append(iri, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
