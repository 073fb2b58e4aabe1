import RelataGraph
import RelataText

/// Turns things, articles and statements into nodes and relationships.
struct PropertyGraphBuilder {
  private let ontology: Ontology
  private let vocabulary: GraphVocabulary
  private let naming: Naming

  init(ontology: Ontology, base: IRI) {
    self.ontology = ontology
    vocabulary = GraphVocabulary(ontology: ontology)
    naming = Naming(base: base)
  }

  func node(_ thing: Thing) -> PropertyGraph.Node {
    var entries = EntryList()
    entries.add(.name, thing.name)
    entries.add(.className, thing.className)
    entries.add(.alternateNames, thing.alternateNames)
    entries.add(.sameAs, thing.sameAs?.value)
    return PropertyGraph.Node(
      id: thing.iri.value, label: "Thing", className: word(thing.className),
      properties: entries.entries)
  }

  func node(_ article: Article, run: KnowledgeGraph.Run?) -> PropertyGraph.Node {
    var entries = EntryList()
    entries.add(.name, article.headline ?? article.identifier)
    entries.add(.className, "Article")
    entries.add(.identifier, article.identifier)
    entries.add(.headline, article.headline)
    entries.add(.datePublished, article.datePublished?.iso8601)
    entries.add(.language, article.language)
    entries.add(.url, article.url?.value)
    entries.add(.textDigest, article.textDigest)
    entries.add(.toolVersion, run?.toolVersion)
    entries.add(.model, run?.model)
    entries.add(.ontologyDigest, run?.ontologyDigest)
    return PropertyGraph.Node(
      id: article.iri.value, label: "Article", className: nil, properties: entries.entries)
  }

  func relationship(
    _ entry: (digest: String, statement: Statement)
  ) -> PropertyGraph.Relationship {
    let statement = entry.statement
    let relation = ontology.relationNamed(statement.relation)
    var entries = EntryList()
    entries.add(.label, relation?.label ?? statement.relation)
    entries.add(.family, relation?.family)
    entries.add(.symmetric, .boolean(relation?.isSymmetric ?? false))
    entries.add(.stance, statement.stance.rawValue)
    entries.add(.speakers, statement.speakers.map(\.value))
    entries.add(.topics, statement.topics.map(\.value))
    entries.add(.places, statement.places.map(\.value))
    entries.add(.start, statement.date?.start.iso8601)
    entries.add(.end, statement.date?.end.iso8601)
    entries.add(.datePhrase, statement.date?.phrase)
    if let tone = relation?.tone { entries.add(.tone, .integer(tone)) }
    entries.add(.confidence, .decimal((statement.confidence * 10_000).rounded() / 10_000))
    entries.add(.rule, statement.rule)
    entries.add(.articles, Set(statement.evidence.map(\.article)).sorted().map(\.value))
    entries.add(.evidence, statement.evidence.map(\.iri.value))
    entries.add(.quotes, statement.evidence.map(\.exact))
    return PropertyGraph.Relationship(
      id: naming.statement(entry.digest).value, type: word(statement.relation),
      source: statement.subject.value, target: statement.object.value,
      properties: entries.entries)
  }

  /// The name of a class or relation in databases, where it may not be empty.
  private func word(_ name: String) -> String {
    name.isEmpty ? "unnamed" : vocabulary.localName(name)
  }
}

/// Properties as they are collected; what is not known is left out.
private struct EntryList {
  private(set) var entries: [PropertyGraph.Entry] = []

  mutating func add(_ key: PropertyGraph.Key, _ value: PropertyGraph.Value) {
    entries.append(PropertyGraph.Entry(key: key, value: value))
  }

  mutating func add(_ key: PropertyGraph.Key, _ text: String?) {
    if let text { add(key, .text(text)) }
  }

  mutating func add(_ key: PropertyGraph.Key, _ texts: [String]) {
    if !texts.isEmpty { add(key, .texts(texts)) }
  }
}
