public import RelataGraph

/// What a relationship diagram shows: boxes for things, arrows for edges, and a caption.
///
/// A value without any syntax; ``DOTWriter`` writes it down. All text is clean: see ``LabelText``.
public struct Diagram: Hashable, Sendable {
  /// A thing.
  public struct Node: Hashable, Sendable {
    /// The name in the file: the IRI, less the base.
    public let id: String
    /// Name of the class in the ontology.
    public let className: String
    /// The name, broken into lines; never empty.
    public let lines: [String]
    /// Where a click leads.
    public let link: IRI?
    /// What is shown beside the pointer.
    public let tooltip: [String]
  }

  /// An edge: all statements of one subject, relation, object and stance.
  public struct Edge: Hashable, Sendable {
    /// The name in the file: the IRI of the first statement, less the base.
    public let id: String
    /// Index of the node that it starts from.
    public let subject: Int
    /// Index of the node that it leads to.
    public let object: Int
    /// Name of the relation in the ontology.
    public let relation: String
    /// The relation as people read it.
    public let label: String
    /// The family of the relation.
    public let family: String
    /// Whether it holds.
    public let stance: Stance
    /// Whether it reads the same from both ends.
    public let isSymmetric: Bool
    /// Number of places in the articles that say so; never below 1.
    public let support: Int
    /// What is shown beside the pointer: the edge in words, then the evidence.
    public let tooltip: [String]
  }

  /// The headline.
  public let title: String
  /// The date, and what else there is to know.
  public let caption: String
  /// The things that have an edge, in order of the graph.
  public let nodes: [Node]
  /// The edges, in order of the graph.
  public let edges: [Edge]
  /// Number of things that are left out, for they have no edge.
  public let omittedCount: Int
}
