import RelataFormats
public import RelataGraph
import RelataText

/// An article about invented states and people, and the graph that a careful reader would draw.
public enum SampleGraph {
  /// The article's text.
  public static let text = """
    date 2031-04-15
    Arvania and Belmora to work together on Kestrian threat

    Foreign Minister Ilan Dorvey said he and Belmoran counterpart Mira Solenko affirmed Monday in \
    Port Ansel that Arvania and Belmora will work together in addressing the threat from Kestria. \
    “The goal for both of us is a quiet strait,” Dorvey told reporters after his meeting with Solenko.

    The Council of Nations adopted a sanctions resolution against Kestria in response to the April 3 \
    rocket test. Kestria has continued to develop long-range rockets. Solenko called the cap on fuel \
    unacceptable, and Kestria’s trade ministry said that Belmora no longer supplies it with fuel.

    Dorvey appealed to Solenko for Belmora to use its influence on Kestria. They also spoke of the \
    Belmora-held, Arvania-claimed Lantern Islands. Prime Minister Oda Renwick and Belmoran President \
    Tomas Vell agreed in Sarnpol early this month to start joint fishing. Dorvey may visit Belmora in \
    June. Arvanian officials denied that Arvania had recognized Belmora’s claim. Fishermen protested \
    against the joint fishing. Northbay Energy has invested in Port Ansel. Renwick is to host the \
    Strait Summit, in which Vell will take part. Arvania belongs to the Eastern League.
    """

  private static let things: [(key: String, className: String, name: String, other: [String])] = [
    ("arvania", "Country", "Arvania", ["Arvanian"]),
    ("belmora", "Country", "Belmora", ["Belmoran"]),
    ("kestria", "Country", "Kestria", ["Kestrian"]),
    ("council", "InternationalOrganization", "Council of Nations", []),
    ("league", "InternationalOrganization", "Eastern League", []),
    ("ministry", "GovernmentBody", "trade ministry of Kestria", ["Kestria’s trade ministry"]),
    ("energy", "Company", "Northbay Energy", []),
    ("dorvey", "Person", "Ilan Dorvey", ["Dorvey"]),
    ("solenko", "Person", "Mira Solenko", ["Solenko"]),
    ("renwick", "Person", "Oda Renwick", ["Renwick"]),
    ("vell", "Person", "Tomas Vell", ["Vell"]),
    ("officials", "Group", "Arvanian officials", []),
    ("fishermen", "Group", "fishermen", []),
    ("ansel", "City", "Port Ansel", []),
    ("sarnpol", "City", "Sarnpol", []),
    ("islands", "DisputedTerritory", "Lantern Islands", []),
    ("strait", "Region", "quiet strait", []),
    ("test", "Event", "rocket test", []),
    ("summit", "Event", "Strait Summit", []),
    ("resolution", "Agreement", "sanctions resolution", []),
    ("rockets", "Weapon", "long-range rockets", []),
    ("fuel", "Product", "fuel", []),
    ("threat", "Topic", "threat from Kestria", ["Kestrian threat"]),
    ("fishing", "Topic", "joint fishing", []),
    ("claim", "Topic", "Belmora’s claim", []),
  ]

  // Subject, relation, object, stance, speaker, date, words.
  private typealias Row = (String, String, String, Stance, String?, String?, String)
  private static let rows: [Row] = [
    (
      "arvania", "cooperatesWith", "belmora", .planned, "dorvey", nil,
      "Arvania and Belmora will work together"
    ),
    (
      "arvania", "cooperatesWith", "belmora", .planned, nil, nil,
      "Arvania and Belmora to work together"
    ),
    (
      "arvania", "cooperatesOn", "threat", .planned, "dorvey", nil,
      "work together in addressing the threat from Kestria"
    ),
    (
      "belmora", "cooperatesOn", "threat", .planned, "dorvey", nil,
      "work together in addressing the threat from Kestria"
    ),
    ("dorvey", "meetsWith", "solenko", .actual, nil, "2031-04-14", "his meeting with Solenko"),
    ("dorvey", "supports", "strait", .actual, "dorvey", nil, "The goal for both of us"),
    ("dorvey", "represents", "arvania", .actual, nil, nil, "Foreign Minister Ilan Dorvey"),
    ("solenko", "represents", "belmora", .actual, nil, nil, "Belmoran counterpart Mira Solenko"),
    ("kestria", "threatens", "arvania", .actual, "dorvey", nil, "the threat from Kestria"),
    (
      "council", "sanctions", "kestria", .actual, nil, nil, "a sanctions resolution against Kestria"
    ),
    ("council", "signs", "resolution", .actual, nil, nil, "adopted a sanctions resolution"),
    ("kestria", "tests", "test", .actual, nil, "2031-04-03", "the April 3 rocket test"),
    (
      "kestria", "develops", "rockets", .actual, nil, nil, "continued to develop long-range rockets"
    ),
    ("solenko", "rejects", "resolution", .actual, nil, nil, "called the cap on fuel unacceptable"),
    ("belmora", "supplies", "kestria", .ended, "ministry", nil, "no longer supplies it with fuel"),
    ("ministry", "partOf", "kestria", .actual, nil, nil, "Kestria’s trade ministry"),
    ("dorvey", "appealsTo", "solenko", .actual, nil, nil, "Dorvey appealed to Solenko"),
    ("arvania", "claims", "islands", .actual, nil, nil, "Arvania-claimed Lantern Islands"),
    ("belmora", "holds", "islands", .actual, nil, nil, "Belmora-held"),
    ("renwick", "leads", "arvania", .actual, nil, nil, "Prime Minister Oda Renwick"),
    ("vell", "leads", "belmora", .actual, nil, nil, "Belmoran President Tomas Vell"),
    (
      "renwick", "agreesWith", "vell", .actual, nil, "2031-04", "agreed in Sarnpol early this month"
    ),
    ("renwick", "cooperatesOn", "fishing", .planned, nil, nil, "start joint fishing"),
    ("dorvey", "visits", "belmora", .hypothetical, nil, "2031-06", "Dorvey may visit Belmora"),
    (
      "arvania", "recognizes", "claim", .denied, "officials", nil,
      "denied that Arvania had recognized"
    ),
    ("officials", "represents", "arvania", .actual, nil, nil, "Arvanian officials"),
    ("fishermen", "protestsAgainst", "fishing", .actual, nil, nil, "protested against"),
    ("energy", "investsIn", "ansel", .actual, nil, nil, "has invested in Port Ansel"),
    ("renwick", "hosts", "summit", .planned, nil, nil, "is to host the Strait Summit"),
    ("vell", "participatesIn", "summit", .planned, nil, nil, "Vell will take part"),
    ("arvania", "memberOf", "league", .actual, nil, nil, "belongs to the Eastern League"),
  ]

  /// The article of the graph.
  private static func article(_ naming: Naming, text: SourceText) -> Article {
    Article(
      iri: naming.article(Slug("2031-04-15-arvania-belmora")),
      identifier: "2031-04-15-arvania-belmora",
      headline: "Arvania and Belmora to work together on Kestrian threat",
      datePublished: PartialDate(year: 2031, month: 4, day: 15),
      textDigest: SHA256Digest(of: text.utf8).hexadecimal)
  }

  /// The graph: 25 things, 31 statements, of which one pair says the same edge.
  public static func graph(base: String = Naming.defaultBase) throws -> KnowledgeGraph {
    let ontology = try Ontology.bundled()
    let naming = try Naming(base: base)
    let source = SourceText(text)
    let article = article(naming, text: source)
    var graph = KnowledgeGraph(
      base: naming.base,
      run: KnowledgeGraph.Run(
        toolVersion: "0.0.0", model: "by hand", ontologyDigest: String(repeating: "0", count: 64)))
    graph.insert(article)
    var names: [String: IRI] = [:]
    for (index, entry) in things.enumerated() {
      let word = ontology.classNamed(entry.className)?.iriWord ?? "thing"
      let iri = naming.thing(classWord: word, slug: Slug(entry.name))
      names[entry.key] = iri
      let sameAs = try IRI(validating: "http://www.wikidata.org/entity/Q\(9_000_000 + index)")
      graph.insert(
        Thing(
          iri: iri, className: entry.className, name: entry.name, alternateNames: entry.other,
          sameAs: index < 3 ? sameAs : nil))
    }
    for row in rows { try insert(row, names, article.iri, source, ontology, into: &graph) }
    return try graph.archived()
  }

  private static func insert(
    _ row: Row, _ names: [String: IRI], _ article: IRI, _ source: SourceText, _ ontology: Ontology,
    into graph: inout KnowledgeGraph
  ) throws {
    let (subject, relation, object, stance, speaker, date, words) = row
    guard let subject = names[subject], let object = names[object],
      let start = source.string.utf8.firstRange(of: words.utf8)?.lowerBound
    else { throw MissingWords(words: words) }
    let offset = source.string.utf8.distance(from: source.string.utf8.startIndex, to: start)
    let evidence = Evidence(
      article: article, text: source, span: TextSpan(offset, offset + words.utf8.count))
    try graph.insert(
      Statement(
        subject: subject, relation: relation, object: object, stance: stance,
        speakers: speaker.flatMap { names[$0] }.map { [$0] } ?? [],
        date: date.flatMap { PartialDate($0) }.map { EventDate($0, phrase: "on \($0.iso8601)") },
        confidence: 0.9, rule: "sample.\(relation)", evidence: [evidence]),
      symmetric: ontology.relationNamed(relation)?.isSymmetric ?? false)
  }

  /// A row whose words or things are not there.
  public struct MissingWords: Error, Hashable {
    /// The words.
    public let words: String
  }
}

extension Collection where Element: Equatable {
  /// The first place where `other` stands.
  fileprivate func firstRange(of other: some Collection<Element>) -> Range<Index>? {
    indices.lazy.first { self[$0...].starts(with: other) }.map { $0..<$0 }
  }
}
