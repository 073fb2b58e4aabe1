import RelataGraph
import RelataText

/// The graph as the script of the page reads it: JSON in which things and articles go by their places.
///
/// Identifiers are IRIs less the base, as in the diagram. Offsets are code points. Where the page
/// holds the text of an article, its evidence has offsets only.
struct ExplorerData {
  private let graph: KnowledgeGraph
  private let ontology: Ontology
  private let style: DiagramStyle
  private let texts: [IRI: SourceText]
  private let articles: [Article]
  private let things: [Thing]
  private let articlePlaces: [IRI: Int]
  private let thingPlaces: [IRI: Int]

  init(
    graph: KnowledgeGraph, ontology: Ontology, style: DiagramStyle, texts: [IRI: SourceText]
  ) {
    self.graph = graph
    self.ontology = ontology
    self.style = style
    let articles = graph.articles.sorted {
      ($0.datePublished?.iso8601 ?? "", $0.iri) < ($1.datePublished?.iso8601 ?? "", $1.iri)
    }
    let things = graph.things
    self.articles = articles
    self.things = things
    self.texts = texts.filter { iri, text in
      graph.article(iri)?.textDigest == SHA256Digest(of: text.utf8).hexadecimal
    }
    articlePlaces = Dictionary(uniqueKeysWithValues: articles.enumerated().map { ($1.iri, $0) })
    thingPlaces = Dictionary(uniqueKeysWithValues: things.enumerated().map { ($1.iri, $0) })
  }

  /// The data, with no `<` in it, so that they cannot end the element they stand in.
  func json() -> [UInt8] {
    let statements = graph.statements
    var relations: [String] = []
    for (_, statement) in statements where !relations.contains(statement.relation) {
      relations.append(statement.relation)
    }
    let object = JSONPiece.object([
      ("base", .text(graph.base.value)),
      ("articles", .array(articles.map(article))),
      ("things", .array(things.map(thing))),
      ("relations", .array(relations.map(relation))),
      ("families", .array(families(of: relations).map(family))),
      ("statements", .array(statements.map { statement($0.digest, $0.statement) })),
    ])
    var bytes: [UInt8] = []
    object.append(to: &bytes)
    return bytes.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
      .joined(separator: Array("\\u003c".utf8)).map(\.self)
  }

  private func article(_ article: Article) -> JSONPiece {
    .object([
      ("id", .text(id(of: article.iri))),
      ("title", .text(ExplorerHead.title(of: article))),
      ("date", article.datePublished.map { .text($0.iso8601) }),
      ("url", article.url.map { .text($0.value) }),
      ("language", .text(article.language)),
      ("text", texts[article.iri].map { .text($0.string) }),
    ])
  }

  private func thing(_ thing: Thing) -> JSONPiece {
    let id = id(of: thing.iri)
    let kind = ontology.classNamed(thing.className)?.label ?? thing.className
    return .object([
      ("id", .text(id)),
      ("iri", id == thing.iri.value ? .text(id) : nil),
      ("name", .text(thing.name.isEmpty ? "(unnamed)" : thing.name)),
      ("kind", .text(kind)),
      ("aliases", .array(thing.alternateNames.map(JSONPiece.text))),
      ("link", thing.sameAs.map { .text($0.value) }),
    ])
  }

  private func relation(_ name: String) -> JSONPiece {
    let relation = ontology.relationNamed(name)
    return .object([
      ("name", .text(name)),
      ("label", .text(relation?.label ?? name)),
      ("family", .text(relation?.family ?? ExplorerData.otherFamily)),
      ("means", relation.map { .text($0.definition) }),
    ])
  }

  /// The family of relations that the ontology does not know.
  private static let otherFamily = "other"

  /// The families of the relations, in order of the ontology.
  private func families(of relations: [String]) -> [String] {
    var families: [String] = []
    for relation in ontology.relations
    where relations.contains(relation.name) && !families.contains(relation.family) {
      families.append(relation.family)
    }
    let isComplete = relations.allSatisfy { ontology.relationNamed($0) != nil }
    return families + (isComplete ? [] : [ExplorerData.otherFamily])
  }

  private func family(_ name: String) -> JSONPiece {
    .object([("name", .text(name)), ("color", .text(style.color(ofFamily: name).light))])
  }

  private func statement(_ digest: String, _ statement: Statement) -> JSONPiece {
    .object([
      ("id", .text("statement/\(digest)")),
      ("subject", place(statement.subject)),
      ("relation", .text(statement.relation)),
      ("object", place(statement.object)),
      ("stance", .text(statement.stance.rawValue)),
      ("speakers", places(statement.speakers)),
      ("topics", places(statement.topics)),
      ("places", places(statement.places)),
      ("start", statement.date.map { .text($0.start.iso8601) }),
      ("end", statement.date.map { .text($0.end.iso8601) }),
      ("phrase", statement.date.map { .text($0.phrase) }),
      ("confidence", .number(statement.confidence)),
      ("rule", .text(statement.rule)),
      ("evidence", .array(statement.evidence.map(evidence))),
    ])
  }

  private func evidence(_ evidence: Evidence) -> JSONPiece {
    let isQuoted = texts[evidence.article] == nil
    return .object([
      ("article", articlePlaces[evidence.article].map { .number(Double($0)) }),
      ("start", .number(Double(evidence.start))),
      ("end", .number(Double(evidence.end))),
      ("exact", isQuoted ? .text(evidence.exact) : nil),
      ("prefix", isQuoted ? .text(evidence.prefix) : nil),
      ("suffix", isQuoted ? .text(evidence.suffix) : nil),
    ])
  }

  private func place(_ thing: IRI) -> JSONPiece? {
    thingPlaces[thing].map { .number(Double($0)) }
  }

  private func places(_ things: [IRI]) -> JSONPiece? {
    things.isEmpty ? nil : .array(things.compactMap(place))
  }

  /// The name that the diagram has for it too.
  private func id(of iri: IRI) -> String {
    iri.value.hasPrefix(graph.base.value) && iri != graph.base
      ? String(iri.value.dropFirst(graph.base.value.count)) : iri.value
  }
}
