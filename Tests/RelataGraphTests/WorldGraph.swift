import RelataGraph
import RelataTestSupport
import RelataText

/// Random graphs about a small invented world, so that several of them speak of the same things under
/// several names.
enum WorldGraph {
  /// Names of one thing beside each other; ambiguous and local names, and a foreign IRI.
  private static let locals = [
    ("person/qasem-solani", "Person"), ("person/general-qassem-sulani", "Person"),
    ("person/ada-brun", "Person"), ("person/ada-k-brun", "Person"),
    ("organization/michael-tarn", "Organization"), ("person/mike-tarn", "Person"),
    ("body/arvanian-parliament", "GovernmentBody"),
    ("body/parliament-of-arvania", "GovernmentBody"),
    ("body/parliament", "GovernmentBody"), ("body/supreme-court", "GovernmentBody"),
    ("organization/lantern-watch", "Organization"), ("company/lantern-watch", "Company"),
    ("country/arvania", "Country"), ("country/belmora", "Country"),
    ("body/arvanian-navy", "GovernmentBody"), ("body/navy-of-arvania", "GovernmentBody"),
    ("topic/a1/fishing", "Topic"), ("city/port-ansel", "City"), ("region/port-ansel", "Region"),
  ]

  /// What is known beforehand of the world.
  static let known = [
    KnownThing(
      classWord: "country", className: "Country", slug: Slug("arvania"), names: ["Arvania"],
      demonyms: ["Arvanian"]),
    KnownThing(
      classWord: "country", className: "Country", slug: Slug("belmora"), names: ["Belmora"],
      demonyms: ["Belmoran"]),
    KnownThing(
      classWord: "body", className: "GovernmentBody", slug: Slug("arvanian-fleet"),
      sameAs: try? IRI(validating: "http://www.wikidata.org/entity/Q9"),
      names: ["Arvanian Fleet", "Navy of Arvania"]),
  ]

  static func rules() throws -> IdentityRules {
    try IdentityRules.bundled(ontology: try Ontology.bundled(), known: known)
  }

  /// A graph of at most three articles out of four; the same for the same state of the generator.
  static func graph(_ generator: inout SeededGenerator) throws -> KnowledgeGraph {
    let naming = try Naming()
    let run = KnowledgeGraph.Run(
      toolVersion: ["1", "2"].randomElement(using: &generator) ?? "1", model: "m",
      ontologyDigest: "00")
    var graph = KnowledgeGraph(
      base: naming.base, run: Bool.random(using: &generator) ? run : nil)
    let text = SourceText("Arvania and Belmora talk of fishing near the islands.")
    let numbers = [1, 2, 3, 4].shuffled(using: &generator)
      .prefix(Int.random(in: 1...3, using: &generator))
    let articles = numbers.map { article($0, naming, &generator) }
    for article in articles { graph.insert(article) }
    let things = try locals.shuffled(using: &generator)
      .prefix(Int.random(in: 2...8, using: &generator))
      .map { local, className in try thing(local, className, naming, &generator) }
    for thing in things { graph.insert(thing) }
    for _ in 0..<Int.random(in: 0...10, using: &generator) {
      try insertStatement(things.map(\.iri), articles, text, &generator, into: &graph)
    }
    return graph
  }

  private static func article(
    _ number: Int, _ naming: Naming, _ generator: inout SeededGenerator
  ) -> Article {
    Article(
      iri: naming.article(Slug("a\(number)")), identifier: "a\(number)",
      headline: Int.random(in: 0..<8, using: &generator) == 0 ? "Corrected" : "Talks",
      datePublished: PartialDate(year: 2031, month: 4, day: number), textDigest: "0\(number)")
  }

  private static func thing(
    _ local: String, _ className: String, _ naming: Naming, _ generator: inout SeededGenerator
  ) throws -> Thing {
    let isOdd = Int.random(in: 0..<6, using: &generator) == 0
    return Thing(
      iri: try IRI(validating: naming.base.value + local),
      className: isOdd
        ? ["Organization", "Topic", "Facility"].randomElement(using: &generator) ?? className
        : className,
      name: local.split(separator: "/").last.map(String.init) ?? local,
      alternateNames: Bool.random(using: &generator) ? ["other of \(local)"] : [],
      sameAs: isOdd
        ? try IRI(
          validating: "http://www.wikidata.org/entity/Q\(Int.random(in: 8...10, using: &generator))"
        )
        : nil)
  }

  private static func insertStatement(
    _ things: [IRI], _ articles: [Article], _ text: SourceText, _ generator: inout SeededGenerator,
    into graph: inout KnowledgeGraph
  ) throws {
    guard let subject = things.randomElement(using: &generator),
      let object = things.randomElement(using: &generator)
    else { return }
    let relations = ["agreesWith", "rejects", "attacks", "aids", "sanctions", "represents"]
    let relation = relations.randomElement(using: &generator) ?? "rejects"
    let start = Int.random(in: 0...20, using: &generator)
    let evidence = articles.shuffled(using: &generator)
      .prefix(Int.random(in: 1...articles.count, using: &generator))
      .map { piece(of: text, $0.iri, start, &generator) }
    try graph.insert(
      Statement(
        subject: subject, relation: relation, object: object,
        stance: Stance.allCases.randomElement(using: &generator) ?? .actual,
        speakers: Bool.random(using: &generator) ? [things[0]] : [],
        date: Bool.random(using: &generator)
          ? PartialDate(year: 2031, month: 4, day: Int.random(in: 1...3, using: &generator))
            .map { EventDate($0, phrase: "then") } : nil,
        topics: Bool.random(using: &generator) ? [things[things.count - 1]] : [],
        confidence: 0.5, rule: "r\(Int.random(in: 1...2, using: &generator))", evidence: evidence),
      symmetric: relation == "agreesWith")
  }

  /// A piece of the text, now and then from a text that was corrected since.
  private static func piece(
    of text: SourceText, _ article: IRI, _ start: Int, _ generator: inout SeededGenerator
  ) -> Evidence {
    let found = Evidence(article: article, text: text, span: TextSpan(start, start + 10))
    guard Int.random(in: 0..<10, using: &generator) == 0 else { return found }
    return Evidence(
      article: article, start: found.start, end: found.end, exact: "corrected.", prefix: "",
      suffix: "")
  }
}
