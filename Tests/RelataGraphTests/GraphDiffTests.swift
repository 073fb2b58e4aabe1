import RelataTestSupport
import RelataText
import Testing

@testable import RelataGraph

/// The difference of two graphs in meaning.
@Suite struct GraphDiffTests {
  let naming: Naming
  let comparer: GraphComparer

  init() throws {
    naming = try Naming()
    let rules = try WorldGraph.rules()
    comparer = GraphComparer(
      rules: rules, opposites: try OppositeRelations.bundled(ontology: rules.ontology))
  }

  /// What one article says: rows of subject, relation, object, stance, day of the event, speaker.
  struct Say {
    let edge: (String, String, String)
    var stance = Stance.actual
    var day: Int?
    var speaker: String?
  }

  func graph(day: Int, _ rows: [Say]) throws -> KnowledgeGraph {
    var graph = KnowledgeGraph(base: naming.base)
    let article = Article(
      iri: naming.article(Slug("day\(day)")), identifier: "day\(day)",
      datePublished: PartialDate(year: 2031, month: 5, day: day), textDigest: "\(day)")
    graph.insert(article)
    for (index, row) in rows.enumerated() {
      let names = [row.edge.0, row.edge.2] + (row.speaker.map { [$0] } ?? [])
      let iris = names.map { naming.thing(classWord: "country", slug: Slug($0)) }
      for (name, iri) in zip(names, iris) {
        graph.insert(Thing(iri: iri, className: "Country", name: name))
      }
      let evidence = Evidence(
        article: article.iri, start: index, end: index + 1, exact: "x", prefix: "", suffix: "")
      try graph.insert(
        Statement(
          subject: iris[0], relation: row.edge.1, object: iris[1], stance: row.stance,
          speakers: Array(iris.dropFirst(2)),
          date: row.day.flatMap { PartialDate(year: 2031, month: 5, day: $0) }
            .map { EventDate($0, phrase: "that day") },
          rule: "r", evidence: [evidence]),
        symmetric: row.edge.1 == "agreesWith")
    }
    return graph
  }

  func kinds(_ before: [Say], _ after: [Say], days: (Int, Int) = (1, 2)) throws -> [EdgeChange.Kind]
  {
    let diff = comparer.difference(
      from: try graph(day: days.0, before), to: try graph(day: days.1, after))
    #expect(diff.edges.count == 1)
    return diff.edges.first?.kinds ?? []
  }

  let sanction = ("Arvania", "sanctions", "Belmora")

  @Test func isEmptyForEqualGraphs() throws {
    var generator = SeededGenerator(seed: 71)
    for _ in 0..<60 {
      let graph = try WorldGraph.graph(&generator)
      let diff = comparer.difference(from: graph, to: graph)
      #expect(diff.isEqual && diff.things.isEmpty && diff.edges.isEmpty && diff.pairs.isEmpty)
      #expect(diff.oppositions.isEmpty)
    }
  }

  @Test func isTurnedRoundByTheInverse() throws {
    var generator = SeededGenerator(seed: 72)
    for _ in 0..<80 {
      let (first, second) = (try WorldGraph.graph(&generator), try WorldGraph.graph(&generator))
      let diff = comparer.difference(from: first, to: second)
      #expect(diff.inverse == comparer.difference(from: second, to: first))
      #expect(diff.inverse.inverse == diff)
    }
  }

  @Test func tellsEverythingThatDiffers() throws {
    var generator = SeededGenerator(seed: 73)
    for _ in 0..<60 {
      let (first, second) = (try WorldGraph.graph(&generator), try WorldGraph.graph(&generator))
      let diff = comparer.difference(from: first, to: second)
      // Taking away what the first says of each changed edge and adding what the second says gives
      // the statements of the second.
      var statements = diff.before.statementsByEdge
      for change in diff.edges {
        #expect(statements[change.edge] ?? [] == change.before)
        statements[change.edge] = change.after.isEmpty ? nil : change.after
      }
      #expect(statements == diff.after.statementsByEdge)
      var things = Dictionary(uniqueKeysWithValues: diff.before.things.map { ($0.iri, $0) })
      for change in diff.things { things[change.iri] = change.after }
      #expect(things.values.sorted { $0.iri < $1.iri } == diff.after.things)
    }
  }

  @Test func tellsNewFromSilent() throws {
    let (quiet, loud) = (try graph(day: 1, []), try graph(day: 2, [Say(edge: sanction)]))
    #expect(comparer.difference(from: quiet, to: loud).edges.map(\.kinds) == [[.new]])
    #expect(comparer.difference(from: loud, to: quiet).edges.map(\.kinds) == [[.silent]])
  }

  @Test func tellsCorroborationByAnotherArticle() throws {
    #expect(try kinds([Say(edge: sanction)], [Say(edge: sanction)]) == [.corroborated])
  }

  @Test(arguments: [
    (Stance.planned, Stance.actual), (.actual, .ended), (.hypothetical, .planned),
  ])
  func tellsHowTheStanceChanged(before: Stance, after: Stance) throws {
    let found = try kinds(
      [Say(edge: sanction, stance: before)], [Say(edge: sanction, stance: after)])
    #expect(found == [.stance])
  }

  @Test func takesADenialForAContradiction() throws {
    let (said, denied) = ([Say(edge: sanction)], [Say(edge: sanction, stance: .denied)])
    #expect(try kinds(said, denied) == [.contradicted])
    #expect(try kinds(denied, said) == [.contradicted])
  }

  @Test func takesAnEndForAContradictionOnTheSameDayOnly() throws {
    let (holds, ended) = ([Say(edge: sanction)], [Say(edge: sanction, stance: .ended)])
    #expect(try kinds(holds, ended, days: (3, 3)).first == .contradicted)
    #expect(try kinds(holds, ended, days: (3, 4)).first == .stance)
  }

  @Test func tellsAnotherDateAndAnotherSpeaker() throws {
    let first = [Say(edge: sanction, day: 3, speaker: "Kestria")]
    let second = [Say(edge: sanction, day: 4, speaker: "Solenko")]
    let found = try kinds(first, second)
    #expect(found == [.date, .speaker, .corroborated])
  }

  @Test func takesASecondOccasionForNoOtherDate() throws {
    let first = [Say(edge: sanction, day: 3)]
    let both = [Say(edge: sanction, day: 3), Say(edge: sanction, day: 9)]
    let found = try kinds(first, both)
    #expect(found == [.corroborated])
  }

  @Test(arguments: [("agreesWith", "rejects"), ("aids", "attacks"), ("supports", "criticizes")])
  func findsOppositeRelations(before: String, after: String) throws {
    let diff = comparer.difference(
      from: try graph(day: 1, [Say(edge: ("Arvania", before, "Belmora"))]),
      to: try graph(day: 2, [Say(edge: ("Arvania", after, "Belmora"))]))
    #expect(diff.oppositions.map { [$0.before.relation, $0.after.relation] } == [[before, after]])
  }

  @Test func findsOppositesThroughASymmetricRelation() throws {
    let diff = comparer.difference(
      from: try graph(day: 1, [Say(edge: ("Arvania", "agreesWith", "Belmora"))]),
      to: try graph(day: 2, [Say(edge: ("Belmora", "rejects", "Arvania"))]))
    #expect(diff.oppositions.count == 1)
    let other = comparer.difference(
      from: try graph(day: 1, [Say(edge: ("Arvania", "aids", "Belmora"))]),
      to: try graph(day: 2, [Say(edge: ("Belmora", "attacks", "Arvania"))]))
    #expect(other.oppositions.isEmpty)
  }

  @Test func tellsHowTheToneMoved() throws {
    let calm = [Say(edge: ("Arvania", "meetsWith", "Belmora"))]
    let angry = calm + [Say(edge: ("Belmora", "attacks", "Arvania"))]
    let before = try graph(day: 1, calm)
    let after = try graph(day: 2, angry)
    let pair = try #require(comparer.difference(from: before, to: after).pairs.first)
    #expect(pair.movement == .escalated && pair.before.mean == 3 && pair.after.mean == -3.5)
    #expect(pair.after.families == ["diplomacy", "material-conflict"])
    #expect(comparer.difference(from: after, to: before).pairs.first?.movement == .eased)
  }

  @Test func countsNoToneOfWhatIsOnlyThreatened() throws {
    let rows = [Say(edge: ("Arvania", "attacks", "Belmora"), stance: .hypothetical)]
    let diff = comparer.difference(from: try graph(day: 1, []), to: try graph(day: 2, rows))
    #expect(diff.pairs.map(\.movement) == [.untoned])
  }
}
