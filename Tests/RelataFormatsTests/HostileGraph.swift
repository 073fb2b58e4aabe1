import RelataFormats
import RelataGraph
import RelataTestSupport
import RelataText

/// A graph whose every string is trouble, for the processors that scripts/check_jsonld.sh runs.
enum HostileGraph {
  static func graph() throws -> KnowledgeGraph {
    let naming = try Naming()
    let hostile =
      "q\" b\\ n\n t\t r\r u\u{2028} d\u{7F} e\u{1B} </script> & e\u{301} \u{1F600} \u{FEFF}z"
    var graph = KnowledgeGraph(
      base: naming.base,
      run: KnowledgeGraph.Run(toolVersion: hostile, model: "", ontologyDigest: hostile))
    let text = SourceText("\u{1F600} " + hostile + " end")
    let article = Article(
      iri: naming.article(Slug("Ünïted & Ægir")), identifier: hostile, headline: hostile,
      datePublished: PartialDate(year: 2031, month: 4), language: "en-GB",
      url: try IRI(validating: "https://example.org/a%20b?q=1&r=%22#frag"),
      textDigest: SHA256Digest(of: text.utf8).hexadecimal)
    graph.insert(article)
    let things = try [
      Thing(
        iri: naming.thing(classWord: "country", slug: Slug("Côte d’Æsir")), className: "Country",
        name: hostile, alternateNames: ["", hostile + "x", "\u{202E}"]),
      Thing(
        iri: naming.thing(classWord: "topic", slug: Slug("日本 2031")), className: "No Such Class",
        name: ""),
      Thing(
        iri: IRI(validating: "https://elsewhere.example/x#y"), className: "Topic", name: "elsewhere"
      ),
      Thing(
        iri: IRI(validating: naming.base.value + "../up"), className: "Topic", name: "dot segments"),
      Thing(
        iri: IRI(validating: naming.base.value + "a:b//c?d"), className: "Topic", name: "delimiters"
      ),
    ]
    for thing in things { graph.insert(thing) }
    for (index, stance) in Stance.allCases.enumerated() {
      try graph.insert(
        Statement(
          subject: things[index].iri, relation: index == 3 ? "no such/relation" : "claims",
          object: things[(index + 1) % 5].iri, stance: stance,
          speakers: things.prefix(index).map(\.iri),
          date: PartialDate(year: 2031).map { EventDate($0, phrase: hostile) },
          topics: [things[0].iri], places: [things[2].iri], confidence: Double(index) / 7,
          rule: hostile,
          evidence: [
            Evidence(article: article.iri, text: text, span: TextSpan(index > 2 ? 4 : 5, 20))
          ]
        ), symmetric: false)
    }
    return try graph.archived(directEdges: .all)
  }
}
