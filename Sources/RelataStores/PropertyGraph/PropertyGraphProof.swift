/// What is asked about rows that were sent: only what names them.
struct PropertyGraphProof {
  private let articles: [CypherValue]
  private let things: [CypherValue]
  /// By type of relationship; all statements of one edge stand in one batch.
  private let statements: [(type: String, batches: [[CypherValue]])]

  init(_ rows: PropertyRows) {
    articles = rows.articles.map { $0.picking(["id"]) }
    things = rows.things.flatMap(\.rows).map { $0.picking(["id"]) }
    statements = rows.statements.map { group in
      let names = group.rows.map { $0.picking(["id", "source", "target"]) }
      return (group.label, PropertyGraphProof.batches(of: names))
    }
  }

  /// Counts what of it a server has.
  func counts(at endpoint: any PropertyGraphEndpoint) throws(StoreError) -> GraphCounts {
    var counts = GraphCounts(nodes: 0, edges: 0, statements: 0)
    for (query, rows) in [
      (CypherQueries.countArticles, articles), (CypherQueries.countThings, things),
    ] {
      for batch in rows.batches(of: PropertyGraphStore.rowsPerRequest) {
        counts.nodes += try numbers(1, query, batch, endpoint)[0]
      }
    }
    for (type, batches) in statements {
      for batch in batches {
        let found = try numbers(2, CypherQueries.countStatements(type), batch, endpoint)
        counts.statements += found[0]
        counts.edges += found[1]
      }
    }
    return counts
  }

  private func numbers(
    _ count: Int, _ query: String, _ rows: [CypherValue], _ endpoint: any PropertyGraphEndpoint
  ) throws(StoreError) -> [Int] {
    let numbers = try endpoint.run(query, rows: rows)
    guard numbers.count == count else {
      throw StoreError(.strangeReply, "\(count) counts were asked for, \(numbers.count) came")
    }
    return numbers
  }

  /// Batches that are cut only where another edge begins; the rows come in order of the edges.
  static func batches(of rows: [CypherValue]) -> [[CypherValue]] {
    var batches: [[CypherValue]] = []
    var batch: [CypherValue] = []
    var edge: CypherValue?
    for row in rows {
      let next = row.picking(["source", "target"])
      if batch.count >= PropertyGraphStore.rowsPerRequest && next != edge {
        batches.append(batch)
        batch = []
      }
      batch.append(row)
      edge = next
    }
    return batch.isEmpty ? batches : batches + [batch]
  }
}

extension CypherValue {
  /// A map with those of its entries that have one of the keys.
  func picking(_ keys: [String]) -> CypherValue {
    guard case .map(let entries) = self else { return self }
    return .map(entries.filter { keys.contains($0.key) })
  }
}
