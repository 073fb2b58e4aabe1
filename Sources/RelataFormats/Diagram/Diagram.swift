public import RelataGraph

/// What a relationship diagram shows: boxes for things, arrows for edges, and a caption.
///
/// A value without any syntax or place; ``DOTWriter`` writes it down, and the renderer draws it. All
/// text is clean: see ``LabelText``.
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
    /// Size of the name in points: larger in large diagrams for things of which much is said.
    public let fontSize: Double
    /// Index of the group that it stands in, if things are grouped.
    public let group: Int?
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
    /// The relation in one to three words.
    public let label: String
    /// The family of the relation.
    public let family: String
    /// Whether it holds.
    public let stance: Stance
    /// Whether it reads the same from both ends.
    public let isSymmetric: Bool
    /// Number of places in the articles that say so; never below 1.
    public let support: Int
    /// Whether the articles only report that somebody says so.
    public let isReported: Bool
    /// Whether it was lifted to a state from its office holders and bodies.
    public let isLifted: Bool
    /// Names of those who say so, where they are to be shown.
    public let speakers: String?
    /// Where a click leads: the article that says so.
    public let link: IRI?
    /// What is shown beside the pointer: the edge in words, then the evidence.
    public let tooltip: [String]
  }

  /// The headline.
  public let title: String
  /// The date, and what else there is to know.
  public let caption: String
  /// Where it comes from.
  public let source: String
  /// The things that have an edge, in order of the graph.
  public let nodes: [Node]
  /// The edges, in order of the graph.
  public let edges: [Edge]
  /// Names of the groups that things stand in; empty when they are not grouped.
  public let groups: [String]
  /// Number of things that are left out, for they have no edge.
  public let omittedCount: Int
}

/// What a diagram shows beside the things and edges of its graph.
public struct DiagramOptions: Hashable, Sendable {
  /// What things are grouped by.
  public enum Grouping: String, CaseIterable, Hashable, Sendable {
    /// The state that they belong to.
    case country
    /// Their class.
    case kind = "class"
  }

  /// Whether the names of speakers stand in small print below what they say.
  public var showsSpeakers = false
  /// What things are grouped by, if at all.
  public var grouping: Grouping?
  /// The things in whose place states stand, of lifted statements by digest; see ``CountryRollUp``.
  public var origins: [String: Set<Thing>] = [:]
  /// What the reader has to know of how the graph was chosen, such as what was left out.
  public var notes: [String] = []

  /// Nothing of that.
  public init() {}
}
