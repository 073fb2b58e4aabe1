import RelataGraph
import RelataText

/// Takes the properties of one resource, each as the kind it is of, and tells what is left over.
struct PropertyCursor {
  let resource: ResourceDescription
  /// Whether each property, by its place, was taken.
  private var isTaken: [Bool]

  init(_ resource: ResourceDescription) {
    self.resource = resource
    isTaken = Array(repeating: false, count: resource.propertyCount)
  }

  /// The one text of a property, or `nil` when it has none.
  mutating func optionalText(_ property: Property) throws(ReadingFault) -> String? {
    guard let value = try optionalValue(property) else { return nil }
    return try literal(value, of: property).text
  }

  /// The one text of a property.
  mutating func text(_ property: Property) throws(ReadingFault) -> String {
    guard let text = try optionalText(property) else { throw missing(property) }
    return text
  }

  /// All texts of a property.
  mutating func texts(_ property: Property) throws(ReadingFault) -> [String] {
    var texts: [String] = []
    for value in take(property) { texts.append(try literal(value, of: property).text) }
    return texts
  }

  /// The one resource of a property, or `nil` when it has none.
  mutating func optionalNode(_ property: Property) throws(ReadingFault) -> IRI? {
    guard let value = try optionalValue(property) else { return nil }
    return try node(value, of: property)
  }

  /// The one resource of a property.
  mutating func node(_ property: Property) throws(ReadingFault) -> IRI {
    guard let node = try optionalNode(property) else { throw missing(property) }
    return node
  }

  /// All resources of a property.
  mutating func nodes(_ property: Property) throws(ReadingFault) -> [IRI] {
    var nodes: [IRI] = []
    for value in take(property) { nodes.append(try node(value, of: property)) }
    return nodes
  }

  /// The number of a property.
  mutating func count(_ property: Property) throws(ReadingFault) -> Int {
    let text = try text(property)
    guard let number = Int(text), number >= 0, String(number) == text else {
      throw fault(.foreign, "'\(shown(text))' is no number as '\(property.key)' has it")
    }
    return number
  }

  /// The decimal of a property, or `nil` when it has none.
  mutating func optionalDecimal(_ property: Property) throws(ReadingFault) -> Double? {
    guard let text = try optionalText(property) else { return nil }
    guard Literal.isDecimal(text), let number = Double(text) else {
      throw fault(.foreign, "'\(shown(text))' is no decimal as '\(property.key)' has it")
    }
    return number
  }

  /// The decimal of a property, from 0 to 1.
  mutating func share(_ property: Property) throws(ReadingFault) -> Double {
    guard let number = try optionalDecimal(property) else { throw missing(property) }
    guard (0...1).contains(number) else {
      throw fault(.contradiction, "'\(property.key)' is not from 0 to 1")
    }
    return number
  }

  /// The date of a property, or `nil` when it has none.
  mutating func optionalDate(_ property: Property) throws(ReadingFault) -> PartialDate? {
    guard let value = try optionalValue(property) else { return nil }
    guard case .literal(let literal) = value.term, literal.language == nil,
      let date = PartialDate(literal.text), date.datatype.iri == literal.datatype
    else { throw unfit(value, property, "a day, month or year of its datatype") }
    return date
  }

  /// An error about this resource.
  func fault(_ kind: GraphReadingError.Kind, _ reason: String) -> ReadingFault {
    ReadingFault(kind, at: resource.offset, "\(shown(resource.iri.value)): \(reason)")
  }

  /// Makes sure that no property is left.
  func finish() throws(ReadingFault) {
    let left = isTaken.indices.filter { !isTaken[$0] }.map(resource.property(at:))
    guard let (name, values) = left.min(by: { $0.predicate < $1.predicate }) else { return }
    let offset = values.first?.offset ?? resource.offset
    throw ReadingFault(
      .foreign, at: offset,
      "\(shown(resource.iri.value)): relata does not write <\(shown(name))> here")
  }

  private mutating func take(_ property: Property) -> [DescribedValue] {
    guard let place = resource.place(of: property.term.iri) else { return [] }
    isTaken[place] = true
    return resource.property(at: place).values
  }

  private mutating func optionalValue(
    _ property: Property
  ) throws(ReadingFault) -> DescribedValue? {
    let values = take(property)
    guard values.count <= 1 else {
      throw ReadingFault(
        .contradiction, at: values[1].offset,
        "\(shown(resource.iri.value)): '\(property.key)' has more than one value")
    }
    return values.first
  }

  private func literal(
    _ value: DescribedValue, of property: Property
  ) throws(ReadingFault) -> Literal {
    guard case .literal(let literal) = value.term, literal.datatype == property.kind.datatype?.iri,
      literal.language == (property.kind == .english ? "en" : nil)
    else { throw unfit(value, property, "a \(property.kind)") }
    return literal
  }

  private func node(
    _ value: DescribedValue, of property: Property
  ) throws(ReadingFault) -> IRI {
    guard case .resource(let iri) = value.term else { throw unfit(value, property, "an IRI") }
    return iri
  }

  private func missing(_ property: Property) -> ReadingFault {
    fault(.foreign, "'\(property.key)' is missing")
  }

  private func unfit(
    _ value: DescribedValue, _ property: Property, _ expected: String
  ) -> ReadingFault {
    ReadingFault(
      .foreign, at: value.offset,
      "\(shown(resource.iri.value)): expected \(expected) for '\(property.key)'")
  }
}

extension Property.Kind: CustomStringConvertible {
  /// Words for messages.
  var description: String {
    switch self {
    case .node: "resource"
    case .text: "plain string"
    case .english: "string in English"
    case .date: "date"
    case .decimal: "decimal"
    case .count: "number"
    }
  }
}
