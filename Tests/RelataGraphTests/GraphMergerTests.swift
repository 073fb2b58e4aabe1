import RelataTestSupport
import RelataText
import Testing

@testable import RelataGraph

/// Merging, in any order and again.
@Suite struct GraphMergerTests {
  let rules: IdentityRules
  let naming: Naming

  init() throws {
    rules = try WorldGraph.rules()
    naming = try Naming()
  }

  func merge(_ graphs: KnowledgeGraph...) -> KnowledgeGraph { result(graphs).graph }

  func result(_ graphs: [KnowledgeGraph]) -> GraphMerger.Result {
    var merger = GraphMerger(rules: rules)
    for graph in graphs { merger.add(graph) }
    return merger.result(base: naming.base)
  }

  func graph(
    article: String, _ subject: String, _ relation: String, _ object: String,
    className: String = "Person"
  ) throws -> KnowledgeGraph {
    var graph = KnowledgeGraph(base: naming.base)
    let record = Article(
      iri: naming.article(Slug(article)), identifier: article, textDigest: article)
    graph.insert(record)
    let ends = try [subject, object].map { try IRI(validating: naming.base.value + $0) }
    for iri in ends { graph.insert(Thing(iri: iri, className: className, name: iri.value)) }
    let evidence = Evidence(
      article: record.iri, start: 0, end: 1, exact: "x", prefix: "", suffix: "")
    try graph.insert(
      Statement(
        subject: ends[0], relation: relation, object: ends[1], rule: "r", evidence: [evidence]),
      symmetric: false)
    return graph
  }

  @Test func doesNotAskForTheOrder() throws {
    var generator = SeededGenerator(seed: 61)
    for _ in 0..<80 {
      let (first, second) = (try WorldGraph.graph(&generator), try WorldGraph.graph(&generator))
      #expect(merge(first, second) == merge(second, first))
    }
  }

  @Test func doesNotAskForTheBrackets() throws {
    var generator = SeededGenerator(seed: 62)
    for _ in 0..<80 {
      let graphs = try (0..<3).map { _ in try WorldGraph.graph(&generator) }
      let all = merge(graphs[0], graphs[1], graphs[2])
      #expect(merge(merge(graphs[0], graphs[1]), graphs[2]) == all)
      #expect(merge(graphs[0], merge(graphs[1], graphs[2])) == all)
    }
  }

  @Test func changesNothingTheSecondTime() throws {
    var generator = SeededGenerator(seed: 63)
    for _ in 0..<80 {
      let graph = try WorldGraph.graph(&generator)
      let once = merge(graph)
      #expect(merge(once) == once)
      #expect(merge(once, graph) == once)
      #expect(merge(graph, graph) == once)
    }
  }

  @Test func holdsForGraphsOfAnyKind() throws {
    var generator = SeededGenerator(seed: 64)
    for _ in 0..<60 {
      let graphs = try (0..<3).map { _ in try RandomGraph.graph(&generator) }
      let all = merge(graphs[0], graphs[1], graphs[2])
      #expect(merge(merge(graphs[2], graphs[0]), graphs[1]) == all)
      #expect(merge(all, graphs[1]) == all)
    }
  }

  @Test func losesNoEvidence() throws {
    var generator = SeededGenerator(seed: 65)
    for _ in 0..<100 {
      let graphs = try (0..<3).map { _ in try WorldGraph.graph(&generator) }
      let places = { (graph: KnowledgeGraph) in
        Set(graph.statements.flatMap { $0.statement.evidence.map(\.iri) })
      }
      #expect(places(result(graphs).graph) == graphs.map(places).reduce([]) { $0.union($1) })
    }
  }

  @Test func unitesSpellingsOfOnePerson() throws {
    let merged = merge(
      try graph(article: "a", "person/qasem-solani", "attacks", "person/ada-brun"),
      try graph(article: "b", "person/general-qassem-sulani", "attacks", "person/ada-brun"))
    #expect(merged.thingCount == 2)
    let statement = try #require(merged.statements.first?.statement)
    #expect(merged.statementCount == 1 && statement.evidence.count == 2)
    let person = try #require(merged.thing(statement.subject))
    // The plainer name stands for both.
    #expect(person.iri.value.hasSuffix("person/qasem-solani"))
    #expect(person.name.hasSuffix("qasem-solani") && person.alternateNames.count == 1)
  }

  @Test func keepsBodiesApartThatSeveralStatesHave() throws {
    let merged = merge(
      try graph(article: "a", "body/parliament", "rejects", "person/ada-brun"),
      try graph(article: "b", "body/parliament", "rejects", "person/ada-brun"))
    #expect(merged.statementCount == 2)
    let names = merged.things.map { $0.iri.value.dropFirst(naming.base.value.count) }
    #expect(names == ["body/a/parliament", "body/b/parliament", "person/ada-brun"])
  }

  @Test func takesTheMoreSpecificClass() throws {
    let first = try graph(
      article: "a", "company/lantern-watch", "rejects", "person/ada-brun", className: "Company")
    let second = try graph(
      article: "b", "organization/lantern-watch", "rejects", "person/ada-brun",
      className: "Organization")
    let outcome = result([first, second])
    let firm = try #require(outcome.graph.things.first)
    #expect(firm.iri.value.hasSuffix("company/lantern-watch") && firm.className == "Company")
    #expect(outcome.graph.thing(firm.iri) == firm)
  }

  @Test func tellsOfClassesThatDoNotAgree() throws {
    let first = try graph(
      article: "a", "city/port-ansel", "rejects", "person/ada-brun", className: "City")
    let second = try graph(
      article: "b", "city/port-ansel", "rejects", "person/ada-brun", className: "Event")
    let outcome = result([first, second])
    #expect(
      outcome.conflicts.contains {
        $0.description.contains("city/port-ansel differ: 'City' stays, 'Event' does not")
      })
  }

  @Test func tellsOfAnArticleThatWasChanged() throws {
    var first = try graph(article: "a", "person/ada-brun", "rejects", "country/arvania")
    let article = try #require(first.articles.first)
    first.insert(
      Article(iri: article.iri, identifier: "a", headline: "New", textDigest: article.textDigest))
    let second = try graph(article: "a", "person/ada-brun", "rejects", "country/arvania")
    let outcome = result([first, second])
    #expect(outcome.conflicts.count == 1 && outcome.graph.articles.first?.headline == "New")
  }

  @Test func knowsAThingByAnotherOfItsNames() throws {
    let outcome = result([
      try graph(article: "a", "body/navy-of-arvania", "rejects", "person/ada-brun")
    ])
    let fleet = try #require(outcome.graph.things.first)
    #expect(fleet.iri.value.hasSuffix("body/arvanian-fleet"))
    #expect(fleet.className == "Person" || fleet.className == "GovernmentBody")
    #expect(fleet.sameAs?.value.hasSuffix("Q9") == true)
    #expect(outcome.unions.map(\.others.count) == [1])
  }
}
