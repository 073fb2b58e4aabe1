public import RelataGraph

/// Writes the rules for graphs as SHACL Core shapes, in Turtle.
///
/// Violations are what makes a graph wrong; that an end of a relation has an unusual class is a
/// warning.
public struct ShapesWriter: Sendable {
  private let rules: GraphRules

  /// Makes a writer for graphs of `ontology`.
  public init(ontology: Ontology) { rules = GraphRules(ontology: ontology) }

  /// The shapes as UTF-8.
  public func bytes() -> [UInt8] {
    var text = ShapesText()
    text.begin()
    appendKinds(to: &text)
    for rule in rules.resources { append(rule, to: &text) }
    for relation in rules.relations {
      append(relation, end: .subject, accepted: relation.subjects, to: &text)
      append(relation, end: .object, accepted: relation.objects, to: &text)
    }
    return Array(text.text.utf8)
  }

  /// Whatever has a class or a property of graphs is one of their kinds, and of one only.
  private func appendKinds(to text: inout ShapesText) {
    text.shape("Resource")
    text.line("sh:targetSubjectsOf rdf:type")
    for property in Property.all { text.line("sh:targetSubjectsOf \(name(property.term))") }
    text.property(
      path: "rdf:type",
      [
        "sh:qualifiedValueShape [ sh:in \(list(rules.kinds)) ]", "sh:qualifiedMinCount 1",
        "sh:qualifiedMaxCount 1",
      ])
    text.end()
  }

  private func append(_ rule: ResourceRule, to text: inout ShapesText) {
    text.shape(rule.name)
    for type in rule.classes { text.line("sh:targetClass \(text.name(type))") }
    text.line("sh:closed true")
    text.line("sh:ignoredProperties ( rdf:type )")
    for property in rule.properties {
      text.property(path: name(property.property.term), constraints(of: property))
      if case .oneOfEach(let classes) = property.content {
        for type in classes {
          text.property(
            path: name(property.property.term),
            [
              "sh:qualifiedValueShape [ sh:class \(text.name(type)) ]", "sh:qualifiedMinCount 1",
              "sh:qualifiedMaxCount 1",
            ])
        }
      }
    }
    if let property = rule.usedBy {
      text.property(path: "[ sh:inversePath \(name(property.term)) ]", ["sh:minCount 1"])
    }
    if let order = rule.order { append(order, to: &text) }
    if !rule.together.isEmpty { appendTogether(rule.together, to: &text) }
    text.end()
  }

  private func constraints(of rule: PropertyRule) -> [String] {
    var parts: [String] = []
    if rule.minimum > 0 { parts.append("sh:minCount \(rule.minimum)") }
    if let maximum = rule.maximum { parts.append("sh:maxCount \(maximum)") }
    switch rule.content {
    case .literal: parts += literal(rule.property.kind)
    case .shortText(let limit): parts += literal(.text) + ["sh:maxLength \(limit)"]
    case .share: parts += literal(.decimal) + ["sh:minInclusive 0.0", "sh:maxInclusive 1.0"]
    case .anyIRI: parts.append("sh:nodeKind sh:IRI")
    case .oneOf(let iris): parts.append("sh:in \(list(iris))")
    case .instance(let classes), .oneOfEach(let classes):
      parts.append("sh:nodeKind sh:IRI")
      parts.append("sh:property \(instance(of: classes, path: "rdf:type"))")
    }
    return parts
  }

  private func literal(_ kind: Property.Kind) -> [String] {
    switch kind {
    case .node: ["sh:nodeKind sh:IRI"]
    case .text: ["sh:datatype xsd:string"]
    case .english: ["sh:datatype rdf:langString", "sh:languageIn ( \"en\" )"]
    case .date:
      ["sh:or ( \(dateTypes.map { "[ sh:datatype \($0) ]" }.joined(separator: " ")) )"]
    case .decimal, .count: [kind.datatype.map { "sh:datatype \($0.compact)" } ?? ""]
    }
  }

  private var dateTypes: [String] {
    [VocabularyTerm.date, .month, .year].map(\.compact)
  }

  /// A property shape that asks for one of the classes.
  private func instance(of classes: [String], path: String) -> String {
    "[ sh:path \(path) ; sh:qualifiedValueShape [ sh:in \(list(classes)) ] ; "
      + "sh:qualifiedMinCount 1 ]"
  }

  private func append(_ order: ResourceRule.Order, to text: inout ShapesText) {
    let (first, second) = (name(order.first.term), name(order.second.term))
    guard order.first.kind == .date else {
      text.property(
        path: first, ["sh:\(order.allowsEqual ? "lessThanOrEquals" : "lessThan") \(second)"])
      return
    }
    // SHACL compares dates of one datatype only; for others it has no words.
    let different = dateTypes.map { type in
      "[ sh:property [ sh:path \(first) ; sh:datatype \(type) ] ; "
        + "sh:not [ sh:property [ sh:path \(second) ; sh:datatype \(type) ] ] ]"
    }
    text.line(
      "sh:or ( [ sh:property [ sh:path \(first) ; sh:lessThanOrEquals \(second) ] ] "
        + "\(different.joined(separator: " ")) )")
  }

  private func appendTogether(_ properties: [Property], to text: inout ShapesText) {
    let shapes = ["sh:minCount 1", "sh:maxCount 0"].map { count in
      let parts = properties.map { "sh:property [ sh:path \(name($0.term)) ; \(count) ]" }
      return "[ \(parts.joined(separator: " ; ")) ]"
    }
    text.line("sh:or ( \(shapes.joined(separator: " ")) )")
  }

  private func append(
    _ relation: RelationRule, end: Property, accepted: [String]?, to text: inout ShapesText
  ) {
    guard let accepted else { return }
    text.shape("\(relation.name)-\(end.key)")
    text.line("sh:targetClass rdf:Statement")
    text.line("sh:severity sh:Warning")
    text.line("sh:message \"unusual \(end.key) of \(relation.name)\"")
    let otherRelation =
      "[ sh:not [ sh:property [ sh:path rdf:predicate ; sh:hasValue \(text.name(relation.iri)) ] ] ]"
    let path = "( \(name(end.term)) rdf:type )"
    text.line(
      "sh:or ( \(otherRelation) [ sh:property \(instance(of: accepted, path: path)) ] )")
    text.end()
  }

  private func name(_ term: VocabularyTerm) -> String { ShapesText().name(term.iri) }

  private func list(_ iris: [String]) -> String {
    "( \(iris.map(ShapesText().name).joined(separator: " ")) )"
  }
}

/// Turtle with shapes, as it is written.
private struct ShapesText {
  private(set) var text = ""

  mutating func begin() {
    for namespace in Namespace.inGraphs { text += prefix(namespace.rawValue, namespace.iri) }
    text += prefix("sh", "http://www.w3.org/ns/shacl#")
    text += prefix("shapes", "https://w3id.org/relata/shapes#")
  }

  mutating func shape(_ name: String) { text += "\nshapes:\(name) a sh:NodeShape" }

  mutating func line(_ line: String) { text += " ;\n  \(line)" }

  mutating func property(path: String, _ constraints: [String]) {
    line("sh:property [ \((["sh:path \(path)"] + constraints).joined(separator: " ; ")) ]")
  }

  mutating func end() { text += " .\n" }

  /// An IRI as Turtle has it.
  func name(_ iri: String) -> String { TurtleName(iri, Namespace.inGraphs).text }

  private func prefix(_ name: String, _ iri: String) -> String { "@prefix \(name): <\(iri)> .\n" }
}
