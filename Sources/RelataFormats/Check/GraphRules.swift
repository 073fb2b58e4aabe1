import RelataGraph

/// What every graph has to keep to: the one source of the SHACL shapes and of the native check.
struct GraphRules: Sendable {
  /// The rules, one for each kind of resource.
  let resources: [ResourceRule]
  /// The classes that subjects and objects of relations should have.
  let relations: [RelationRule]
  /// The IRIs of all classes of things.
  let thingClasses: [String]

  init(ontology: Ontology) {
    let vocabulary = GraphVocabulary(ontology: ontology)
    let iri = { (name: String) in vocabulary.definition(ofClass: name).iri }
    let things = ontology.classes.map { iri($0.name) }
    thingClasses = things
    resources =
      [ResourceRule.run, .article, .evidence, .position, .quote]
      + [.thing(classes: things, ontology.relations.map { vocabulary.edge($0.name) })]
      + [.statement(things: things, ontology.relations.map { vocabulary.edge($0.name).term.iri })]
    relations = ontology.relations.map { relation in
      let accepted = { (types: [String]) in
        types.isEmpty
          ? nil
          : ontology.classes.filter { ontology.accepts($0.name, as: types) }.map { iri($0.name) }
      }
      return RelationRule(
        name: relation.name, iri: vocabulary.edge(relation.name).term.iri,
        subjects: accepted(relation.subjects), objects: accepted(relation.objects))
    }
  }

  /// The IRIs of the classes that make a resource one of a kind.
  var kinds: [String] { resources.flatMap(\.classes) }

  /// The rule for resources with one of the classes `types`.
  func rule(for types: [String]) -> ResourceRule? {
    resources.first { rule in types.contains(where: rule.classes.contains) }
  }
}

/// The classes that the ends of a relation should have.
///
/// `nil` stands for any. Others are worth a warning.
struct RelationRule: Sendable {
  let name: String
  let iri: String
  let subjects: [String]?
  let objects: [String]?
}

/// What a resource of one kind has to have and may have.
struct ResourceRule: Sendable {
  /// Two properties of which the first has to be before the second.
  struct Order: Sendable {
    let first: Property
    let second: Property
    /// Whether they may be equal.
    let allowsEqual: Bool
  }

  /// The name of its shape.
  let name: String
  /// The IRIs of the classes that make a resource one of this kind.
  let classes: [String]
  /// All properties that it may have besides its classes.
  let properties: [PropertyRule]
  /// A property of another resource that has to lead to it.
  var usedBy: Property?
  var order: Order?
  /// Properties of which there are all or none.
  var together: [Property] = []
}

/// What the values of a property have to be.
struct PropertyRule: Sendable {
  /// What a value is.
  enum Content: Hashable, Sendable {
    /// A literal as the property's kind has it.
    case literal
    /// A string of at most so many code points.
    case shortText(Int)
    /// A decimal from 0 to 1.
    case share
    /// Any IRI.
    case anyIRI
    /// One of the IRIs.
    case oneOf([String])
    /// A resource that is described and has one of the classes.
    case instance(of: [String])
    /// Resources that are described, one of each class.
    case oneOfEach([String])
  }

  let property: Property
  let minimum: Int
  /// `nil` for any number.
  let maximum: Int?
  let content: Content

  /// A property that has to be there, once.
  static func one(_ property: Property, _ content: Content = .literal) -> PropertyRule {
    PropertyRule(property: property, minimum: 1, maximum: 1, content: content)
  }

  /// A property that may be there, once.
  static func optional(_ property: Property, _ content: Content = .literal) -> PropertyRule {
    PropertyRule(property: property, minimum: 0, maximum: 1, content: content)
  }

  /// A property with any number of values from `minimum`.
  static func many(
    _ property: Property, _ content: Content = .literal, minimum: Int = 0
  ) -> PropertyRule {
    PropertyRule(property: property, minimum: minimum, maximum: nil, content: content)
  }
}
