/// Which state office holders, officials and bodies belong to.
///
/// Somebody who leads or represents a state, or a body that does, belongs to it, and so does a body
/// that is part of it: along the statements of the family `structure` from who is no state, as long as
/// they hold and, in most places that say so, lead to the same state.
public struct HomeStates: Sendable {
  private static let family = "structure"
  private static let state = "Country"
  private static let chainLimit = 4

  /// The share of what is said that has to be of one state.
  private static let majority = 2.0 / 3

  private let graph: KnowledgeGraph
  private let ontology: Ontology
  /// Who belongs to whom, and in how many places of the articles that is said.
  private var owners: [IRI: [IRI: Double]] = [:]

  /// Reads the statements of structure of `graph`.
  ///
  /// - Complexity: O(n log n) in statements.
  public init(graph: KnowledgeGraph, ontology: Ontology) {
    self.graph = graph
    self.ontology = ontology
    for (_, statement) in graph.statements where isBinding(statement) {
      owners[statement.subject, default: [:]][statement.object, default: 0] +=
        Double(statement.evidence.count)
    }
  }

  /// The state that the thing belongs to; `nil` for a state, and where there is none or no majority
  /// for one.
  ///
  /// - Complexity: O(n) in the things on the way.
  public func state(of iri: IRI) -> IRI? {
    guard !isState(iri) else { return nil }
    let shares = shares(of: iri, chain: HomeStates.chainLimit, passed: [])
    let total = shares.values.reduce(0, +)
    return shares.first { $0.value >= total * HomeStates.majority && $0.value > total / 2 }?.key
  }

  /// How much speaks for each state; what leads to none does not count.
  private func shares(of iri: IRI, chain: Int, passed: Set<IRI>) -> [IRI: Double] {
    guard chain > 0, !passed.contains(iri) else { return [:] }
    var shares: [IRI: Double] = [:]
    for (owner, weight) in owners[iri] ?? [:] {
      guard !isState(owner) else {
        shares[owner, default: 0] += weight
        continue
      }
      let further = self.shares(of: owner, chain: chain - 1, passed: passed.union([iri]))
      let total = further.values.reduce(0, +)
      for (state, share) in further { shares[state, default: 0] += weight * share / total }
    }
    return shares
  }

  /// Members of bodies keep their own will, and places have none, so only offices and parts bind.
  private func isBinding(_ statement: Statement) -> Bool {
    guard statement.stance == .actual,
      let relation = ontology.relationNamed(statement.relation),
      relation.family == HomeStates.family,
      let subject = graph.thing(statement.subject), let object = graph.thing(statement.object)
    else { return false }
    let isOfficeOrPart = relation.subjects != ["Actor"] && relation.objects != ["Place"]
    return isOfficeOrPart && isAgent(subject.className)
      && (object.className == HomeStates.state || isAgent(object.className))
  }

  private func isAgent(_ className: String) -> Bool {
    className != HomeStates.state && ["Person", "Group", "GovernmentBody"].contains(className)
  }

  private func isState(_ iri: IRI) -> Bool { graph.thing(iri)?.className == HomeStates.state }
}
