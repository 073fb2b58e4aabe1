import RelataFormats

/// Draws edges as arcs between nodes that are placed; of several between two nodes each has its own.
struct ArcRouter {
  /// How far apart two arcs are in their middle, in points.
  private static let distance = 20.0

  let nodes: [Box]
  let outlines: [Outline]

  /// The edges, in the order given.
  ///
  /// - Complexity: O(n) in edges.
  func routed(_ edges: [Diagram.Edge]) -> [LayoutGeometry.Edge] {
    var counts: [Pair: Int] = [:]
    for edge in edges { counts[Pair(edge), default: 0] += 1 }
    var taken: [Pair: Int] = [:]
    return edges.map { edge in
      let pair = Pair(edge)
      let position = taken[pair] ?? 0
      taken[pair] = position + 1
      guard edge.subject != edge.object else {
        return LayoutGeometry.Edge(curve: loop(at: edge.subject, position))
      }
      let middle = Double((counts[pair] ?? 1) - 1) / 2
      // Seen from the same node for edges of both directions, so that they do not share a side.
      let side = edge.subject < edge.object ? 1.0 : -1
      let bulge = (Double(position) - middle) * ArcRouter.distance * side
      return LayoutGeometry.Edge(curve: arc(edge.subject, edge.object, bulge: bulge))
    }
  }

  private struct Pair: Hashable {
    let lower: Int
    let upper: Int

    init(_ edge: Diagram.Edge) {
      lower = min(edge.subject, edge.object)
      upper = max(edge.subject, edge.object)
    }
  }

  private func arc(_ subject: Int, _ object: Int, bulge: Double) -> Curve {
    let whole = Curve.arc(from: nodes[subject].center, to: nodes[object].center, bulge: bulge)
    return Outline.clipped(
      whole, from: (outlines[subject], nodes[subject]), to: (outlines[object], nodes[object]))
  }

  /// A loop at the right side, larger for each that is there already.
  private func loop(at node: Int, _ position: Int) -> Curve {
    let box = nodes[node]
    let reach = 26 + 18 * Double(position)
    let rise = min(box.height / 4, 8)
    let start = Point(x: box.right - 1, y: box.center.y - rise)
    let end = Point(x: box.right - 1, y: box.center.y + rise)
    return Curve(
      start, Point(x: box.right + reach, y: start.y - reach / 2),
      Point(x: box.right + reach, y: end.y + reach / 2), end)
  }
}
