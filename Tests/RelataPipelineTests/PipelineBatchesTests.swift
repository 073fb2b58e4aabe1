import RelataTestSupport
import RelataText
import Synchronization
import Testing

@testable import RelataPipeline

@Suite("Sharing work")
struct PipelineBatchesTests {
  @Test("batches cover all passages in order and keep to the limit", arguments: 0..<40)
  func batches(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let passages = (0..<Int.random(in: 0...40, using: &random)).map { _ in
      let size = Int.random(in: 0...9000, using: &random)
      return Passage(SourceText(String(repeating: "a", count: size)))
    }
    let workers = Int.random(in: 1...4, using: &random)
    let batches = PassageBatches.batches(passages, workers: workers)
    #expect(batches.flatMap { Array($0) } == Array(passages.indices))
    #expect(batches.allSatisfy { !$0.isEmpty })
    for batch in batches where batch.count > 1 {
      let bytes = passages[batch].reduce(0) { $0 + $1.span.byteCount }
      #expect(bytes <= PassageBatches.byteLimit)
    }
  }

  @Test("a few articles are shared among the workers, a few words are not")
  func sharing() {
    let article = Passage(SourceText(String(repeating: "a", count: 3000)))
    let word = Passage(SourceText("a"))
    #expect(PassageBatches.batches([article, article], workers: 2) == [0..<1, 1..<2])
    #expect(PassageBatches.batches([word, word], workers: 2) == [0..<2])
    #expect(PassageBatches.batches([], workers: 2) == [])
  }

  @Test("each job is done once and results are in order", arguments: [0, 1, 2, 500])
  func jobs(count: Int) {
    let done = Mutex<[Int]>([])
    let results = WorkerThreads.map(jobs: count) { job in
      done.withLock { $0.append(job) }
      return job * 2
    }
    #expect(results == (0..<count).map { $0 * 2 })
    #expect(done.withLock { $0.sorted() } == Array(0..<count))
  }
}
