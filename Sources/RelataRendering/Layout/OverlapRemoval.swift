/// Moves boxes apart until none lies on another, each as little as is found in a few passes.
///
/// Graphviz's own way (`prism`) gives other places from one process to the next: it goes through hash
/// tables in the order of addresses. This one gives the same places for the same boxes.
struct OverlapRemoval {
  private static let passLimit = 120
  private static let growth = 1.06
  private static let growthLimit = 200

  /// The least room between two boxes.
  let gap: Double

  /// The boxes, moved.
  ///
  /// - Complexity: O(n log n) for each pass, as long as boxes are spread out.
  func moved(_ boxes: [Box]) -> [Box] {
    var boxes = spread(boxes)
    for _ in 0..<OverlapRemoval.passLimit where push(&boxes) {}
    // What still overlaps is drawn apart as a whole.
    for _ in 0..<OverlapRemoval.growthLimit where hasOverlap(boxes) {
      boxes = boxes.map {
        Box(center: $0.center * OverlapRemoval.growth, width: $0.width, height: $0.height)
      }
    }
    return boxes
  }

  /// Nothing can be drawn apart that lies on one place.
  private func spread(_ boxes: [Box]) -> [Box] {
    boxes.enumerated().map { index, box in
      box.moved(by: Point(x: Double(index % 17) * 0.037, y: Double(index % 13) * 0.029))
    }
  }

  /// Moves each overlapping pair apart, in the direction in which the least is to do; whether there
  /// was one.
  private func push(_ boxes: inout [Box]) -> Bool {
    var hasMoved = false
    for (first, second) in overlappingPairs(boxes) {
      let (one, other) = (boxes[first], boxes[second])
      let across = (one.width + other.width) / 2 + gap - abs(one.center.x - other.center.x)
      let down = (one.height + other.height) / 2 + gap - abs(one.center.y - other.center.y)
      guard across > 1e-6, down > 1e-6 else { continue }
      hasMoved = true
      let half =
        across < down
        ? Point(x: (one.center.x < other.center.x ? -1 : 1) * (across / 2 + 0.01), y: 0)
        : Point(x: 0, y: (one.center.y < other.center.y ? -1 : 1) * (down / 2 + 0.01))
      boxes[first] = one.moved(by: half)
      boxes[second] = other.moved(by: half * -1)
    }
    return hasMoved
  }

  private func hasOverlap(_ boxes: [Box]) -> Bool { !overlappingPairs(boxes).isEmpty }

  /// Pairs that are closer than the gap, found by going through the boxes from left to right.
  private func overlappingPairs(_ boxes: [Box]) -> [(Int, Int)] {
    let order = boxes.indices.sorted { (boxes[$0].left, $0) < (boxes[$1].left, $1) }
    var pairs: [(Int, Int)] = []
    var open: [Int] = []
    for index in order {
      let grown = boxes[index].grown(by: gap - 1e-6)
      open.removeAll { boxes[$0].right + gap <= boxes[index].left }
      for other in open where grown.overlaps(boxes[other]) { pairs.append((other, index)) }
      open.append(index)
    }
    return pairs
  }
}
