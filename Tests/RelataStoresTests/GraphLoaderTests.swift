import RelataGraph
import RelataTestSupport
import Synchronization
import Testing

@testable import RelataStores

/// A store in memory with troubles that are laid out for it.
final class PretendStore: GraphStore {
  let name = "pretended"
  let statementsPerPlan: Int
  var troubles: [StoreError]
  var plans: [Int] = []
  var sends = 0
  var found: GraphCounts?

  init(statementsPerPlan: Int = 1, troubles: [StoreError] = []) {
    self.statementsPerPlan = statementsPerPlan
    self.troubles = troubles
  }

  func prepare() throws(StoreError) {}

  func plan(for graphs: [KnowledgeGraph]) -> LoadPlan {
    plans.append(graphs.count)
    let counts = GraphCounts(of: graphs[0])
    let step = LoadPlan.Step { () throws(StoreError) in
      self.sends += 1
      if let trouble = self.troubles.first {
        self.troubles.removeFirst()
        throw trouble
      }
    }
    let proof = LoadPlan.Proof(subject: "it", expected: counts) { self.found ?? counts }
    return LoadPlan(steps: [step], proofs: [proof])
  }
}

@Suite struct GraphLoaderTests {
  private func loader(
    _ store: PretendStore, patience: Duration = .seconds(30), limit: Duration = .seconds(1_000),
    pauses: @escaping (Duration) -> Void = { _ in }
  ) throws -> GraphLoader {
    let deadline = Deadline(after: limit)
    let connector = StoreConnector(
      address: .folder("nowhere"), credentials: nil, ontology: try Ontology.bundled(),
      deadline: deadline)
    return GraphLoader(
      store: store, connector: connector, policy: RetryPolicy(patience: patience),
      deadline: deadline, pause: pauses, report: { _ in })
  }

  @Test func sendsAGraphAndReadsItsCountsBack() throws {
    let store = PretendStore()
    let loader = try loader(store)
    try loader.load(try SampleGraph.graph())
    let counts = try loader.finish()
    #expect(counts == GraphCounts(nodes: 26, edges: 30, statements: 31))
    #expect(store.sends == 1)
    #expect(loader.graphCount == 1)
  }

  @Test func gathersSmallGraphs() throws {
    let store = PretendStore(statementsPerPlan: 60)
    let loader = try loader(store)
    for _ in 0..<5 { try loader.load(try SampleGraph.graph()) }
    _ = try loader.finish()
    #expect(store.plans == [2, 2, 1])
  }

  @Test func triesAgainWhatPassesAndWaitsTwiceAsLongEachTime() throws {
    let busy = StoreError(.busy, "status 500")
    let store = PretendStore(troubles: [busy, StoreError(.unreachable, "refused"), busy])
    var pauses: [Duration] = []
    let loader = try loader(store) { pauses.append($0) }
    try loader.load(try SampleGraph.graph())
    #expect(store.sends == 4)
    #expect(pauses == [.milliseconds(200), .milliseconds(400), .milliseconds(800)])
  }

  @Test func givesUpWhenThePatienceIsAtAnEnd() throws {
    let busy = StoreError(.busy, "status 500")
    let store = PretendStore(troubles: Array(repeating: busy, count: 100))
    var waited = Duration.zero
    let loader = try loader(store, patience: .seconds(20)) { waited += $0 }
    #expect(throws: LoadError.store(busy)) { try loader.load(try SampleGraph.graph()) }
    #expect(waited == .seconds(20))
  }

  @Test(arguments: [StoreError.Kind.refusedLogin, .rejected, .full, .locked, .missingTool])
  func doesNotTryAgainWhatDoesNotPass(kind: StoreError.Kind) throws {
    let store = PretendStore(troubles: [StoreError(kind, "no")])
    let loader = try loader(store)
    #expect(throws: LoadError.store(StoreError(kind, "no"))) {
      try loader.load(try SampleGraph.graph())
    }
    #expect(store.sends == 1)
  }

  @Test func endsWhenTheTimeIsOver() throws {
    let loader = try loader(PretendStore(), limit: .zero)
    #expect(throws: LoadError.timeLimit) { try loader.load(try SampleGraph.graph()) }
  }

  @Test func findsWhatTheStoreHasLost() throws {
    let store = PretendStore()
    store.found = GraphCounts(nodes: 26, edges: 30, statements: 30)
    let loader = try loader(store)
    try loader.load(try SampleGraph.graph())
    #expect(
      throws: LoadError.wrongCounts(
        subject: "it", expected: GraphCounts(nodes: 26, edges: 30, statements: 31),
        found: GraphCounts(nodes: 26, edges: 30, statements: 30))
    ) { try loader.finish() }
  }
}
