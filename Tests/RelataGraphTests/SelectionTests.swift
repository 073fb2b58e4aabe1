import RelataGraph
import RelataTestSupport
import RelataText
import Testing

/// The relations of a graph with its ends, by local names.
private func edges(_ graph: KnowledgeGraph) -> Set<String> {
  let local = { (iri: IRI) in String(iri.value.split(separator: "/").last ?? "") }
  return Set(
    graph.statements.map {
      "\(local($0.statement.subject)) \($0.statement.relation) \(local($0.statement.object))"
    })
}

@Suite struct StatementFilterTests {
  private func selection(
    _ change: (inout StatementFilter, KnowledgeGraph) throws -> Void
  ) throws -> KnowledgeGraph {
    let graph = try SampleGraph.graph()
    var filter = StatementFilter()
    try change(&filter, graph)
    return filter.selection(from: graph, try Ontology.bundled())
  }

  @Test func withoutWishesAllStatementsStay() throws {
    let all = try selection { _, _ in }
    #expect(all.statementCount == (try SampleGraph.graph()).statementCount)
  }

  @Test func relationsAreChosenByNameWordsAndFamily() throws {
    let arms = try selection { filter, _ in filter.relations = ["arms"] }
    #expect(edges(arms) == ["kestria tests rocket-test", "kestria develops long-range-rockets"])
    let words = try selection { filter, _ in filter.relations = ["disputes-with", "tests"] }
    #expect(edges(words) == ["kestria tests rocket-test"])
  }

  @Test func bothEndsAreOfTheClasses() throws {
    let states = try selection { filter, _ in filter.classes = ["Country"] }
    #expect(
      edges(states) == [
        "arvania cooperatesWith belmora", "kestria threatens arvania", "belmora supplies kestria",
      ])
    let actors = try selection { filter, _ in filter.classes = ["Actor"] }
    #expect(edges(actors).isSuperset(of: edges(states)))
    #expect(!edges(actors).contains("kestria tests rocket-test"))
  }

  @Test func stancesAndConfidenceAreChosen() throws {
    let denied = try selection { filter, _ in filter.stances = [.denied, .ended] }
    #expect(denied.statementCount == 2)
    #expect(try selection { filter, _ in filter.minimumConfidence = 0.9 }.statementCount > 0)
    #expect(try selection { filter, _ in filter.minimumConfidence = 0.95 }.statementCount == 0)
  }

  @Test func speakersAreChosen() throws {
    let said = try selection { filter, graph in
      let dorvey = try #require(ThingFinder(graph: graph).things(called: "Dorvey").first)
      filter.speakers = [dorvey.iri]
    }
    #expect(edges(said).contains("kestria threatens arvania"))
    #expect(!edges(said).contains("belmora holds lantern-islands"))
  }

  @Test(
    arguments: [
      (
        "2031-04-03", "2031-04-03",
        ["kestria tests rocket-test", "oda-renwick agreesWith tomas-vell"]
      ),
      (
        "2031-04-14", "2031-04-14",
        ["ilan-dorvey meetsWith mira-solenko", "oda-renwick agreesWith tomas-vell"]
      ),
      ("2031-06", nil, ["ilan-dorvey visits belmora"]),
      (nil, "2031-04-04", ["kestria tests rocket-test", "oda-renwick agreesWith tomas-vell"]),
      ("2032", nil, []), (nil, "2030", []),
    ] as [(String?, String?, [String])])
  func ownDatesCountBeforeThoseOfArticles(
    since: String?, until: String?, expected: [String]
  ) throws {
    let dated = try selection { filter, _ in
      filter.since = since.flatMap { PartialDate($0) }
      filter.until = until.flatMap { PartialDate($0) }
    }
    #expect(edges(dated) == Set(expected))
  }

  @Test func yearHoldsAllItsDays() throws {
    let year = try selection { filter, _ in
      filter.since = PartialDate("2031")
      filter.until = PartialDate("2031")
    }
    #expect(year.statementCount == (try SampleGraph.graph()).statementCount)
  }

  @Test func whatIsKeptIsAWholeGraph() throws {
    var generator = SeededGenerator(seed: 51)
    let ontology = try Ontology.bundled()
    for _ in 0..<60 {
      let graph = try RandomGraph.graph(&generator)
      var filter = StatementFilter()
      filter.stances = [.actual, .planned]
      let kept = filter.selection(from: graph, ontology)
      for (digest, statement) in kept.statements {
        #expect(graph.statement(digest) == statement)
        for iri in [statement.subject, statement.object] + statement.speakers + statement.topics {
          #expect(kept.thing(iri) == graph.thing(iri))
        }
      }
      #expect(kept.statementCount <= graph.statementCount)
    }
  }
}

@Suite struct NeighbourhoodTests {
  private func around(_ name: String, hops: Int) throws -> Set<String> {
    let graph = try SampleGraph.graph()
    let centers = Set(ThingFinder(graph: graph).things(called: name).map(\.iri))
    return edges(Neighbourhood(of: centers, hops: hops).selection(from: graph))
  }

  @Test func oneHopHoldsWhatIsSaidOfItAndAmongItsNeighbours() throws {
    let near = try around("Kestria", hops: 1)
    #expect(near.contains("kestria tests rocket-test"))
    #expect(near.contains("arvania cooperatesWith belmora"))
    #expect(!near.contains("oda-renwick leads arvania"))
  }

  @Test func moreHopsReachFurtherUntilNothingIsLeft() throws {
    let none = try around("Kestria", hops: 0)
    let two = try around("Kestria", hops: 2)
    #expect(none.isEmpty)
    #expect(two.contains("oda-renwick leads arvania"))
    #expect(try around("Kestria", hops: 50) == around("Kestria", hops: Int.max))
  }
}

@Suite struct ThingFinderTests {
  private func names(_ word: String) throws -> [String] {
    ThingFinder(graph: try SampleGraph.graph()).things(called: word).map(\.name)
  }

  @Test(arguments: [
    ("Arvania", ["Arvania"]), ("arvania", ["Arvania"]), ("country/arvania", ["Arvania"]),
    ("https://w3id.org/relata/id/country/arvania", ["Arvania"]), ("Dorvey", ["Ilan Dorvey"]),
    ("trade ministry", []), ("", []), ("Kestria’s trade ministry", ["trade ministry of Kestria"]),
  ])
  func thingsAreFoundByIdentityAndNames(word: String, expected: [String]) throws {
    #expect(try names(word) == expected)
  }
}

@Suite struct CountryRollUpTests {
  @Test func actsOfOfficeHoldersBecomeActsOfTheirStates() throws {
    let rolled = CountryRollUp(of: try SampleGraph.graph(), ontology: try Ontology.bundled())
    let found = edges(rolled.graph)
    #expect(found.contains("arvania meetsWith belmora"))
    #expect(found.contains("arvania appealsTo belmora"))
    #expect(found.contains("belmora participatesIn strait-summit"))
    #expect(!found.contains { $0.contains(" represents ") || $0.contains(" leads ") })
  }

  @Test func liftedStatementsAreMarkedWithThoseWhoActed() throws {
    let graph = try SampleGraph.graph()
    let rolled = CountryRollUp(of: graph, ontology: try Ontology.bundled())
    let meeting = try #require(
      rolled.graph.statements.first { $0.statement.relation == "meetsWith" })
    let names = rolled.origins[meeting.digest]?.map(\.name)
    #expect(Set(names ?? []) == ["Ilan Dorvey", "Mira Solenko"])
    let direct = try #require(
      rolled.graph.statements.first { $0.statement.relation == "cooperatesWith" })
    #expect(rolled.origins[direct.digest] == nil)
  }

  @Test func actsAmongPeopleOfOneStateAreGone() throws {
    let rolled = CountryRollUp(of: try SampleGraph.graph(), ontology: try Ontology.bundled())
    for (_, statement) in rolled.graph.statements {
      #expect(statement.subject != statement.object)
    }
  }

  @Test func evidenceAndSpeakersStay() throws {
    let graph = try SampleGraph.graph()
    let rolled = CountryRollUp(of: graph, ontology: try Ontology.bundled())
    let before = Set(graph.statements.flatMap(\.statement.evidence))
    for (_, statement) in rolled.graph.statements {
      #expect(before.isSuperset(of: statement.evidence))
      for speaker in statement.speakers { #expect(rolled.graph.thing(speaker) != nil) }
    }
  }

  @Test func whoServesTwoStatesEquallyBelongsToNone() throws {
    let naming = try Naming()
    let ontology = try Ontology.bundled()
    var graph = KnowledgeGraph(base: naming.base)
    let text = SourceText("words")
    let article = Article(iri: naming.article(Slug("a")), identifier: "a", textDigest: "")
    graph.insert(article)
    let thing = { (word: String, name: String) in
      Thing(
        iri: naming.thing(classWord: word, slug: Slug(name)),
        className: word == "country" ? "Country" : "Person", name: name)
    }
    let (person, first, second) = (
      thing("person", "Vell"), thing("country", "Arvania"), thing("country", "Belmora")
    )
    for entry in [person, first, second] { graph.insert(entry) }
    let evidence = { Evidence(article: article.iri, text: text, span: TextSpan(0, $0)) }
    func insert(_ state: Thing, _ count: Int) throws {
      try graph.insert(
        Statement(
          subject: person.iri, relation: "leads", object: state.iri, rule: "r",
          evidence: (1...count).map(evidence)), symmetric: false)
    }
    try insert(first, 1)
    #expect(HomeStates(graph: graph, ontology: ontology).state(of: person.iri) == first.iri)
    try insert(second, 1)
    #expect(HomeStates(graph: graph, ontology: ontology).state(of: person.iri) == nil)
    try insert(second, 4)
    #expect(HomeStates(graph: graph, ontology: ontology).state(of: person.iri) == second.iri)
    #expect(HomeStates(graph: graph, ontology: ontology).state(of: first.iri) == nil)
  }

  @Test func anyGraphCanBeRolledUp() throws {
    var generator = SeededGenerator(seed: 52)
    let ontology = try Ontology.bundled()
    for _ in 0..<60 {
      let graph = try RandomGraph.graph(&generator)
      let rolled = CountryRollUp(of: graph, ontology: ontology)
      #expect(rolled.graph.statementCount <= graph.statementCount)
      #expect(rolled.origins.keys.allSatisfy { rolled.graph.statement($0) != nil })
    }
  }
}

@Suite struct MostTellingTests {
  @Test func thingsWithMostRelationsStay() throws {
    let graph = try SampleGraph.graph()
    let ontology = try Ontology.bundled()
    let kept = MostTelling(thingLimit: 5).selection(from: graph, ontology)
    #expect(kept.endCount <= 5)
    #expect(edges(kept).contains("arvania cooperatesWith belmora"))
    #expect(MostTelling(thingLimit: 1000).selection(from: graph, ontology) == graph)
  }

  @Test func pinnedThingsStayWhateverTheyWeigh() throws {
    let graph = try SampleGraph.graph()
    let league = try #require(ThingFinder(graph: graph).things(called: "Eastern League").first)
    let kept = MostTelling(thingLimit: 4, pinned: [league.iri])
      .selection(from: graph, try Ontology.bundled())
    #expect(edges(kept).contains("arvania memberOf eastern-league"))
  }

  @Test func choiceIsTheSameEveryTimeAndNeverTooLarge() throws {
    var generator = SeededGenerator(seed: 53)
    let ontology = try Ontology.bundled()
    for _ in 0..<60 {
      let graph = try RandomGraph.graph(&generator)
      let limit = Int.random(in: 1...6, using: &generator)
      let choice = MostTelling(thingLimit: limit)
      let kept = choice.selection(from: graph, ontology)
      #expect(kept.endCount <= max(limit, 0))
      #expect(choice.selection(from: graph, ontology) == kept)
    }
  }
}
