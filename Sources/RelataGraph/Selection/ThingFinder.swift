/// Finds the things that a person means by a word.
public struct ThingFinder: Sendable {
  /// Where to look.
  public let graph: KnowledgeGraph

  /// Makes a finder.
  public init(graph: KnowledgeGraph) { self.graph = graph }

  /// The things called `word`, in order of their IRIs.
  ///
  /// By the IRI, with or without the base; else by the name to show; else by another name. Names are
  /// compared as ``Slug`` has them.
  ///
  /// - Complexity: O(n log n) in things.
  public func things(called word: String) -> [Thing] {
    let things = graph.things
    let whole = things.filter { $0.iri.value == word || $0.iri.value == graph.base.value + word }
    guard whole.isEmpty else { return whole }
    let slug = Slug(word)
    let shown = things.filter { Slug($0.name) == slug }
    guard shown.isEmpty else { return shown }
    return things.filter { $0.alternateNames.contains { Slug($0) == slug } }
  }
}
