import RelataFormats

/// Leads edges through the middle of their labels, where a layout has kept a place for these.
///
/// Graphviz leads a line past its label, so that of several lines and labels close together nobody
/// knows which belong to each other, and bends it between the boxes of its grid. A line that goes
/// straight for its label and on from there is plainer; where it would cross a thing or another label,
/// Graphviz's stays.
struct LabelledRouter {
  /// How far handles reach on the way to the label: the plainest that is free is taken.
  private static let handleShares = [0.42, 0.3, 0.55, 0.18]
  private static let sampleCount = 33
  private static let nodeMargin = 4.0

  let nodes: [Box]
  let outlines: [Outline]
  /// The boxes of the labels at the places that were kept for them.
  let labels: [Box?]

  /// The edges, in the order given.
  ///
  /// - Complexity: O(n·m) in edges, and in nodes and edges.
  func routed(
    _ edges: [Diagram.Edge], as geometry: [LayoutGeometry.Edge]
  ) -> [LayoutGeometry.Edge] {
    zip(edges, geometry).enumerated().map { index, edge in
      guard let center = edge.1.labelCenter, edge.0.subject != edge.0.object else { return edge.1 }
      let free = LabelledRouter.handleShares.lazy
        .map { curve(from: edge.0.subject, by: center, to: edge.0.object, handles: $0) }
        .first { isFree($0, of: edge.0, index) }
      return free.map { LayoutGeometry.Edge(curve: $0, labelCenter: center) } ?? edge.1
    }
  }

  private func curve(
    from subject: Int, by middle: Point, to object: Int, handles share: Double
  ) -> Curve {
    let (start, end) = (nodes[subject].center, nodes[object].center)
    let tangent = tangent(start, end)
    let reach = (first: (middle - start).length, last: (end - middle).length)
    let first = Curve(
      start, start + (middle - start) * share, middle - tangent * (reach.first * share), middle)
    let last = Curve(
      middle, middle + tangent * (reach.last * share), end + (middle - end) * share, end)
    let head = Outline.leaving(first, outlines[subject], nodes[subject])
    let tail = Outline.arriving(last, outlines[object], nodes[object])
    return Curve(points: head.points + tail.points.dropFirst()) ?? first
  }

  /// The direction in which a label is passed: along the text, unless the edge is steep.
  private func tangent(_ start: Point, _ end: Point) -> Point {
    let way = end - start
    guard abs(way.x) * 2 > abs(way.y) else { return way.direction }
    return Point(x: way.x < 0 ? -1 : 1, y: 0)
  }

  private func isFree(_ curve: Curve, of edge: Diagram.Edge, _ index: Int) -> Bool {
    let samples = curve.samples(LabelledRouter.sampleCount)
    let area = curve.extent.grown(by: LabelledRouter.nodeMargin)
    for (position, node) in nodes.enumerated()
    where position != edge.subject && position != edge.object && node.overlaps(area) {
      let grown = node.grown(by: LabelledRouter.nodeMargin)
      if samples.contains(where: { outlines[position].contains($0, in: grown) }) { return false }
    }
    for (position, label) in labels.enumerated() where position != index {
      guard let label, label.overlaps(area) else { continue }
      if samples.contains(where: label.contains) { return false }
    }
    return true
  }
}
