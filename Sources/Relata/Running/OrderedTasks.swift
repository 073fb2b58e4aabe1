/// Works on several inputs at once and hands out the results in order of the inputs.
struct OrderedTasks: Sendable {
  /// Most inputs that are worked on at once.
  let jobs: Int

  /// Takes inputs from `next` until it gives none, and gives each result to `consume` until that
  /// says no.
  ///
  /// No more than twice `jobs` inputs are on their way at any time, however long one of them takes.
  func run<Input: Sendable, Output: Sendable>(
    next: () -> Input?, work: @escaping @Sendable (Input) -> Output, consume: (Output) -> Bool
  ) async {
    await withTaskGroup(of: (index: Int, output: Output).self) { group in
      var started = 0
      var finished = 0
      var consumed = 0
      var waiting: [Int: Output] = [:]
      var isOpen = true
      while true {
        while isOpen, started - finished < jobs, started - consumed < 2 * jobs {
          guard let input = next() else {
            isOpen = false
            break
          }
          let index = started
          started += 1
          group.addTask { (index, work(input)) }
        }
        guard let (index, output) = await group.next() else { return }
        finished += 1
        waiting[index] = output
        while let output = waiting.removeValue(forKey: consumed) {
          consumed += 1
          guard consume(output) else {
            group.cancelAll()
            return
          }
        }
      }
    }
  }
}
