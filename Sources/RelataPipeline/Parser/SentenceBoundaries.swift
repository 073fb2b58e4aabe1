/// Cuts a parsed document into sentences.
enum SentenceBoundaries {
  /// The longest ranges that no arc leaves: for trees that do not interleave, one tree each.
  ///
  /// - Complexity: O(n) in tokens.
  static func sentences(heads: [Int32]) -> [Range<Int>] {
    // How many more arcs pass from the token before to this one than one place earlier.
    var change = [Int32](repeating: 0, count: heads.count + 1)
    for (index, head) in heads.enumerated() where Int(head) != index {
      change[min(index, Int(head)) + 1] += 1
      change[max(index, Int(head)) + 1] -= 1
    }
    var sentences: [Range<Int>] = []
    var start = 0
    var passing: Int32 = 0
    for index in heads.indices {
      passing += change[index]
      if passing == 0 && index > start {
        sentences.append(start..<index)
        start = index
      }
    }
    if start < heads.count { sentences.append(start..<heads.count) }
    return sentences
  }
}
