import RelataGraph

/// Says an ontology as flat nodes with properties, the one source of its Turtle and JSON-LD.
///
/// Subjects and objects of relations are hints as schema.org gives them (`schema:domainIncludes`), not
/// `rdfs:domain`, from which a reasoner would conclude classes that the text does not say.
struct OntologyDescriber {
  let ontology: Ontology
  private let vocabulary: GraphVocabulary

  init(ontology: Ontology) {
    self.ontology = ontology
    vocabulary = GraphVocabulary(ontology: ontology)
  }

  func describe(to sink: inout some NodeSink) {
    sink.beginNode(ontology.namespace, types: [.ontology])
    sink.write(.label, text: "relata")
    sink.write(.versionInfo, text: ontology.version)
    sink.write(.ontologyDigest, text: ontology.digest)
    sink.endNode()
    for name in groups { describeGroup(name, to: &sink) }
    for entry in ontology.classes { describe(entry, to: &sink) }
    for relation in ontology.relations { describe(relation, to: &sink) }
    if ontology.namespace.value == Namespace.relata.iri { describeStatements(to: &sink) }
  }

  /// The supertypes that are no classes of their own, such as `Actor`, in the order of their coming.
  private var groups: [String] {
    var found: [String] = []
    for name in ontology.classes.flatMap(\.supertypes)
    where ontology.classNamed(name) == nil && !found.contains(name) {
      found.append(name)
    }
    return found
  }

  private func describeGroup(_ name: String, to sink: inout some NodeSink) {
    guard let iri = iri(ofClass: name) else { return }
    sink.beginNode(iri, types: [.classOfThings])
    sink.write(.label, text: name.lowercased())
    sink.endNode()
  }

  private func describe(_ entry: OntologyClass, to sink: inout some NodeSink) {
    guard let iri = iri(ofClass: entry.name) else { return }
    sink.beginNode(iri, types: [.classOfThings])
    sink.write(.label, text: entry.label)
    sink.write(.comment, text: entry.definition)
    let aligned = vocabulary.types(of: entry.name).dropFirst().compactMap { known($0.iri) }
    sink.write(.subClassOf, optionalNodes: entry.supertypes.compactMap(iri(ofClass:)) + aligned)
    describe(entry.alignments, to: &sink)
    sink.endNode()
  }

  private func describe(_ relation: OntologyRelation, to sink: inout some NodeSink) {
    guard let iri = known(vocabulary.edge(relation.name).term.iri) else { return }
    sink.beginNode(
      iri, types: [.relation] + (relation.isSymmetric ? [.symmetricRelation] : []))
    sink.write(.label, text: relation.label)
    sink.write(.comment, text: relation.definition)
    sink.write(.domainIncludes, optionalNodes: relation.subjects.compactMap(self.iri(ofClass:)))
    sink.write(.rangeIncludes, optionalNodes: relation.objects.compactMap(self.iri(ofClass:)))
    sink.write(.family, text: relation.family)
    sink.write(.tone, optionalText: vocabulary.tone(relation.name))
    if let event = relation.eventClass.flatMap(EventAlignment.init) {
      sink.write(.eventMatch, text: event.match.rawValue)
      if !event.ploverClasses.isEmpty { sink.write(.ploverClass, texts: event.ploverClasses) }
      if !event.cameoCodes.isEmpty { sink.write(.cameoCode, texts: event.cameoCodes) }
    }
    describe(relation.alignments, to: &sink)
    sink.endNode()
  }

  private func describe(_ alignments: [OntologyAlignment], to sink: inout some NodeSink) {
    for match in OntologyAlignment.Match.allCases {
      let targets = alignments.filter { $0.match == match }.map(\.target)
      let iris = targets.compactMap(GraphVocabulary.term(compact:)).compactMap { known($0.iri) }
      sink.write(.alignment(match), optionalNodes: iris)
    }
  }

  /// The words for statements, which no line of the ontology's file defines.
  private func describeStatements(to sink: inout some NodeSink) {
    describe(VocabularyTerm.statement, [.classOfThings], "statement", to: &sink)
    describe(VocabularyTerm.stanceClass, [.classOfThings], "stance", to: &sink)
    for stance in Stance.allCases {
      describe(vocabulary.stance(stance), [.stanceClass], stance.rawValue, to: &sink)
    }
    let known = Set(Property.all.map(\.term))
    let properties = Property.all + Property.inOntologies.filter { !known.contains($0.term) }
    for property in properties where property.term.iri.hasPrefix(Namespace.relata.iri) {
      let type = property.kind == .node ? VocabularyTerm.relation : .literalProperty
      describe(property.term, [type], property.key, to: &sink)
    }
  }

  private func describe(
    _ term: VocabularyTerm, _ types: [VocabularyTerm], _ label: String, to sink: inout some NodeSink
  ) {
    guard let iri = known(term.iri) else { return }
    sink.beginNode(iri, types: types)
    sink.write(.label, text: label)
    sink.endNode()
  }

  private func iri(ofClass name: String) -> IRI? {
    known(vocabulary.definition(ofClass: name).iri)
  }

  /// A word of a vocabulary; these are valid by how they are made.
  private func known(_ iri: String) -> IRI? { try? IRI(validating: iri) }
}

/// The event class that a relation corresponds to, taken apart: `< AGREE / 054`.
struct EventAlignment: Hashable, Sendable {
  /// How close it is.
  enum Match: String, Hashable, Sendable {
    /// About the same.
    case close
    /// The relation is narrower than the class.
    case narrower
  }

  let match: Match
  /// Classes of PLOVER.
  let ploverClasses: [String]
  /// Codes of CAMEO.
  let cameoCodes: [String]

  /// `nil` when `cell` names nothing.
  init?(_ cell: String) {
    match = cell.hasPrefix("<") ? .narrower : .close
    let parts = cell.drop { $0 == "<" || $0 == " " }.split(separator: " / ", maxSplits: 1)
    guard let names = parts.first else { return nil }
    ploverClasses = names.split(separator: "/").map(String.init)
    cameoCodes = parts.count > 1 ? parts[1].split(separator: ", ").map(String.init) : []
  }
}
