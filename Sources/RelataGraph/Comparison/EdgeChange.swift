/// An edge without what is said of it: who relates to whom, and how.
public struct Edge: Hashable, Sendable {
  /// The thing it starts from.
  public let subject: IRI
  /// Name of the relation.
  public let relation: String
  /// The thing it leads to.
  public let object: IRI

  /// The edge of a statement.
  public init(_ statement: Statement) {
    subject = statement.subject
    relation = statement.relation
    object = statement.object
  }

  /// Makes an edge.
  public init(subject: IRI, relation: String, object: IRI) {
    self.subject = subject
    self.relation = relation
    self.object = object
  }
}

extension Edge: Comparable {
  /// Orders by subject, relation and object, as statements in a graph.
  public static func < (left: Edge, right: Edge) -> Bool {
    if left.subject != right.subject { return left.subject < right.subject }
    if left.relation != right.relation { return left.relation < right.relation }
    return left.object < right.object
  }
}

/// What two graphs say of one edge, where that differs.
public struct EdgeChange: Hashable, Sendable {
  /// In which way they differ; docs/diff.md says what each means.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Only the second graph speaks of it.
    case new
    /// Only the first graph speaks of it; that is not a denial.
    case silent
    /// One graph says it, the other has it denied; or, on the same day, that it has ended.
    case contradicted
    /// It was planned and has happened, held and has ended, and so on.
    case stance
    /// Both speak of it, but of another day.
    case date
    /// Both speak of it, but other speakers do.
    case speaker
    /// The second graph says it on the word of further articles.
    case corroborated
    /// The second graph says it on the word of fewer articles.
    case fewerArticles = "fewer-articles"
    /// The same articles say it, but in other words.
    case evidence
    /// Topic, place, rule or confidence differ.
    case details
  }

  /// The edge.
  public let edge: Edge
  /// What the first graph says of it, in order of the digests; may be empty.
  public let before: [Statement]
  /// What the second graph says of it.
  public let after: [Statement]
  /// In which ways they differ, in order of ``Kind``; never empty.
  public let kinds: [Kind]

  /// Compares what is said; `nil` when it is the same.
  ///
  /// - Parameter isSameDay: whether the graphs report one day, so that nothing can have come to pass
  ///   between them.
  init?(_ edge: Edge, _ before: [Statement], _ after: [Statement], isSameDay: Bool) {
    guard before != after else { return nil }
    self.edge = edge
    self.before = before
    self.after = after
    kinds =
      EdgeComparison(
        before: EdgeVoices(before), after: EdgeVoices(after), isSameDay: isSameDay
      ).kinds
  }

  private init(_ edge: Edge, _ before: [Statement], _ after: [Statement], kinds: [Kind]) {
    self.edge = edge
    self.before = before
    self.after = after
    self.kinds = kinds
  }

  /// The change from the second graph to the first.
  var inverse: EdgeChange {
    let inverseKinds = kinds.map { kind -> Kind in
      switch kind {
      case .new: .silent
      case .silent: .new
      case .corroborated where !EdgeVoices(before).articles.isSubset(of: EdgeVoices(after).articles):
        .corroborated
      case .corroborated: .fewerArticles
      case .fewerArticles: .corroborated
      default: kind
      }
    }
    return EdgeChange(edge, after, before, kinds: inverseKinds.sorted(by: EdgeChange.isBefore))
  }

  private static func isBefore(_ left: Kind, _ right: Kind) -> Bool {
    guard let first = Kind.allCases.firstIndex(of: left),
      let second = Kind.allCases.firstIndex(of: right)
    else { return false }
    return first < second
  }

  /// The stance that the first graph has for the edge; `nil` where it is silent.
  public var stanceBefore: Stance? { EdgeVoices(before).leadingStance }

  /// The stance that the second graph has for it.
  public var stanceAfter: Stance? { EdgeVoices(after).leadingStance }
}
