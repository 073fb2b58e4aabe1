import RelataFormats
import RelataGraph

/// A store of triples behind the SPARQL 1.1 Graph Store Protocol, one named graph for one article.
///
/// A graph is put in place of the one that had its name, in one request: whole, or not at all.
struct SPARQLStore: GraphStore {
  private let url: String
  private let profile: SPARQLProfile
  private let client: HTTPClient
  private let ontology: Ontology

  init(url: String, profile: SPARQLProfile, client: HTTPClient, ontology: Ontology) {
    self.url = url
    self.profile = profile
    self.client = client
    self.ontology = ontology
  }

  var name: String { profile.name }

  var statementsPerPlan: Int { 1 }

  func prepare() throws(StoreError) { _ = try number(for: "SELECT (COUNT(*) AS ?n) WHERE {}") }

  func plan(for graphs: [KnowledgeGraph]) -> LoadPlan {
    var steps: [LoadPlan.Step] = []
    var proofs: [LoadPlan.Proof] = []
    for graph in graphs {
      let named = NamedGraph(graph, ontology: ontology)
      let request = request(for: graph, named)
      let queries = CountQueries(graphs: [named.name])
      steps.append(
        LoadPlan.Step { () throws(StoreError) in _ = try client.send(request).checked() })
      proofs.append(
        LoadPlan.Proof(subject: "<\(named.name)>", expected: named.counts) {
          () throws(StoreError) in try queries.counts(number)
        })
    }
    return LoadPlan(steps: steps, proofs: proofs)
  }

  private func request(for graph: KnowledgeGraph, _ named: NamedGraph) -> HTTPRequest {
    let target = "\(url)\(profile.storePath)?graph=\(PercentEncoding.encoded(named.name))"
    switch profile.syntax {
    case .jsonld:
      return HTTPRequest(
        "PUT", target, contentType: "application/ld+json",
        body: JSONLDWriter(ontology: ontology).bytes(of: graph))
    case .ntriples:
      return HTTPRequest(
        "PUT", target, contentType: "application/n-triples", body: named.triples)
    }
  }

  private func number(for query: String) throws(StoreError) -> Int {
    // No POST: libcurl tries digest with an empty body first, which Virtuoso takes for the query.
    let request = HTTPRequest(
      "GET", "\(url)\(profile.queryPath)?query=\(PercentEncoding.encoded(query))",
      accept: "text/csv")
    return try CountQueries.number(inCSV: client.send(request).checked().body)
  }
}
