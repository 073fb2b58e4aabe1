extension KnowledgeGraph {
  /// Adds all that `other` says; things with the same IRI are one.
  ///
  /// - Complexity: O(n log n) in the things and statements of `other`.
  public mutating func formUnion(_ other: KnowledgeGraph) {
    for article in other.articles { insert(article) }
    for thing in other.things { insert(thing) }
    for (_, statement) in other.statements { adopt(statement, from: other, symmetric: false) }
  }
}
