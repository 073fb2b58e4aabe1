import Glibc
public import RelataGraph

/// Loads graphs into a store: gathers, sends, tries again, and proves at the end that all arrived.
///
/// Not to be shared between tasks.
public final class GraphLoader {
  /// How far the work is.
  public enum Progress: Hashable, Sendable {
    /// So much has been sent.
    case sent(graphs: Int, statements: Int)
    /// The store is in trouble; the request is made again soon.
    case waiting(StoreError)
    /// So many of the proofs are done.
    case checking(done: Int, of: Int)
  }

  private let connector: StoreConnector
  private let policy: RetryPolicy
  private let deadline: Deadline
  private let pause: (Duration) -> Void
  private let report: (Progress) -> Void
  private var store: (any GraphStore)?
  private var gathered: [KnowledgeGraph] = []
  private var proofs: [LoadPlan.Proof] = []
  private var sentGraphs = 0
  private var sentStatements = 0

  /// Makes a loader; `report` is told how far it is.
  public init(
    connector: StoreConnector, policy: RetryPolicy, deadline: Deadline,
    report: @escaping (Progress) -> Void
  ) {
    self.connector = connector
    self.policy = policy
    self.deadline = deadline
    self.report = report
    pause = GraphLoader.sleep
  }

  /// Makes a loader for a store that is open already, with other sleep: for tests.
  init(
    store: any GraphStore, connector: StoreConnector, policy: RetryPolicy, deadline: Deadline,
    pause: @escaping (Duration) -> Void, report: @escaping (Progress) -> Void
  ) {
    self.store = store
    self.connector = connector
    self.policy = policy
    self.deadline = deadline
    self.pause = pause
    self.report = report
  }

  /// Number of graphs that the store has said to have taken.
  public var graphCount: Int { sentGraphs }

  /// Opens the store, waiting for one that is only starting.
  ///
  /// - Throws: ``LoadError``.
  public func connect() throws(LoadError) {
    if store == nil { store = try attempt(connector.connect) }
  }

  /// Sends a graph, or keeps it until there are enough to be sent together.
  ///
  /// - Throws: ``LoadError``.
  public func load(_ graph: KnowledgeGraph) throws(LoadError) {
    gathered.append(graph)
    let statements = gathered.reduce(0) { $0 + $1.statementCount }
    if let store, statements < store.statementsPerPlan { return }
    try sendGathered()
  }

  /// Sends the last graphs and reads back the counts of all.
  ///
  /// - Returns: the sum of the counts, which are those that were sent.
  /// - Throws: ``LoadError``, such as for counts that differ.
  public func finish() throws(LoadError) -> GraphCounts {
    try sendGathered()
    var total = GraphCounts(nodes: 0, edges: 0, statements: 0)
    for (index, proof) in proofs.enumerated() {
      report(.checking(done: index, of: proofs.count))
      let found = try attempt(proof.readBack)
      guard found == proof.expected else {
        throw .wrongCounts(subject: proof.subject, expected: proof.expected, found: found)
      }
      total.nodes += found.nodes
      total.edges += found.edges
      total.statements += found.statements
      if let triples = found.triples { total.triples = (total.triples ?? 0) + triples }
    }
    return total
  }

  private func sendGathered() throws(LoadError) {
    try connect()
    guard let store, !gathered.isEmpty else { return }
    let plan = store.plan(for: gathered)
    for step in plan.steps { try attempt(step.run) }
    proofs += plan.proofs
    sentGraphs += gathered.count
    sentStatements += gathered.reduce(0) { $0 + $1.statementCount }
    gathered = []
    report(.sent(graphs: sentGraphs, statements: sentStatements))
  }

  /// Does `work`, again after a wait as long as its trouble is one that passes.
  private func attempt<Result>(
    _ work: () throws(StoreError) -> Result
  ) throws(LoadError) -> Result {
    var attempts = 0
    var waited = Duration.zero
    while true {
      guard deadline.remaining > .zero else { throw .timeLimit }
      do throws(StoreError) {
        return try work()
      } catch {
        attempts += 1
        guard error.isTransient else { throw .store(error) }
        guard deadline.remaining > .zero else { throw .timeLimit }
        guard let delay = policy.delay(after: attempts, waited: waited) else {
          throw .store(error)
        }
        report(.waiting(error))
        pause(min(delay, deadline.remaining))
        waited += delay
      }
    }
  }

  private static func sleep(_ duration: Duration) {
    let parts = duration.components
    var rest = timespec(
      tv_sec: Int(parts.seconds), tv_nsec: Int(parts.attoseconds / 1_000_000_000))
    var left = timespec()
    while nanosleep(&rest, &left) != 0 && errno == EINTR { rest = left }
  }
}

/// Why graphs could not be loaded.
public enum LoadError: Error, Hashable, Sendable {
  /// The store did not do what it was asked for, however often it was.
  case store(StoreError)
  /// The time is over.
  case timeLimit
  /// The store has other than what it was sent.
  case wrongCounts(subject: String, expected: GraphCounts, found: GraphCounts)
}
