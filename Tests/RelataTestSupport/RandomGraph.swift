import RelataFormats
public import RelataGraph
import RelataText

/// Graphs of invented things with odd names, for properties that hold of every graph.
public enum RandomGraph {
  private static let bases = [
    Naming.defaultBase, "https://example.org/ns#", "https://example.org/a/b/", "urn:relata:/",
  ]

  /// IRIs that no graph of relata's own has, among them some that look like compact ones.
  private static let foreignIRIs = [
    "https://elsewhere.example/x;y?1#z", "urn:example:1", "schema:name", "schema:", "prov:x/y",
    "oa:1",
    "rdf:type", "relata:claims", "skos:x#y", "xsd:date", "owl:x", "schema://x", "SCHEMA:x",
    "name:x",
    "Country:x", "id:x", "claims:x",
  ]

  /// Ends of IRIs below a base that are keys, classes or prefixes of contexts.
  private static let words = [
    "id", "type", "name", "Country", "claims", "schema", "schema/x", "id/#id",
  ]

  /// A graph; the same for the same state of the generator.
  ///
  /// Confidences have at most four decimals, as files do.
  public static func graph(_ generator: inout SeededGenerator) throws -> KnowledgeGraph {
    let naming = try Naming(base: bases.randomElement(using: &generator) ?? Naming.defaultBase)
    let ontology = try Ontology.bundled()
    let run = KnowledgeGraph.Run(
      toolVersion: generator.oddString(), model: generator.oddString(), ontologyDigest: "00")
    var graph = KnowledgeGraph(base: naming.base, run: Bool.random(using: &generator) ? run : nil)
    let text = SourceText("s" + (0..<8).map { _ in generator.oddString() }.joined() + "e")
    let articles = (0..<Int.random(in: 1...3, using: &generator)).map { number in
      article(number, naming, text, &generator)
    }
    for article in articles { graph.insert(article) }
    let things = try (0..<Int.random(in: 1...8, using: &generator)).map { number in
      try thing(number, naming, ontology, &generator)
    }
    for thing in things { graph.insert(thing) }
    for _ in 0..<Int.random(in: 0...20, using: &generator) {
      try insertStatement(things.map(\.iri), articles, text, ontology, &generator, into: &graph)
    }
    return try graph.archived(directEdges: .all)
  }

  private static let urls = [
    "https://news.example/1?a=b&c=%20#top", "https://news.example/1?a=b&c=%20#top", "schema:url",
    "prov:1", "tag:news.example,2031:1",
  ]

  private static func article(
    _ number: Int, _ naming: Naming, _ text: SourceText, _ generator: inout SeededGenerator
  ) -> Article {
    Article(
      iri: naming.article(Slug("a\(number) " + generator.oddString(maximumPieces: 3))),
      identifier: generator.oddString(),
      headline: Bool.random(using: &generator) ? generator.oddString() : nil,
      datePublished: date(&generator), language: "en",
      url: Bool.random(using: &generator)
        ? try? IRI(validating: urls.randomElement(using: &generator) ?? "") : nil,
      textDigest: SHA256Digest(of: text.utf8).hexadecimal)
  }

  private static func thing(
    _ number: Int, _ naming: Naming, _ ontology: Ontology, _ generator: inout SeededGenerator
  ) throws -> Thing {
    let known = ontology.classes.randomElement(using: &generator)
    let slug = Slug("t\(number) " + generator.oddString(maximumPieces: 3))
    let isElsewhere = Int.random(in: 0..<8, using: &generator) == 0
    let iris =
      try foreignIRIs.map { try IRI(validating: $0) }
      + words.compactMap { try? IRI(validating: naming.base.value + $0) }
    return Thing(
      iri: isElsewhere
        ? iris.randomElement(using: &generator) ?? naming.base
        : naming.thing(classWord: known?.iriWord ?? "thing", slug: slug),
      className: isElsewhere ? generator.oddString() : known?.name ?? "Topic",
      name: generator.oddString(),
      alternateNames: (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        generator.oddString()
      },
      sameAs: Bool.random(using: &generator)
        ? try IRI(validating: "http://www.wikidata.org/entity/Q\(number)") : nil)
  }

  private static func insertStatement(
    _ things: [IRI], _ articles: [Article], _ text: SourceText, _ ontology: Ontology,
    _ generator: inout SeededGenerator, into graph: inout KnowledgeGraph
  ) throws {
    guard let subject = things.randomElement(using: &generator),
      let object = things.randomElement(using: &generator)
    else { return }
    let known = ontology.relations.randomElement(using: &generator)
    let isOdd = Int.random(in: 0..<8, using: &generator) == 0
    let some = { (generator: inout SeededGenerator) in
      things.shuffled(using: &generator).prefix(Int.random(in: 0...2, using: &generator)).map(
        \.self)
    }
    let evidence = articles.shuffled(using: &generator)
      .prefix(Int.random(in: 1...articles.count, using: &generator))
      .map { Evidence(article: $0.iri, text: text, span: span(in: text, &generator)) }
    try graph.insert(
      Statement(
        subject: subject, relation: isOdd ? generator.oddString() : known?.name ?? "claims",
        object: object, stance: Stance.allCases.randomElement(using: &generator) ?? .actual,
        speakers: some(&generator), date: eventDate(&generator), topics: some(&generator),
        places: some(&generator),
        confidence: Double(Int.random(in: 0...10_000, using: &generator)) / 10_000,
        rule: generator.oddString(), evidence: evidence),
      symmetric: !isOdd && known?.isSymmetric == true)
  }

  /// A span that cuts no code point.
  private static func span(
    in text: SourceText, _ generator: inout SeededGenerator
  ) -> TextSpan {
    let bounds = (0...text.byteCount).filter {
      $0 == text.byteCount || text.utf8[$0] & 0xC0 != 0x80
    }
    let first = bounds.randomElement(using: &generator) ?? 0
    let second = bounds.randomElement(using: &generator) ?? 0
    return TextSpan(min(first, second), max(first, second))
  }

  private static func eventDate(_ generator: inout SeededGenerator) -> EventDate? {
    guard let first = date(&generator), let second = date(&generator) else { return nil }
    return EventDate(
      start: min(first, second), end: max(first, second), phrase: generator.oddString())
  }

  private static func date(_ generator: inout SeededGenerator) -> PartialDate? {
    let month = Int.random(in: 0...12, using: &generator)
    let day = Int.random(in: 0...28, using: &generator)
    return PartialDate(
      year: Int.random(in: 999...2100, using: &generator), month: month > 0 ? month : nil,
      day: month > 0 && day > 0 ? day : nil)
  }
}
