import RelataGraph

/// How JSON-LD writes the words of the vocabularies: with a prefix, `schema:name`, where that is safe.
///
/// JSON-LD takes every IRI that begins with a prefix of its context for a compact one: where
/// `schema` is a prefix, the IRI `schema:x` cannot be written. A document with such an IRI does
/// without that prefix, and writes the words of its vocabulary whole.
struct CompactNames: Sendable {
  /// The vocabularies whose prefix is the scheme of an IRI.
  let withoutPrefix: Set<Namespace>

  /// The names in a document that holds `iris`.
  init(beside iris: some Sequence<IRI>) {
    withoutPrefix = Set(iris.lazy.compactMap(CompactNames.namespace(clashingWith:)))
  }

  /// The names in the file of a graph.
  ///
  /// - Complexity: O(n) in things and articles.
  init(in graph: KnowledgeGraph, ontology: Ontology) {
    let things = graph.unorderedThings.lazy.flatMap { [$0.iri, $0.sameAs].compactMap(\.self) }
    let articles = graph.articles.flatMap { [$0.iri, $0.url].compactMap(\.self) }
    // All other IRIs begin with one of these.
    let own = [ontology.namespace, graph.base] + articles
    withoutPrefix = CompactNames(beside: own).withoutPrefix
      .union(CompactNames(beside: things).withoutPrefix)
  }

  /// A word as it is written.
  func name(of term: VocabularyTerm) -> String {
    guard !withoutPrefix.isEmpty else { return term.compact }
    let prefix = term.compact.prefix { $0 != ":" }
    let isSafe = Namespace(rawValue: String(prefix)).map { !withoutPrefix.contains($0) } ?? true
    return isSafe ? term.compact : term.iri
  }

  /// The key of a property as it is written.
  func key(of property: Property) -> String {
    property.key == property.term.compact ? name(of: property.term) : property.key
  }

  /// The vocabulary whose prefix is the scheme of `iri`.
  private static func namespace(clashingWith iri: IRI) -> Namespace? {
    // After two slashes JSON-LD looks for no prefix, and nearly all IRIs have those.
    let scheme = iri.value.utf8.prefix { $0 != UInt8(ascii: ":") }
    let rest = iri.value.utf8[scheme.endIndex...].dropFirst()
    guard !rest.starts(with: "//".utf8) else { return nil }
    return Namespace(rawValue: String(scheme) ?? "")
  }
}
