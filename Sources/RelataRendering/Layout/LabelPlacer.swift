/// Finds places for the labels of edges, where they cover neither nodes nor each other.
struct LabelPlacer {
  /// A label that needs a place.
  struct Label {
    let curve: Curve
    /// Where the layout kept a place for it.
    let wish: Point?
    let width: Double
    let height: Double
    /// How early it may choose: the highest first.
    let rank: Int
  }

  /// Places along the way that are tried, the middle first.
  private static let shares = [
    0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86,
  ]
  /// Places beside the line that are tried, in heights of the label.
  private static let shifts = [0.0, -0.75, 0.75]
  private static let samplesOfCurve = 24
  private static let gap = 1.5

  let nodes: [Box]

  /// The box of each label, or `nil` where there is no free place.
  ///
  /// Of the free places on or beside the line, the one that the fewest other lines cross is taken.
  ///
  /// - Complexity: O(n log n) in labels, as long as they are spread out.
  func boxes(for labels: [Label]) -> [Box?] {
    var taken = BoxGrid()
    for node in nodes { taken.insert(node.grown(by: LabelPlacer.gap)) }
    for (index, label) in labels.enumerated() {
      for point in label.curve.samples(LabelPlacer.samplesOfCurve) {
        taken.insert(point, owner: index)
      }
    }
    var boxes: [Box?] = labels.map { _ in nil }
    let order = labels.indices.sorted { (labels[$1].rank, $0) < (labels[$0].rank, $1) }
    // Those that a place was kept for go first: theirs are free of each other.
    for index in order.filter({ labels[$0].wish != nil }) + order.filter({ labels[$0].wish == nil })
    {
      let best = candidates(for: labels[index]).lazy
        .filter { !taken.overlapsAny($0.grown(by: LabelPlacer.gap)) }
        .prefix(8)
        .min { first, second in
          taken.pointCount(in: first, notOf: index) < taken.pointCount(in: second, notOf: index)
        }
      boxes[index] = best
      if let best { taken.insert(best) }
    }
    return boxes
  }

  private func candidates(for label: Label) -> [Box] {
    let box = { (center: Point) in Box(center: center, width: label.width, height: label.height) }
    if let wish = label.wish { return [box(wish)] + beside(label).map(box) }
    return beside(label).map(box)
  }

  private func beside(_ label: Label) -> [Point] {
    LabelPlacer.shifts.flatMap { shift in
      LabelPlacer.shares.map { share in
        label.curve.place(at: share) + Point(x: 0, y: shift * label.height)
      }
    }
  }
}
