/// Which state office holders, officials and bodies belong to.
///
/// Somebody who leads or represents a state, or a body that does, belongs to it, and so does a body
/// that is part of it: along the statements of the family `structure` from who is no state, as long as
/// they hold and lead to one state only.
public struct HomeStates: Sendable {
  private static let family = "structure"
  private static let state = "Country"
  private static let chainLimit = 4

  private let graph: KnowledgeGraph
  private let ontology: Ontology
  private var owners: [IRI: Set<IRI>] = [:]

  /// Reads the statements of structure of `graph`.
  ///
  /// - Complexity: O(n log n) in statements.
  public init(graph: KnowledgeGraph, ontology: Ontology) {
    self.graph = graph
    self.ontology = ontology
    for (_, statement) in graph.statements where isBinding(statement) {
      owners[statement.subject, default: []].insert(statement.object)
    }
  }

  /// The state that the thing belongs to; `nil` for a state, and where there is none or are several.
  ///
  /// - Complexity: O(n) in the things on the way.
  public func state(of iri: IRI) -> IRI? {
    guard !isState(iri) else { return nil }
    var reached: Set<IRI> = [iri]
    var edge = reached
    var states: Set<IRI> = []
    for _ in 0..<HomeStates.chainLimit where !edge.isEmpty && states.isEmpty {
      let next = edge.reduce(into: Set<IRI>()) { $0.formUnion(owners[$1] ?? []) }
      states = next.filter(isState)
      edge = next.subtracting(reached)
      reached.formUnion(next)
    }
    return states.count == 1 ? states.first : nil
  }

  /// Members of bodies keep their own will, and places have none, so only offices and parts bind.
  private func isBinding(_ statement: Statement) -> Bool {
    guard statement.stance == .actual,
      let relation = ontology.relationNamed(statement.relation), relation.family == HomeStates.family,
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
