import RelataGraph
import RelataText

/// Makes a graph of what a document says, and sees to it that nothing of it is lost.
///
/// What is derived when a graph is written (classes of other vocabularies, tones, plain edges) is
/// left out of the graph; plain edges have to agree with the statements.
struct GraphDecoder: Sendable {
  private let ontology: Ontology
  private let words: VocabularyWords

  init(ontology: Ontology) {
    self.ontology = ontology
    words = VocabularyWords(ontology: ontology)
  }

  /// The graph.
  ///
  /// - Complexity: O(n log n) in resources.
  func graph(of description: GraphDescription) throws(ReadingFault) -> KnowledgeGraph {
    let parts = try sorted(description)
    let base = try GraphBase.find(declared: description.declaredBase, in: parts)
    var graph = KnowledgeGraph(base: base, run: try run(parts.runs))
    for resource in parts.articles { graph.insert(try article(resource)) }
    for (className, resource) in parts.things {
      graph.insert(try thing(resource, className: className))
    }
    let pieces = try EvidenceDecoder.evidence(in: parts)
    var used: Set<IRI> = []
    for resource in parts.statements { try insert(resource, pieces, &used, into: &graph) }
    for resource in parts.evidence where !used.contains(resource.iri) {
      throw ReadingFault(
        .contradiction, at: resource.offset,
        "\(shown(resource.iri.value)): no statement rests on this evidence")
    }
    try checkEdges(parts.things.map(\.resource), graph)
    return graph
  }

  private func sorted(_ description: GraphDescription) throws(ReadingFault) -> ResourceParts {
    var parts = ResourceParts()
    for resource in description.resources {
      guard let kind = ResourceKind(of: resource, words) else {
        throw ReadingFault(
          .foreign, at: resource.offset,
          "\(shown(resource.iri.value)): its classes make it nothing that relata writes")
      }
      parts.add(resource, kind)
    }
    return parts
  }

  private func run(_ resources: [ResourceDescription]) throws(ReadingFault) -> KnowledgeGraph.Run? {
    guard let resource = resources.first else { return nil }
    if resources.count > 1 {
      throw ReadingFault(
        .contradiction, at: resources[1].offset, "expected one run, found \(resources.count)")
    }
    var cursor = PropertyCursor(resource)
    let run = KnowledgeGraph.Run(
      toolVersion: try cursor.text(.toolVersion), model: try cursor.text(.model),
      ontologyDigest: try cursor.text(.ontologyDigest))
    _ = try cursor.nodes(.used)
    try cursor.finish()
    return run
  }

  private func article(_ resource: ResourceDescription) throws(ReadingFault) -> Article {
    var cursor = PropertyCursor(resource)
    let article = Article(
      iri: resource.iri, identifier: try cursor.text(.identifier),
      headline: try cursor.optionalText(.headline),
      datePublished: try cursor.optionalDate(.datePublished),
      language: try cursor.text(.inLanguage), url: try cursor.optionalNode(.url),
      textDigest: try cursor.text(.textDigest))
    try cursor.finish()
    return article
  }

  private func thing(
    _ resource: ResourceDescription, className: String
  ) throws(ReadingFault) -> Thing {
    var cursor = PropertyCursor(resource)
    let thing = Thing(
      iri: resource.iri, className: className, name: try cursor.text(.name),
      alternateNames: try cursor.texts(.alternateName), sameAs: try cursor.optionalNode(.sameAs))
    return thing
  }

  private func insert(
    _ resource: ResourceDescription, _ pieces: [IRI: Evidence], _ used: inout Set<IRI>,
    into graph: inout KnowledgeGraph
  ) throws(ReadingFault) {
    var cursor = PropertyCursor(resource)
    let statement = try statement(&cursor, pieces, &used)
    guard Naming(base: graph.base).statement(statement.digest) == resource.iri else {
      throw cursor.fault(.contradiction, "its name is not the one that follows from what it says")
    }
    do throws(GraphError) {
      // Symmetric edges were put in order when the statement got its name.
      try graph.insert(statement, symmetric: false)
    } catch {
      switch error {
      case .noEvidence: throw cursor.fault(.foreign, "'evidence' is missing")
      case .unknownThing(let iri):
        throw cursor.fault(.contradiction, "'\(shown(iri.value))' is not described as a thing")
      case .unknownArticle(let iri):
        throw cursor.fault(.contradiction, "'\(shown(iri.value))' is not described as an article")
      }
    }
  }

  private func statement(
    _ cursor: inout PropertyCursor, _ pieces: [IRI: Evidence], _ used: inout Set<IRI>
  ) throws(ReadingFault) -> Statement {
    let predicate = try cursor.node(.predicate).value
    guard let relation = words.name(in: predicate) else {
      throw cursor.fault(.foreign, "'\(shown(predicate))' is not in the ontology's namespace")
    }
    let stanceIRI = try cursor.node(.stance).value
    guard let stance = words.stance(stanceIRI) else {
      throw cursor.fault(.foreign, "'\(shown(stanceIRI))' is no stance")
    }
    var evidence: [Evidence] = []
    for iri in try cursor.nodes(.evidence) {
      guard let piece = pieces[iri] else {
        throw cursor.fault(.contradiction, "'\(shown(iri.value))' is not described as evidence")
      }
      used.insert(iri)
      evidence.append(piece)
    }
    _ = try cursor.optionalDecimal(.tone)
    let statement = Statement(
      subject: try cursor.node(.subject), relation: relation, object: try cursor.node(.object),
      stance: stance, speakers: try cursor.nodes(.speaker), date: try date(&cursor),
      topics: try cursor.nodes(.topic), places: try cursor.nodes(.place),
      confidence: try cursor.share(.confidence), rule: try cursor.text(.rule),
      evidence: evidence)
    try cursor.finish()
    return statement
  }

  private func date(_ cursor: inout PropertyCursor) throws(ReadingFault) -> EventDate? {
    let start = try cursor.optionalDate(.start)
    let end = try cursor.optionalDate(.end)
    let phrase = try cursor.optionalText(.datePhrase)
    switch (start, end, phrase) {
    case (nil, nil, nil): return nil
    case (let start?, let end?, let phrase?):
      guard let date = EventDate(start: start, end: end, phrase: phrase) else {
        throw cursor.fault(.contradiction, "'end' is before 'start'")
      }
      return date
    default: throw cursor.fault(.foreign, "'start', 'end' and 'datePhrase' stand together")
    }
  }

  /// Makes sure that each plain edge is said by a statement, and that nothing else is said of things.
  private func checkEdges(
    _ things: [ResourceDescription], _ graph: KnowledgeGraph
  ) throws(ReadingFault) {
    let stated = Set(
      graph.statements.lazy.map(\.statement).map { StatedEdge($0.subject, $0.relation, $0.object) })
    let own = Set([Property.name, .alternateName, .sameAs].map(\.term.iri))
    for thing in things {
      for predicate in thing.predicates where !own.contains(predicate) {
        for value in thing.values(of: predicate) {
          try checkEdge(from: thing.iri, predicate, value, stated)
        }
      }
    }
  }

  private func checkEdge(
    from subject: IRI, _ predicate: String, _ value: DescribedValue, _ stated: Set<StatedEdge>
  ) throws(ReadingFault) {
    guard let relation = words.name(in: predicate), case .resource(let object) = value.term else {
      throw ReadingFault(
        .foreign, at: value.offset,
        "\(shown(subject.value)): relata does not write <\(shown(predicate))> here")
    }
    guard stated.contains(StatedEdge(subject, relation, object)) else {
      throw ReadingFault(
        .contradiction, at: value.offset,
        "\(shown(subject.value)): no statement says '\(shown(relation))' of "
          + "'\(shown(object.value))'")
    }
  }
}

/// An edge without what is said about it.
struct StatedEdge: Hashable {
  let subject: IRI
  let relation: String
  let object: IRI

  init(_ subject: IRI, _ relation: String, _ object: IRI) {
    self.subject = subject
    self.relation = relation
    self.object = object
  }
}
