import RelataGraph
import RelataText

/// What takes in the nodes of an exported graph, one after the other.
///
/// Each node is begun, given its properties, each of them once and with at least one value, and
/// ended.
protocol NodeSink {
  /// Begins the node `iri`.
  mutating func beginNode(_ iri: IRI, types: [VocabularyTerm])
  /// Gives the node IRIs.
  mutating func write(_ property: Property, nodes: [IRI])
  /// Gives the node a word of a vocabulary.
  mutating func write(_ property: Property, term: VocabularyTerm)
  /// Gives the node strings or the digits of numbers, as the property's kind says.
  mutating func write(_ property: Property, texts: [String])
  /// Gives the node a date.
  mutating func write(_ property: Property, date: PartialDate)
  /// Ends the node.
  mutating func endNode()
}

extension NodeSink {
  mutating func write(_ property: Property, node: IRI) { write(property, nodes: [node]) }

  mutating func write(_ property: Property, text: String) { write(property, texts: [text]) }

  mutating func write(_ property: Property, optionalNodes nodes: [IRI]) {
    if !nodes.isEmpty { write(property, nodes: nodes) }
  }

  mutating func write(_ property: Property, optionalText text: String?) {
    if let text { write(property, texts: [text]) }
  }

  mutating func write(_ property: Property, optionalDate date: PartialDate?) {
    if let date { write(property, date: date) }
  }
}

extension PartialDate {
  /// The datatype of its text: as exact as it is.
  var datatype: VocabularyTerm {
    switch granularity {
    case .day: .date
    case .month: .month
    case .year: .year
    }
  }
}
