import RelataGraph
import RelataTestSupport
import RelataText
import Testing

@Suite struct KnowledgeGraphTests {
  private func iri(_ value: String) throws -> IRI {
    try IRI(validating: "https://x.example/" + value)
  }

  private func empty() throws -> KnowledgeGraph { KnowledgeGraph(base: try iri("")) }

  private func statement(_ subject: String, _ object: String, article: String = "a") throws
    -> Statement
  {
    Statement(
      subject: try iri(subject), relation: "meetsWith", object: try iri(object), rule: "r",
      evidence: [
        Evidence(
          article: try iri(article), start: 0, end: 1, exact: "x", prefix: "", suffix: "")
      ])
  }

  private func scene() throws -> KnowledgeGraph {
    var graph = try empty()
    graph.insert(Article(iri: try iri("a"), identifier: "a", textDigest: ""))
    for name in ["p", "q"] {
      graph.insert(Thing(iri: try iri(name), className: "Person", name: name))
    }
    return graph
  }

  @Test func statementWithoutEvidenceIsRefused() throws {
    var graph = try scene()
    let bare = Statement(
      subject: try iri("p"), relation: "meetsWith", object: try iri("q"), rule: "r", evidence: [])
    #expect(throws: GraphError.noEvidence(rule: "r")) { try graph.insert(bare, symmetric: true) }
  }

  @Test func whatAStatementNamesMustBeThere() throws {
    var graph = try scene()
    #expect(throws: GraphError.unknownThing(try iri("z"))) {
      try graph.insert(try statement("p", "z"), symmetric: true)
    }
    #expect(throws: GraphError.unknownArticle(try iri("b"))) {
      try graph.insert(try statement("p", "q", article: "b"), symmetric: true)
    }
    #expect(graph.statementCount == 0)
  }

  @Test func symmetricStatementIsStoredFromTheLowerIRI() throws {
    var graph = try scene()
    #expect(try graph.insert(try statement("q", "p"), symmetric: true))
    #expect(try !graph.insert(try statement("p", "q"), symmetric: true))
    #expect(graph.statements.map(\.statement.subject) == [try iri("p")])
  }

  @Test func insertingTwiceIsInsertingOnce() throws {
    let graph = try SampleGraph.graph()
    var twice = graph
    for thing in graph.things { twice.insert(thing) }
    for (_, statement) in graph.statements { try twice.insert(statement, symmetric: false) }
    #expect(twice == graph)
  }

  @Test func sameStatementOfTwoArticlesMeetsInOne() throws {
    var graph = try scene()
    graph.insert(Article(iri: try iri("b"), identifier: "b", textDigest: ""))
    try graph.insert(try statement("p", "q", article: "b"), symmetric: true)
    try graph.insert(try statement("p", "q", article: "a"), symmetric: true)
    #expect(graph.statementCount == 1)
    #expect(graph.statements[0].statement.evidence.map(\.article) == [try iri("a"), try iri("b")])
  }

  @Test func orderOfInsertionDoesNotShowEvenWhereThingsAndStatementsMeet() throws {
    let (things, statements) = try collidingParts()
    var generator = SeededGenerator(seed: 8)
    let expected = try assemble(things, statements)
    for _ in 0..<60 {
      let other = try assemble(
        things.shuffled(using: &generator), statements.shuffled(using: &generator))
      #expect(other == expected)
      #expect(other.things == expected.things)
      #expect(other.statements.map(\.statement) == expected.statements.map(\.statement))
    }
  }

  @Test func longerNameStaysAndTheOthersAreKept() throws {
    let (things, _) = try collidingParts()
    let thing = try assemble(things, []).things[0]
    #expect(thing.name == "Mira Solenko")
    #expect(thing.alternateNames == ["M. Solenko", "Minister", "Solenko"])
    #expect(thing.className == "Group")
    #expect(thing.sameAs == (try iri("Q1")))
  }

  /// Things of one IRI and statements of one digest that differ in all that may differ.
  private func collidingParts() throws -> ([Thing], [Statement]) {
    let things = try [
      Thing(iri: iri("p"), className: "Person", name: "Solenko", alternateNames: ["Minister"]),
      Thing(iri: iri("p"), className: "Person", name: "Mira Solenko", sameAs: iri("Q2")),
      Thing(iri: iri("p"), className: "Group", name: "M. Solenko", sameAs: iri("Q1")),
      Thing(iri: iri("q"), className: "Person", name: "Q"),
    ]
    let day = try #require(PartialDate("2031-04-14"))
    let statements = try ["Monday", "that day", "April 14"].enumerated().map { index, phrase in
      Statement(
        subject: try iri("p"), relation: "meetsWith", object: try iri("q"),
        date: EventDate(day, phrase: phrase), topics: [try iri(index == 0 ? "p" : "q")],
        confidence: index == 0 ? 0.5 : 0.9, rule: "rule \(index)",
        evidence: ["ab", "cd"].map { exact in
          Evidence(
            article: article, start: index / 2, end: index / 2 + 2, exact: exact, prefix: "",
            suffix: "")
        })
    }
    return (things, statements)
  }

  private let article: IRI

  init() throws { article = try IRI(validating: "https://x.example/a") }

  private func assemble(_ things: [Thing], _ statements: [Statement]) throws -> KnowledgeGraph {
    var graph = try empty()
    graph.insert(Article(iri: article, identifier: "a", textDigest: ""))
    for thing in things { graph.insert(thing) }
    for statement in statements { try graph.insert(statement, symmetric: true) }
    return graph
  }
}

@Suite struct ThingTests {
  @Test func namesAreComposedSortedAndWithoutTheMainOne() throws {
    let thing = Thing(
      iri: try IRI(validating: "x:a"), className: "City", name: "Cafe\u{301}",
      alternateNames: ["b", "Café", "a", "b"])
    #expect(Array(thing.name.unicodeScalars).count == 4)
    #expect(thing.alternateNames == ["a", "b"])
  }
}
