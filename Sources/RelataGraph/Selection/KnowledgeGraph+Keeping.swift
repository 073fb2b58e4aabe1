extension KnowledgeGraph {
  /// Number of things that some statement starts from or leads to.
  ///
  /// - Complexity: O(n log n) in statements.
  public var endCount: Int {
    statements.reduce(into: Set<IRI>()) { ends, stated in
      ends.insert(stated.statement.subject)
      ends.insert(stated.statement.object)
    }.count
  }

  /// The graph with the statements that `isKept` takes, and the things that those name.
  ///
  /// Articles stay as they are: they are where the graph comes from, whatever is left of it.
  ///
  /// - Complexity: O(n log n) in things and statements.
  public func keeping(
    _ isKept: (_ digest: String, _ statement: Statement) -> Bool
  ) -> KnowledgeGraph {
    var kept = KnowledgeGraph(base: base, run: run)
    for article in articles { kept.insert(article) }
    for (digest, statement) in statements where isKept(digest, statement) {
      kept.adopt(statement, from: self, symmetric: false)
    }
    return kept
  }

  /// Adds a statement and the things that it names, which `source` knows.
  ///
  /// - Returns: whether the statement is new.
  @discardableResult
  mutating func adopt(
    _ statement: Statement, from source: KnowledgeGraph, symmetric: Bool
  ) -> Bool {
    for iri in statement.namedThings where thing(iri) == nil {
      if let thing = source.thing(iri) { insert(thing) }
    }
    // It stands in `source`, so it has evidence and all its things are known.
    return (try? insert(statement, symmetric: symmetric)) ?? false
  }
}
