/// Brings several graphs to the same names for the same things, without uniting them.
struct GraphMatcher {
  /// Graphs that know each thing under one name.
  struct Matched {
    /// The graphs, in the order they came in.
    let graphs: [KnowledgeGraph]
    /// All of them together.
    let union: KnowledgeGraph
    /// The things that came under several IRIs.
    let unions: [IdentityIndex.Union]
  }

  let rules: IdentityRules

  /// The graphs under the IRIs that stand for their things in all of them.
  ///
  /// - Complexity: O(n log n) in things and statements.
  func match(_ graphs: [KnowledgeGraph]) -> Matched {
    var index = IdentityIndex(rules: rules)
    for graph in graphs { for thing in graph.unorderedThings { index.insert(thing.iri) } }
    var all = GraphMerger(rules: rules, index: index)
    for graph in graphs { all.add(graph) }
    let matched = graphs.map { graph -> KnowledgeGraph in
      var alone = GraphMerger(rules: rules, index: index)
      alone.add(graph)
      return alone.result(base: graph.base).graph
    }
    let result = all.result(base: graphs.first?.base ?? IRI(joining: Naming.defaultBase, ""))
    return Matched(graphs: matched, union: result.graph, unions: result.unions)
  }
}
