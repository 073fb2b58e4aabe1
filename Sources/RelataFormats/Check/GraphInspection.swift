import RelataGraph
import RelataText

/// One check of one document.
struct GraphInspection {
  let description: GraphDescription
  let rules: GraphRules
  private(set) var findings: [GraphFinding] = []
  /// The resources that each property leads to.
  private var used: [String: Set<IRI>] = [:]

  init(description: GraphDescription, rules: GraphRules) {
    self.description = description
    self.rules = rules
  }

  mutating func run() {
    for property in Set(rules.resources.compactMap(\.usedBy?.term.iri)) {
      used[property] = Set(
        description.resources.lazy.flatMap { $0.values(of: property) }.compactMap(\.resource))
    }
    for resource in description.resources { inspect(resource) }
  }

  mutating func add(_ problem: GraphFinding.Problem, _ offset: Int, _ summary: String) {
    findings.append(GraphFinding(problem: problem, offset: offset, summary: summary))
  }

  private mutating func inspect(_ resource: ResourceDescription) {
    let kinds = types(of: resource.iri).filter(rules.kinds.contains)
    guard kinds.count == 1, let rule = rules.rule(for: kinds) else {
      add(
        .unknownKind, resource.offset,
        "\(shown(resource.iri.value)): expected one class of a graph, found \(kinds.count)")
      return
    }
    for property in rule.properties { inspect(property, of: resource) }
    let known = Set(rule.properties.map(\.property.term.iri))
    for predicate in resource.predicates where !known.contains(predicate) {
      let offset = resource.values(of: predicate).first?.offset ?? resource.offset
      add(
        .unknownProperty, offset,
        "\(shown(resource.iri.value)): <\(shown(predicate))> does not belong here")
    }
    if let property = rule.usedBy, used[property.term.iri]?.contains(resource.iri) != true {
      add(
        .unused, resource.offset, "\(shown(resource.iri.value)): no '\(property.key)' leads to it")
    }
    if let order = rule.order { inspect(order, of: resource) }
    inspectTogether(rule.together, of: resource)
    if rule.classes == [VocabularyTerm.reifiedStatement.iri] { inspectEnds(of: resource) }
  }

  private mutating func inspect(_ rule: PropertyRule, of resource: ResourceDescription) {
    let values = resource.values(of: rule.property.term.iri)
    if values.count < rule.minimum || values.count > rule.maximum ?? .max {
      let expected =
        rule.maximum.map { $0 == rule.minimum ? "\($0)" : "at most \($0)" }
        ?? "at least \(rule.minimum)"
      let name = rule.property.key
      add(
        .numberOfValues, values.last?.offset ?? resource.offset,
        "\(shown(resource.iri.value)): expected \(expected) '\(name)', found \(values.count)")
    }
    for value in values where !fits(value, rule) {
      let isReference = value.resource != nil && rule.content.namesResources
      add(
        isReference ? .reference : .value, value.offset,
        "\(shown(resource.iri.value)): '\(rule.property.key)' cannot be \(shown(value.words))")
    }
    if case .oneOfEach(let classes) = rule.content {
      inspectVariety(values, classes, rule.property, of: resource)
    }
  }

  private mutating func inspectVariety(
    _ values: [DescribedValue], _ classes: [String], _ property: Property,
    of resource: ResourceDescription
  ) {
    for type in classes {
      let count = values.filter { $0.resource.map { types(of: $0).contains(type) } ?? false }.count
      if count != 1 {
        add(
          .reference, resource.offset,
          "\(shown(resource.iri.value)): expected one '\(property.key)' of <\(type)>, found \(count)"
        )
      }
    }
  }

  private mutating func inspect(_ order: ResourceRule.Order, of resource: ResourceDescription) {
    let first = resource.values(of: order.first.term.iri).compactMap(\.orderKey)
    let second = resource.values(of: order.second.term.iri).compactMap(\.orderKey)
    guard first.count == 1, second.count == 1 else { return }
    let isRight =
      first[0].lexicographicallyPrecedes(second[0]) || order.allowsEqual && first[0] == second[0]
    if !isRight {
      add(
        .order, resource.offset,
        "\(shown(resource.iri.value)): '\(order.second.key)' is not after '\(order.first.key)'")
    }
  }

  private mutating func inspectTogether(
    _ properties: [Property], of resource: ResourceDescription
  ) {
    let present = properties.filter { !resource.values(of: $0.term.iri).isEmpty }
    guard !present.isEmpty, present.count < properties.count else { return }
    let names = properties.map { "'\($0.key)'" }.joined(separator: ", ")
    add(.numberOfValues, resource.offset, "\(shown(resource.iri.value)): \(names) stand together")
  }

  private mutating func inspectEnds(of resource: ResourceDescription) {
    let predicate = resource.values(of: Property.predicate.term.iri).first?.resource?.value
    guard let relation = rules.relations.first(where: { $0.iri == predicate }) else { return }
    for (end, accepted) in [
      (Property.subject, relation.subjects), (.object, relation.objects),
    ] {
      guard let accepted, let value = resource.values(of: end.term.iri).first,
        let thing = value.resource
      else { continue }
      let types = types(of: thing)
      guard !types.contains(where: accepted.contains) else { continue }
      add(
        .typeOfEnd, value.offset,
        "\(shown(resource.iri.value)): '\(relation.name)' has an unusual \(end.key), "
          + shown(thing.value))
    }
  }

  private func types(of iri: IRI) -> [String] {
    description.resource(iri)?.types.compactMap(\.resource?.value) ?? []
  }

  private func fits(_ value: DescribedValue, _ rule: PropertyRule) -> Bool {
    switch (rule.content, value.term) {
    case (.literal, .literal(let literal)): literal.fits(rule.property.kind)
    case (.shortText(let limit), .literal(let literal)):
      literal.fits(rule.property.kind) && literal.text.unicodeScalars.count <= limit
    case (.share, .literal(let literal)):
      literal.fits(.decimal) && (Double(literal.text).map { (0...1).contains($0) } ?? false)
    case (.anyIRI, .resource): true
    case (.oneOf(let iris), .resource(let iri)): iris.contains(iri.value)
    case (.instance(let classes), .resource(let iri)),
      (.oneOfEach(let classes), .resource(let iri)):
      types(of: iri).contains(where: classes.contains)
    default: false
    }
  }
}

extension PropertyRule.Content {
  fileprivate var namesResources: Bool {
    switch self {
    case .instance, .oneOfEach: true
    case .literal, .shortText, .share, .anyIRI, .oneOf: false
    }
  }
}

extension DescribedValue {
  /// The resource that it is, if it is one.
  var resource: IRI? { if case .resource(let iri) = term { iri } else { nil } }

  /// Words for messages.
  fileprivate var words: String {
    switch term {
    case .resource(let iri): "<\(iri.value)>"
    case .literal(let literal): "\"\(literal.text)\""
    }
  }

  /// Numbers by which numbers and dates are in order.
  fileprivate var orderKey: [Int]? {
    guard case .literal(let literal) = term else { return nil }
    if literal.fits(.count) { return Int(literal.text).map { [$0] } }
    guard literal.fits(.date), let date = PartialDate(literal.text) else { return nil }
    return [date.year, date.month ?? 0, date.day ?? 0]
  }
}

extension Literal {
  /// Whether it is as properties of the kind have it.
  func fits(_ kind: Property.Kind) -> Bool {
    switch kind {
    case .node: false
    case .text: language == nil && datatype == nil
    case .english: language == "en"
    case .date: language == nil && PartialDate(text).map { $0.datatype.iri == datatype } ?? false
    case .decimal: datatype == kind.datatype?.iri && Literal.isDecimal(text)
    case .count: datatype == kind.datatype?.iri && Int(text).map { $0 >= 0 } ?? false
    }
  }

  /// Whether `text` is in the lexical space of xsd:decimal, with a digit before the point.
  static func isDecimal(_ text: String) -> Bool {
    var digits = Substring(text).utf8
    if let sign = digits.first, sign == 0x2D || sign == 0x2B { digits.removeFirst() }
    let parts = digits.split(separator: 0x2E, omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
      }
  }
}
