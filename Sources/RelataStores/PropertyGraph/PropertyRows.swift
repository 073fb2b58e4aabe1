import RelataFormats

/// A property graph as rows for queries.
///
/// What articles add to each other stands beside the properties that are simply set.
struct PropertyRows {
  /// Rows of one kind: label of nodes or type of relationships.
  struct Group {
    /// As it stands in a query, in backticks.
    let label: String
    var rows: [CypherValue]
  }

  /// Articles.
  let articles: [CypherValue]
  /// Things by class.
  let things: [Group]
  /// Statements by relation, in order of their edges.
  let statements: [Group]

  /// Properties of things that rows have beside the others; the first is a text, the other a list.
  static let thingKeys = ["name", "alternateNames"]
  /// Properties of statements that rows have beside the others, all of them lists.
  static let statementKeys = ["evidence", "quotes", "articles", "topics", "places"]

  init(_ graph: PropertyGraph) {
    articles = graph.nodes.filter { $0.label == "Article" }.map { node in
      PropertyRows.row([.init("id", .text(node.id))], node.properties, beside: [])
    }
    let things = graph.nodes.filter { $0.label == "Thing" }
    self.things = PropertyRows.groups(of: things, by: { $0.className ?? "Thing" }) { node in
      PropertyRows.row(
        [.init("id", .text(node.id))], node.properties, beside: PropertyRows.thingKeys)
    }
    statements = PropertyRows.groups(of: graph.relationships, by: \.type) { relationship in
      PropertyRows.row(
        [
          .init("id", .text(relationship.id)), .init("source", .text(relationship.source)),
          .init("target", .text(relationship.target)),
        ], relationship.properties, beside: PropertyRows.statementKeys)
    }
  }

  private static func groups<Element>(
    of elements: [Element], by label: (Element) -> String, _ row: (Element) -> CypherValue
  ) -> [Group] {
    var groups: [String: Group] = [:]
    for element in elements {
      let label = label(element)
      groups[label, default: Group(label: "`\(label)`", rows: [])].rows.append(row(element))
    }
    return groups.values.sorted { $0.label < $1.label }
  }

  /// A row with the properties `beside`, empty lists where they are not known, and all others in the
  /// map `properties`.
  private static func row(
    _ names: [CypherValue.Entry], _ properties: [PropertyGraph.Entry], beside keys: [String]
  ) -> CypherValue {
    let known = properties.map { CypherValue.Entry($0.key.name, CypherValue($0.value)) }
    let lists = keys.map { key in
      known.first { $0.key == key } ?? CypherValue.Entry(key, .list([]))
    }
    let others = known.filter { !keys.contains($0.key) }
    return .map(names + lists + [.init("properties", .map(others))])
  }
}

extension CypherValue {
  /// The value of a property.
  fileprivate init(_ value: PropertyGraph.Value) {
    switch value {
    case .text(let text): self = .text(text)
    case .texts(let texts): self = .list(texts.map { .text($0) })
    case .integer(let number): self = .integer(number)
    case .decimal(let number): self = .decimal(number)
    case .boolean(let truth): self = .boolean(truth)
    }
  }
}
