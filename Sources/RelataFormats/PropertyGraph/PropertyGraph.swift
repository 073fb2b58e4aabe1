public import RelataGraph

/// A graph as property-graph databases hold it: nodes and relationships with typed properties.
///
/// Things and articles are nodes; each statement is one relationship, whatever its stance, which
/// carries all that is said about it. GraphML, CSV and Cypher are written from this, and a database
/// may be loaded from it. The order of everything is defined.
public struct PropertyGraph: Hashable, Sendable {
  /// The value of a property.
  public enum Value: Hashable, Sendable {
    case text(String)
    /// Never empty.
    case texts([String])
    case integer(Int)
    /// A number with at most four decimals.
    case decimal(Double)
    case boolean(Bool)
  }

  /// The type of a property's values.
  public enum ValueType: String, Hashable, Sendable {
    case text, texts, integer, decimal, boolean
  }

  /// A property that nodes or relationships may have: its name and the type of its values.
  public struct Key: Hashable, Sendable {
    /// The name: ASCII letters only.
    public let name: String
    /// The type of its values.
    public let type: ValueType
  }

  /// A property and its value.
  public struct Entry: Hashable, Sendable {
    /// The property.
    public let key: Key
    /// The value, of the key's type.
    public let value: Value
  }

  /// A thing or an article.
  public struct Node: Hashable, Sendable {
    /// The IRI.
    public let id: String
    /// `Thing` or `Article`: what its identity is unique among.
    public let label: String
    /// For things the class, as the vocabulary's IRIs have it: ASCII letters, digits and `%`.
    public let className: String?
    /// What is known of it, in the order of ``PropertyGraph/nodeKeys``.
    public let properties: [Entry]
  }

  /// A statement as an edge.
  public struct Relationship: Hashable, Sendable {
    /// The statement's IRI.
    public let id: String
    /// The relation, as the vocabulary's IRIs have it: ASCII letters, digits and `%`.
    public let type: String
    /// IRI of the subject.
    public let source: String
    /// IRI of the object.
    public let target: String
    /// What is said about it, in the order of ``PropertyGraph/relationshipKeys``.
    public let properties: [Entry]
  }

  /// Things, then articles, each in order of their IRIs.
  public let nodes: [Node]
  /// The relationships, in order of source, type, target and id.
  public let relationships: [Relationship]

  /// The property-graph view of `graph`.
  ///
  /// - Complexity: O(n log n) in things and statements.
  public init(_ graph: KnowledgeGraph, ontology: Ontology) {
    let builder = PropertyGraphBuilder(ontology: ontology, base: graph.base)
    nodes =
      graph.things.map(builder.node) + graph.articles.map { builder.node($0, run: graph.run) }
    relationships = graph.statements.map(builder.relationship)
  }
}

extension PropertyGraph.Key {
  // Nodes; all but the name and class only where known.
  static let name = Self(name: "name", type: .text)
  static let className = Self(name: "class", type: .text)
  static let alternateNames = Self(name: "alternateNames", type: .texts)
  static let sameAs = Self(name: "sameAs", type: .text)
  static let identifier = Self(name: "identifier", type: .text)
  static let headline = Self(name: "headline", type: .text)
  static let datePublished = Self(name: "datePublished", type: .text)
  static let language = Self(name: "language", type: .text)
  static let url = Self(name: "url", type: .text)
  static let textDigest = Self(name: "textDigest", type: .text)
  static let toolVersion = Self(name: "toolVersion", type: .text)
  static let model = Self(name: "model", type: .text)
  static let ontologyDigest = Self(name: "ontologyDigest", type: .text)

  // Relationships.
  static let label = Self(name: "label", type: .text)
  static let family = Self(name: "family", type: .text)
  static let symmetric = Self(name: "symmetric", type: .boolean)
  static let stance = Self(name: "stance", type: .text)
  static let speakers = Self(name: "speakers", type: .texts)
  static let topics = Self(name: "topics", type: .texts)
  static let places = Self(name: "places", type: .texts)
  static let start = Self(name: "start", type: .text)
  static let end = Self(name: "end", type: .text)
  static let datePhrase = Self(name: "datePhrase", type: .text)
  static let tone = Self(name: "tone", type: .integer)
  static let confidence = Self(name: "confidence", type: .decimal)
  static let rule = Self(name: "rule", type: .text)
  static let articles = Self(name: "articles", type: .texts)
  static let evidence = Self(name: "evidence", type: .texts)
  static let quotes = Self(name: "quotes", type: .texts)
}

extension PropertyGraph {
  /// All properties that nodes may have, in order.
  public static let nodeKeys: [Key] = [
    .name, .className, .alternateNames, .sameAs, .identifier, .headline, .datePublished, .language,
    .url, .textDigest, .toolVersion, .model, .ontologyDigest,
  ]

  /// All properties that relationships may have, in order.
  public static let relationshipKeys: [Key] = [
    .label, .family, .symmetric, .stance, .speakers, .topics, .places, .start, .end, .datePhrase,
    .tone, .confidence, .rule, .articles, .evidence, .quotes,
  ]
}
