/// The dependents of every token, in order of the text, as one array cut by offsets.
struct DependentIndex: Sendable, Hashable {
  /// `offsets[i]..<offsets[i + 1]` are the places of token i's dependents; one more than tokens.
  private let offsets: [Int32]
  /// Token indices, grouped by head, ascending in each group.
  private let tokens: [Int32]

  /// Sorts the tokens by head.
  ///
  /// - Complexity: O(n) in tokens (a counting sort).
  init(heads: [Int32]) {
    var offsets = [Int32](repeating: 0, count: heads.count + 1)
    for (index, head) in heads.enumerated() where Int(head) != index {
      offsets[Int(head) + 1] += 1
    }
    for index in heads.indices { offsets[index + 1] += offsets[index] }
    var next = offsets
    var tokens = [Int32](repeating: 0, count: Int(offsets[heads.count]))
    for (index, head) in heads.enumerated() where Int(head) != index {
      tokens[Int(next[Int(head)])] = Int32(index)
      next[Int(head)] += 1
    }
    self.offsets = offsets
    self.tokens = tokens
  }

  /// The dependents of the token at `index`, ascending.
  func dependents(of index: Int) -> ArraySlice<Int32> {
    tokens[Int(offsets[index])..<Int(offsets[index + 1])]
  }
}
