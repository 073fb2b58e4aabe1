import RelataGraph
import RelataText

/// A graph as rows for a property graph.
///
/// Things and articles are nodes, each statement is a relationship with all that is known of it as
/// its properties. Lists stand beside each other where a value cannot be a map.
struct PropertyRows {
  /// Rows of one kind: label of nodes or type of relationships.
  struct Group {
    let label: String
    var rows: [CypherValue]
  }

  /// Articles.
  let articles: [CypherValue]
  /// Things by class.
  let things: [Group]
  /// Statements by relation.
  let statements: [Group]

  init(_ graph: KnowledgeGraph) {
    articles = graph.articles.map(PropertyRows.row)
    var byClass: [String: Group] = [:]
    for thing in graph.things {
      let label = PropertyRows.word(thing.className)
      byClass[label, default: Group(label: label, rows: [])].rows.append(PropertyRows.row(thing))
    }
    let naming = Naming(base: graph.base)
    var byRelation: [String: Group] = [:]
    for (digest, statement) in graph.statements {
      let type = PropertyRows.relationshipType(statement.relation)
      byRelation[type, default: Group(label: type, rows: [])].rows.append(
        PropertyRows.row(statement, iri: naming.statement(digest), in: graph))
    }
    things = byClass.values.sorted { $0.label < $1.label }
    statements = byRelation.values.sorted { $0.label < $1.label }
  }

  /// `SUPPLIES_TO` for `suppliesTo`, as is the custom for types of relationships.
  static func relationshipType(_ relation: String) -> String {
    var type = ""
    for scalar in word(relation).unicodeScalars {
      if scalar.properties.isUppercase && !type.isEmpty { type += "_" }
      type += scalar.properties.uppercaseMapping
    }
    return type
  }

  /// A name that may stand in a query without quotation: ASCII letters, digits and `_`.
  static func word(_ name: String) -> String {
    let bytes = name.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: byte
      default: UInt8(ascii: "_")
      }
    }
    let isLetterFirst = bytes.first.map { $0 >= 0x41 && $0 != UInt8(ascii: "_") } ?? false
    return (isLetterFirst ? "" : "X") + String(decoding: bytes, as: UTF8.self)
  }

  private static func row(_ article: Article) -> CypherValue {
    .map([
      .init("iri", .text(article.iri.value)),
      .init(
        "set",
        .map([
          .init("identifier", .text(article.identifier)),
          .init("headline", .optional(article.headline)),
          .init("datePublished", .optional(article.datePublished?.iso8601)),
          .init("inLanguage", .text(article.language)),
          .init("url", .optional(article.url?.value)),
          .init("textDigest", .text(article.textDigest)),
        ])),
    ])
  }

  private static func row(_ thing: Thing) -> CypherValue {
    .map([
      .init("iri", .text(thing.iri.value)),
      .init("name", .text(thing.name)),
      .init("names", .texts(thing.alternateNames)),
      .init(
        "set",
        .map([
          .init("class", .text(thing.className)), .init("sameAs", .optional(thing.sameAs?.value)),
        ])),
    ])
  }

  private static func row(
    _ statement: Statement, iri: IRI, in graph: KnowledgeGraph
  ) -> CypherValue {
    .map([
      .init("iri", .text(iri.value)),
      .init("subject", .text(statement.subject.value)),
      .init("object", .text(statement.object.value)),
      .init("evidence", .texts(statement.evidence.map(\.iri.value))),
      .init("quotes", .texts(statement.evidence.map(\.exact))),
      .init("articles", .texts(statement.evidence.map(\.article.value))),
      .init("topics", .texts(statement.topics.map(\.value))),
      .init("places", .texts(statement.places.map(\.value))),
      .init(
        "set",
        .map([
          .init("relation", .text(statement.relation)),
          .init("stance", .text(statement.stance.rawValue)),
          .init("speakers", .texts(statement.speakers.map(\.value))),
          .init(
            "speakerNames",
            .texts(statement.speakers.map { graph.thing($0)?.name ?? $0.value })),
          .init("start", .optional(statement.date?.start.iso8601)),
          .init("end", .optional(statement.date?.end.iso8601)),
          .init("datePhrase", .optional(statement.date?.phrase)),
          .init("confidence", .number(statement.confidence)),
          .init("rule", .text(statement.rule)),
        ])),
    ])
  }
}
