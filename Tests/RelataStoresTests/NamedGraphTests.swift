import RelataGraph
import RelataTestSupport
import Testing

@testable import RelataStores

@Suite struct NamedGraphTests {
  @Test func isNamedAfterItsArticle() throws {
    let graph = try SampleGraph.graph()
    let named = NamedGraph(graph, ontology: try Ontology.bundled())
    #expect(named.name == graph.articles[0].iri.value)
    #expect(named.counts.triples == named.triples.split(separator: UInt8(ascii: "\n")).count)
    #expect(named.counts.statements == 31)
  }

  @Test func ofSeveralArticlesHasANameOfItsOwn() throws {
    var graph = try SampleGraph.graph()
    let naming = try Naming()
    graph.insert(Article(iri: naming.article(Slug("other")), identifier: "other", textDigest: ""))
    let name = NamedGraph.name(of: graph)
    #expect(name.hasPrefix(Naming.defaultBase + "graph/"))
    #expect(name == NamedGraph.name(of: graph))
    graph.insert(Article(iri: naming.article(Slug("third")), identifier: "third", textDigest: ""))
    #expect(NamedGraph.name(of: graph) != name)
  }

  @Test func asksForOneGraphByItsNameAndForSeveralByAList() {
    #expect(CountQueries(graphs: ["http://a"]).triples.contains("GRAPH <http://a> { ?s ?p ?o }"))
    let several = CountQueries(graphs: ["http://a", "http://b"])
    #expect(several.nodes.contains("SELECT DISTINCT ?g ?s"))
    #expect(several.triples.contains("VALUES ?g { <http://a> <http://b> } GRAPH ?g"))
  }
}
