import Glibc
import RelataTestSupport
import Synchronization
import Testing

@testable import Relata

@Suite struct ArticleRunTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What a run of `jobs` jobs hands out for articles that take different time.
  private func outcome(of inputs: [String], jobs: Int, limit: Int = .max) async -> [String] {
    var seen: [String] = []
    await ArticleRun(reader: ArticleReader(inputs: inputs), jobs: jobs).forEach({ articles in
      articles.map { "\($0.identifier):\($0.body.byteCount)" }
    }) { step in
      switch step {
      case .diagnostic(let diagnostic): seen.append(diagnostic.code)
      case .result(_, let output): seen.append(output)
      }
      return seen.count < limit
    }
    return seen
  }

  private func corpus(_ count: Int) throws -> (path: String, expected: [String]) {
    var generator = SeededGenerator(seed: 5)
    var lines: [String] = []
    var expected: [String] = []
    for index in 0..<count {
      if index % 17 == 3 {
        lines.append("{")
        expected.append("RLT-T008")
      } else {
        let size = Int.random(in: 1..<4000, using: &generator)
        lines.append(
          "{\"id\": \"n\(index)\", \"text\": \"\(String(repeating: "x", count: size))\"}")
        expected.append("n\(index):\(size)")
      }
    }
    let path = try folder.write(lines.joined(separator: "\n"), to: "corpus.jsonl")
    return (path, expected)
  }

  @Test(arguments: [1, 2, 7])
  func handsOutResultsAndDiagnosticsInTheOrderOfReading(jobs: Int) async throws {
    let (path, expected) = try corpus(150)
    #expect(await outcome(of: [path], jobs: jobs) == expected)
  }

  @Test func stopsWhenNoMoreIsWanted() async throws {
    let (path, expected) = try corpus(150)
    #expect(await outcome(of: [path], jobs: 2, limit: 40) == Array(expected.prefix(40)))
  }

  @Test func hasNothingToDoWithoutInputs() async {
    #expect(await outcome(of: [], jobs: 2).isEmpty)
  }

  @Test func groupsArticlesIntoBatchesThatGrow() throws {
    let line = "{\"text\": \"\(String(repeating: "x", count: 100))\"}\n"
    let path = try folder.write(String(repeating: line, count: 60), to: "c.jsonl")
    var batches = ArticleBatches(
      ArticleReader(inputs: [path]), firstByteLimit: 450, largestByteLimit: 1800)
    var counts: [Int] = []
    while let batch = batches.next() { counts.append(batch.count) }
    #expect(counts == [5, 9, 18, 18, 10])
  }

  @Test func keepsOrderAndStaysNearTheSlowest() async {
    let finished = Finished()
    var started = 0
    var consumed: [Int] = []
    var furthestAhead = 0
    await OrderedTasks(jobs: 3).run(
      next: {
        guard started < 50 else { return nil }
        furthestAhead = max(furthestAhead, started - consumed.count)
        started += 1
        return started - 1
      },
      work: { (index: Int) in
        // The first waits until as many as may have overtaken it, and a moment for more.
        if index == 0 {
          for _ in 0..<5000 where finished.count.load(ordering: .relaxed) < 5 { usleep(1000) }
          usleep(20_000)
        }
        finished.count.add(1, ordering: .relaxed)
        return index
      },
      consume: { (index: Int) in
        consumed.append(index)
        return true
      })
    #expect(consumed == Array(0..<50))
    #expect(furthestAhead < 6)
  }
}

/// How many inputs have been worked on.
private final class Finished: Sendable {
  let count = Atomic(0)
}
