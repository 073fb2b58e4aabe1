/// A graph of states: what office holders and bodies of a state do is lifted to the state.
public struct CountryRollUp: Hashable, Sendable {
  private static let state = "Country"
  private static let structure = "structure"

  /// The graph; statements of structure are gone, as is what a state would do to itself.
  public let graph: KnowledgeGraph
  /// Of each lifted statement, by its digest in ``graph``, the things in whose place states stand; they
  /// may not be in the graph themselves.
  public let origins: [String: Set<Thing>]

  /// Lifts what can be lifted of `graph`; things that belong to no state stay as they are.
  ///
  /// A thing stays where the ontology would not have a state in its place.
  ///
  /// - Complexity: O(n log n) in things and statements.
  public init(of graph: KnowledgeGraph, ontology: Ontology) {
    let homes = HomeStates(graph: graph, ontology: ontology)
    var rolled = KnowledgeGraph(base: graph.base, run: graph.run)
    var origins: [String: Set<Thing>] = [:]
    for article in graph.articles { rolled.insert(article) }
    for (_, statement) in graph.statements {
      guard let relation = ontology.relationNamed(statement.relation) else {
        rolled.adopt(statement, from: graph, symmetric: false)
        continue
      }
      guard relation.family != CountryRollUp.structure else { continue }
      let subject =
        ontology.accepts(CountryRollUp.state, as: relation.subjects)
        ? homes.state(of: statement.subject) : nil
      let object =
        ontology.accepts(CountryRollUp.state, as: relation.objects)
        ? homes.state(of: statement.object) : nil
      let lifted = statement.between(
        subject ?? statement.subject, object ?? statement.object,
        isSymmetric: relation.isSymmetric)
      guard lifted.subject != lifted.object || statement.subject == statement.object else {
        continue
      }
      rolled.adopt(lifted, from: graph, symmetric: relation.isSymmetric)
      for (end, state) in [(statement.subject, subject), (statement.object, object)] {
        guard state != nil, let thing = graph.thing(end) else { continue }
        origins[lifted.digest, default: []].insert(thing)
      }
    }
    self.graph = rolled
    // What the graph says of the states themselves is no less direct for being said of others too.
    self.origins = origins.filter { graph.statement($0.key) == nil }
  }
}

extension Statement {
  /// The same statement of other things, put in order where it reads the same from both ends.
  fileprivate func between(_ subject: IRI, _ object: IRI, isSymmetric: Bool) -> Statement {
    let isTurned = isSymmetric && object < subject
    return Statement(
      subject: isTurned ? object : subject, relation: relation,
      object: isTurned ? subject : object, stance: stance, speakers: speakers, date: date,
      topics: topics, places: places, confidence: confidence, rule: rule, evidence: evidence)
  }
}
