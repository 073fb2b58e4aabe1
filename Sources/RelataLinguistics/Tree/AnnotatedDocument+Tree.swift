/// Walking the dependency trees.
extension AnnotatedDocument {
  /// The head of the token at `index`, or `nil` when it heads its sentence.
  public func head(of index: Int) -> Int? {
    let head = Int(heads[index])
    return head == index ? nil : head
  }

  /// The dependents of the token at `index`, in order of the text.
  ///
  /// - Complexity: O(d) in dependents.
  public func dependents(of index: Int) -> [Int] {
    dependents.dependents(of: index).map { Int($0) }
  }

  /// The dependents of the token at `index` with any of `labels`, in order of the text.
  public func dependents(of index: Int, _ labels: DependencyLabel...) -> [Int] {
    var found: [Int] = []
    for dependent in dependents.dependents(of: index)
    where labels.contains(self.labels[Int(dependent)]) {
      found.append(Int(dependent))
    }
    return found
  }

  /// The first dependent of the token at `index` with any of `labels`.
  public func dependent(of index: Int, _ labels: DependencyLabel...) -> Int? {
    for dependent in dependents.dependents(of: index)
    where labels.contains(self.labels[Int(dependent)]) {
      return Int(dependent)
    }
    return nil
  }

  /// The token at `index` and all below it, from the first to the last in the text.
  ///
  /// A range, though a tree that is not projective may leave gaps in it.
  ///
  /// - Complexity: O(k) in tokens of the subtree.
  public func subtreeRange(of index: Int) -> Range<Int> {
    var first = index
    var last = index
    var pending = [Int32(index)]
    while let token = pending.popLast() {
      first = min(first, Int(token))
      last = max(last, Int(token))
      pending.append(contentsOf: dependents.dependents(of: Int(token)))
    }
    return first..<(last + 1)
  }

  /// The heads above the token at `index`, the nearest first.
  ///
  /// - Complexity: O(k) in their number.
  public func ancestors(of index: Int) -> [Int] {
    var found: [Int] = []
    var current = index
    while let head = head(of: current) {
      found.append(head)
      current = head
    }
    return found
  }

  /// Whether the token at `index` is `ancestor` or stands below it.
  public func isInSubtree(_ index: Int, of ancestor: Int) -> Bool {
    var current = index
    while current != ancestor {
      guard let head = head(of: current) else { return false }
      current = head
    }
    return true
  }

  /// The token at `index` and the members of its coordination after it, in order of the text.
  public func conjuncts(from index: Int) -> [Int] {
    var members = [index]
    var current = index
    while let next = dependent(of: current, .conjunct) {
      members.append(next)
      current = next
    }
    return members
  }

  /// The root of the sentence that holds the token at `index`.
  public func root(of index: Int) -> Int {
    var current = index
    while let head = head(of: current) { current = head }
    return current
  }
}
