import Glibc
import RelataFormats

/// Places nodes on rings around the one with most edges, in one pass over them.
///
/// No beauty, but it is there at once, whatever the graph: the way out when a layout takes too long.
struct RingLayout {
  private static let gap = 46.0

  let diagram: Diagram
  let sizes: [(width: Double, height: Double)]

  /// The nodes; edges and groups are left out.
  ///
  /// - Complexity: O(n log n) in nodes, and O(m) in edges.
  func geometry() -> LayoutGeometry {
    var degrees = [Int](repeating: 0, count: diagram.nodes.count)
    for edge in diagram.edges {
      degrees[edge.subject] += 1
      degrees[edge.object] += 1
    }
    let order = degrees.indices.sorted { (degrees[$1], $0) < (degrees[$0], $1) }
    var centers = [Point](repeating: Point(x: 0, y: 0), count: order.count)
    var radius = 0.0
    var next = order.dropFirst()
    while !next.isEmpty {
      let room = next.prefix(60).map { sizes[$0].width + RingLayout.gap }.max() ?? 0
      radius += max(room, 120)
      let count = min(next.count, max(6, Int(2 * Double.pi * radius / room)))
      for (position, node) in next.prefix(count).enumerated() {
        let angle = 2 * Double.pi * Double(position) / Double(count)
        centers[node] = Point(x: radius * cos(angle), y: radius * sin(angle))
      }
      next = next.dropFirst(count)
    }
    let boxes = zip(centers, sizes).map { Box(center: $0, width: $1.width, height: $1.height) }
    return LayoutGeometry(nodes: boxes, edges: [], groups: [])
  }
}
