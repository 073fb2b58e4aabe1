import RelataGraph
import RelataLinguistics

/// Makes the graph of an article from its entities and the edges that rules propose.
struct GraphAssembler {
  let reading: ArticleReading
  let naming: Naming
  let article: Article

  /// The graph of things that are named or used, and of the edges.
  ///
  /// - Complexity: O(n log n) in entities and edges.
  func graph(of edges: [CandidateEdge], run: KnowledgeGraph.Run) -> KnowledgeGraph {
    var graph = KnowledgeGraph(base: naming.base, run: run)
    graph.insert(article)
    let used = Set(
      edges.flatMap { [$0.subject, $0.object] + $0.speakers + $0.topics + $0.places })
    let iris = identities(used)
    for (id, iri) in iris.sorted(by: { $0.key < $1.key }) { graph.insert(thing(id, iri)) }
    for edge in edges { insert(edge, iris, into: &graph) }
    return graph
  }

  private func insert(
    _ edge: CandidateEdge, _ iris: [EntityID: IRI], into graph: inout KnowledgeGraph
  ) {
    guard let subject = iris[edge.subject], let object = iris[edge.object], subject != object,
      let relation = reading.lexicon.ontology.relationNamed(edge.relation), !edge.evidence.isEmpty
    else { return }
    let evidence = Evidence(
      article: article.iri, text: reading.document.text,
      span: reading.document.span(of: edge.evidence))
    let statement = Statement(
      subject: subject, relation: edge.relation, object: object, stance: edge.stance,
      speakers: edge.speakers.compactMap { iris[$0] }, date: edge.date,
      topics: edge.topics.compactMap { iris[$0] }, places: edge.places.compactMap { iris[$0] },
      confidence: edge.confidence, rule: edge.rule, evidence: [evidence])
    // All that the statement names was put into the graph above.
    _ = try? graph.insert(statement, symmetric: relation.isSymmetric)
  }

  // MARK: - Things

  private func thing(_ id: EntityID, _ iri: IRI) -> Thing {
    let entity = reading.entities[id]
    return Thing(
      iri: iri, className: entity.className, name: entity.name,
      alternateNames: entity.aliases.sorted(), sameAs: wikidata(id))
  }

  private func wikidata(_ id: EntityID) -> IRI? {
    guard let row = reading.gazetteerRow(id),
      let item = reading.lexicon.gazetteer[row].wikidata
    else { return nil }
    return try? IRI(validating: "http://www.wikidata.org/entity/" + item)
  }

  /// The IRIs of all things to export: those used, and those named that a reader would list.
  private func identities(_ used: Set<EntityID>) -> [EntityID: IRI] {
    var iris: [EntityID: IRI] = [:]
    var taken: Set<IRI> = []
    for id in reading.entities.ids where used.contains(id) || isListed(id) {
      iris[id] = identity(id, &taken)
    }
    return iris
  }

  /// Named actors and places are listed even when no edge uses them.
  private func isListed(_ id: EntityID) -> Bool {
    let entity = reading.entities[id]
    guard !entity.mentionTokens.isEmpty, entity.description == nil || entity.isListed else {
      return false
    }
    return entity.className != "Group"
      && (reading.isA(id, "Actor") || reading.isA(id, "Place"))
  }

  private func identity(_ id: EntityID, _ taken: inout Set<IRI>) -> IRI {
    let entity = reading.entities[id]
    let word = reading.lexicon.ontology.classNamed(entity.className)?.iriWord ?? "thing"
    switch entity.identity {
    case .gazetteer(let row):
      let slug = Slug(reading.lexicon.gazetteer[row].slug)
      return naming.thing(classWord: word, slug: slug)
    case .named:
      return naming.thing(classWord: word, slug: Slug(entity.name))
    case .described:
      return localIdentity(entity.name, word, &taken)
    }
  }

  /// Two descriptions of one wording in one article are told apart by a number.
  private func localIdentity(_ name: String, _ word: String, _ taken: inout Set<IRI>) -> IRI {
    let articleSlug = Slug(article.identifier)
    var number = 1
    while true {
      let slug = Slug(number == 1 ? name : "\(name) \(number)")
      let iri = naming.localThing(classWord: word, article: articleSlug, slug: slug)
      if taken.insert(iri).inserted { return iri }
      number += 1
    }
  }
}
