internal import Dispatch
internal import Glibc
internal import Synchronization

/// Runs jobs on the machine's processors.
enum WorkerThreads {
  /// Threads at most: beyond that their working memory costs more than they bring.
  private static let limit = 8

  /// How many threads are worth while: the processors that run at the moment.
  static let count = min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), limit)

  /// Does jobs 0 to `jobs - 1`, each once, the next by whichever thread is free.
  ///
  /// - Returns: the results in order of the jobs.
  static func map<Result: Sendable>(
    jobs: Int, _ job: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    guard jobs > 1, count > 1 else { return (0..<jobs).map(job) }
    let next = Atomic(0)
    let results = Mutex([Result?](repeating: nil, count: jobs))
    DispatchQueue.concurrentPerform(iterations: min(count, jobs)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < jobs else { return }
        let result = job(index)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
