/// Labels of the form `relation||head's relation`, by which a parser that draws no crossing arcs says
/// where they should go (pseudo-projective parsing, Nivre and Nilsson 2005).
struct LabelDecorations: Sendable {
  private struct Decoration {
    /// The relation itself.
    let label: Int32
    /// The relation of the head that is meant.
    let headLabel: Int32
  }

  private let decorations: [Decoration?]

  /// Takes the labels apart, adding the plain ones to `moves`.
  init(_ moves: inout MoveTable) {
    var decorations: [Decoration?] = []
    for label in moves.labels {
      guard let cut = label.firstRange(of: "||") else {
        decorations.append(nil)
        continue
      }
      decorations.append(
        Decoration(
          label: moves.index(of: String(label[..<cut.lowerBound])),
          headLabel: moves.index(of: String(label[cut.upperBound...]))))
    }
    self.decorations = decorations
  }

  /// Moves each token with a decorated label to the head that is meant, and plain its label.
  ///
  /// The head is the first token with the right relation below the present head, level by level and
  /// from left to right; without one the token stays.
  ///
  /// - Parameter isSpace: whether a token is white space, which never becomes a head.
  /// - Complexity: O(n) in tokens, and O(n) more for each decorated label.
  func resolve(_ result: inout DependencyParser.Result, isSpace: (Int) -> Bool) {
    var extents: SubtreeExtents?
    for token in result.heads.indices {
      let place = Int(result.labels[token])
      guard decorations.indices.contains(place), let decoration = decorations[place] else {
        continue
      }
      let known = extents ?? SubtreeExtents(heads: result.heads)
      extents = known
      if let head = target(
        of: token, decoration.headLabel, result, extents: known, isSpace: isSpace)
      {
        result.heads[token] = Int32(head)
      }
      result.labels[token] = decoration.label
    }
  }

  private func target(
    of token: Int, _ headLabel: Int32, _ result: DependencyParser.Result,
    extents: SubtreeExtents, isSpace: (Int) -> Bool
  ) -> Int? {
    var level = [Int(result.heads[token])]
    while !level.isEmpty {
      var nextLevel: [Int] = []
      for head in level {
        for child in extents.first(head)...extents.last(head)
        where child != head && Int(result.heads[child]) == head {
          guard child != token, !isSpace(child) else { continue }
          if result.labels[child] == headLabel { return child }
          nextLevel.append(child)
        }
      }
      level = nextLevel
    }
    return nil
  }
}

/// The first and last token of each subtree, before any token is moved: arcs drawn later may lead out
/// of them, and are not followed.
private struct SubtreeExtents {
  private var firsts: [Int32]
  private var lasts: [Int32]

  init(heads: [Int32]) {
    firsts = heads.indices.map { Int32($0) }
    lasts = firsts
    // In a projective tree what lies between a token and its head is below one of the two, so a pass
    // in each direction reaches all; the loop ends at once when nothing changes.
    var changed = true
    while changed {
      changed = false
      for index in heads.indices { changed = widen(index, heads) || changed }
      for index in heads.indices.reversed() { changed = widen(index, heads) || changed }
    }
  }

  private mutating func widen(_ index: Int, _ heads: [Int32]) -> Bool {
    let head = Int(heads[index])
    guard firsts[index] < firsts[head] || lasts[index] > lasts[head] else { return false }
    firsts[head] = min(firsts[head], firsts[index])
    lasts[head] = max(lasts[head], lasts[index])
    return true
  }

  func first(_ index: Int) -> Int { Int(firsts[index]) }

  func last(_ index: Int) -> Int { Int(lasts[index]) }
}
