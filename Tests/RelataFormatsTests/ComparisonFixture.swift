import RelataFormats
import RelataGraph
import RelataTestSupport
import RelataText

/// Two invented articles, a day apart, and what compares their graphs.
struct ComparisonFixture {
  let ontology: Ontology
  let rules: IdentityRules
  let before: KnowledgeGraph
  let after: KnowledgeGraph

  init() throws {
    ontology = try Ontology.bundled()
    rules = try IdentityRules.bundled(ontology: ontology)
    before = try ComparisonFixture.graph(
      day: 1, ontology,
      [
        ("country/arvania", "meetsWith", "country/belmora", .planned, "Arvania is to meet Belmora"),
        (
          "country/arvania", "agreesWith", "country/kestria", .actual, "Arvania agreed with Kestria"
        ),
        (
          "person/qasem-solani", "leads", "country/kestria", .actual, "Kestrian leader Qasem Solani"
        ),
      ])
    after = try ComparisonFixture.graph(
      day: 2, ontology,
      [
        ("country/arvania", "meetsWith", "country/belmora", .actual, "Arvania met Belmora"),
        (
          "country/arvania", "rejects", "country/kestria", .actual, "it rejected <Kestria> & \"co\""
        ),
        ("person/qassem-sulani", "leads", "country/kestria", .actual, "Qassem Sulani of Kestria"),
      ])
  }

  var diff: GraphDiff {
    get throws {
      GraphComparer(rules: rules, opposites: try OppositeRelations.bundled(ontology: ontology))
        .difference(from: before, to: after)
    }
  }

  private static func graph(
    day: Int, _ ontology: Ontology, _ rows: [(String, String, String, Stance, String)]
  ) throws -> KnowledgeGraph {
    let naming = try Naming()
    var graph = KnowledgeGraph(base: naming.base)
    let text = SourceText(rows.map(\.4).joined(separator: ". "))
    let article = Article(
      iri: naming.article(Slug("2031-05-0\(day)-talks")), identifier: "2031-05-0\(day)-talks",
      headline: "Talks", datePublished: PartialDate(year: 2031, month: 5, day: day),
      textDigest: "0\(day)")
    graph.insert(article)
    var start = 0
    for (subject, relation, object, stance, words) in rows {
      let ends = try [subject, object].map { try IRI(validating: naming.base.value + $0) }
      for (local, iri) in zip([subject, object], ends) {
        let parts = local.split(separator: "/").map(String.init)
        graph.insert(
          Thing(
            iri: iri, className: parts[0] == "person" ? "Person" : "Country",
            name: parts[1].split(separator: "-").map(\.capitalized).joined(separator: " ")))
      }
      let span = TextSpan(start, start + words.utf8.count)
      start += words.utf8.count + 2
      try graph.insert(
        Statement(
          subject: ends[0], relation: relation, object: ends[1], stance: stance, confidence: 0.9,
          rule: "sample.\(relation)",
          evidence: [Evidence(article: article.iri, text: text, span: span)]),
        symmetric: ontology.relationNamed(relation)?.isSymmetric ?? false)
    }
    return graph
  }
}

extension Substring {
  /// The word with its first letter as a capital.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
