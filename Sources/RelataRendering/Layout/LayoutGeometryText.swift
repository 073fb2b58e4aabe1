/// The geometry as lines of numbers, for the way from one process to another.
///
/// `node left top right bottom`, `group` likewise, `edge x y…` and `label x y` for the edge before.
struct LayoutGeometryText {
  static func text(of geometry: LayoutGeometry) -> String {
    var lines = geometry.nodes.map { line("node", numbers(of: $0)) }
    for edge in geometry.edges {
      lines.append(line("edge", edge.curve.points.flatMap { [$0.x, $0.y] }))
      if let center = edge.labelCenter { lines.append(line("label", [center.x, center.y])) }
    }
    lines += geometry.groups.map { line("group", numbers(of: $0)) }
    // Who reads it knows that nothing is missing.
    return lines.joined(separator: "\n") + "\nend\n"
  }

  private static func line(_ word: String, _ numbers: [Double]) -> String {
    ([word] + numbers.map { "\($0)" }).joined(separator: " ")
  }

  private static func numbers(of box: Box) -> [Double] {
    [box.left, box.top, box.right, box.bottom]
  }

  /// Reads what ``text(of:)`` writes; `nil` for anything else.
  static func geometry(_ text: String) -> LayoutGeometry? {
    var geometry = LayoutGeometry(nodes: [], edges: [], groups: [])
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      let numbers = words.dropFirst().compactMap { Double($0) }
      guard let word = words.first, numbers.count == words.count - 1,
        numbers.allSatisfy(\.isFinite)
      else { return nil }
      switch (word, numbers.count) {
      case ("end", 0): return geometry
      case ("node", 4): geometry.nodes.append(box(numbers))
      case ("group", 4): geometry.groups.append(box(numbers))
      case ("label", 2):
        guard let last = geometry.edges.indices.last else { return nil }
        geometry.edges[last].labelCenter = Point(x: numbers[0], y: numbers[1])
      case ("edge", _):
        let points = stride(from: 0, to: numbers.count - 1, by: 2).map {
          Point(x: numbers[$0], y: numbers[$0 + 1])
        }
        guard let curve = Curve(points: points) else { return nil }
        geometry.edges.append(LayoutGeometry.Edge(curve: curve))
      default: return nil
      }
    }
    return nil
  }

  private static func box(_ numbers: [Double]) -> Box {
    Box(left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])
  }
}
