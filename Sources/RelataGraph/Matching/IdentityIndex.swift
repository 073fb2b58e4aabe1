/// Gives each thing of some graphs the IRI under which all of them know it.
///
/// Of the IRIs of one thing the known one stands for all, else the plainest: the one to which fewest
/// rules apply, the smallest of those.
public struct IdentityIndex: Sendable {
  /// Two or more IRIs that name one thing.
  public struct Union: Hashable, Sendable {
    /// The IRI that stands for all.
    public let canonical: IRI
    /// The others, in order.
    public let others: [IRI]
  }

  /// The rules.
  public let rules: IdentityRules
  private var reaches: [IRI: Identity.Reach] = [:]
  private var plainestByKey: [String: (ruleCount: Int, iri: IRI)] = [:]

  /// Makes an index without things.
  public init(rules: IdentityRules) { self.rules = rules }

  /// Adds the IRI of a thing.
  public mutating func insert(_ iri: IRI) {
    guard reaches[iri] == nil else { return }
    let identity = rules.identity(of: iri)
    reaches[iri] = identity.reach
    guard case .key(let key) = identity.reach else { return }
    let candidate = (ruleCount: identity.reasons.count, iri: iri)
    if let known = plainestByKey[key], known <= candidate { return }
    plainestByKey[key] = candidate
  }

  /// The IRI that stands for the thing `iri`; that of an ambiguous name stays as it is.
  public func canonical(_ iri: IRI) -> IRI {
    switch reaches[iri] {
    case .known(let known): known
    case .key(let key): plainestByKey[key]?.iri ?? iri
    case .itself, .ambiguous, nil: iri
    }
  }

  /// Whether the name of the thing does not tell it from those of other articles.
  func isAmbiguous(_ iri: IRI) -> Bool { reaches[iri] == .ambiguous }

  /// The things that have several IRIs, in order of the one that stands for all.
  ///
  /// - Complexity: O(n log n) in IRIs.
  public var unions: [Union] {
    var members: [IRI: [IRI]] = [:]
    for iri in reaches.keys {
      let canonical = canonical(iri)
      if canonical != iri { members[canonical, default: []].append(iri) }
    }
    return members.map { Union(canonical: $0, others: $1.sorted()) }
      .sorted { $0.canonical < $1.canonical }
  }
}
