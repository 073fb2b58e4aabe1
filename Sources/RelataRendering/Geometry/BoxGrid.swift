/// Boxes and points by place, so that only those nearby are looked at.
struct BoxGrid {
  private struct Cell: Hashable {
    let column: Int
    let row: Int
  }

  private static let cellSize = 64.0

  private var boxes: [Cell: [Box]] = [:]
  private var points: [Cell: [(point: Point, owner: Int)]] = [:]

  /// - Complexity: O(n) in the cells that the box lies in.
  mutating func insert(_ box: Box) {
    for cell in BoxGrid.cells(of: box) { boxes[cell, default: []].append(box) }
  }

  mutating func insert(_ point: Point, owner: Int) {
    points[BoxGrid.cell(of: point), default: []].append((point, owner))
  }

  /// Whether some box overlaps `box`.
  func overlapsAny(_ box: Box) -> Bool {
    BoxGrid.cells(of: box).contains { cell in
      boxes[cell]?.contains { $0.overlaps(box) } == true
    }
  }

  /// Number of points in `box` that are not of `owner`.
  func pointCount(in box: Box, notOf owner: Int) -> Int {
    BoxGrid.cells(of: box).reduce(0) { count, cell in
      count + (points[cell]?.count { $0.owner != owner && box.contains($0.point) } ?? 0)
    }
  }

  private static func cells(of box: Box) -> [Cell] {
    let first = cell(of: Point(x: box.left, y: box.top))
    let last = cell(of: Point(x: box.right, y: box.bottom))
    return (first.column...max(first.column, last.column)).flatMap { column in
      (first.row...max(first.row, last.row)).map { Cell(column: column, row: $0) }
    }
  }

  private static func cell(of point: Point) -> Cell {
    // Places in pictures are far within this; what is not, lands at its border.
    let index = { (value: Double) in Int(min(max(value / cellSize, -1e6), 1e6).rounded(.down)) }
    return Cell(column: index(point.x), row: index(point.y))
  }
}
