/// A chain of cubic Bézier curves.
struct Curve: Hashable, Sendable {
  /// The first point, and for each piece its two handles and its end: 1 + 3n points.
  private(set) var points: [Point]

  /// - Precondition: 1 + 3n points, n at least 1.
  init?(points: [Point]) {
    guard points.count >= 4, points.count % 3 == 1 else { return nil }
    self.points = points
  }

  /// From `start` to `end` by way of the handles.
  init(_ start: Point, _ first: Point, _ second: Point, _ end: Point) {
    points = [start, first, second, end]
  }

  /// The arc from `start` to `end` whose middle lies `bulge` beside the straight line.
  static func arc(from start: Point, to end: Point, bulge: Double) -> Curve {
    let side = (end - start).direction.normal
    let handle = (start + end) * 0.5 + side * (2 * bulge)
    return Curve(
      start, start + (handle - start) * (2.0 / 3), end + (handle - end) * (2.0 / 3), end)
  }

  var pieceCount: Int { (points.count - 1) / 3 }
  var start: Point { points[0] }
  var end: Point { points[points.count - 1] }

  /// The place at `share` of the way, from 0 to 1, each piece counting the same.
  func point(at share: Double) -> Point {
    let way = min(max(share, 0), 1) * Double(pieceCount)
    let piece = min(Int(way), pieceCount - 1)
    let t = way - Double(piece)
    let p = points[(3 * piece)...].prefix(4).map { $0 }
    let s = 1 - t
    return p[0] * (s * s * s) + p[1] * (3 * s * s * t) + p[2] * (3 * s * t * t) + p[3] * (t * t * t)
  }

  /// `count` places along the way, the ends among them.
  func samples(_ count: Int) -> [Point] {
    (0..<count).map { point(at: Double($0) / Double(max(1, count - 1))) }
  }

  /// About how long it is: the length of a line through some of its points.
  var length: Double {
    let places = samples(8 * pieceCount + 1)
    return zip(places, places.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
  }

  /// The place at `share` of the length, from 0 to 1.
  func place(at share: Double) -> Point {
    let places = samples(16 * pieceCount + 1)
    let steps = zip(places, places.dropFirst()).map { ($1 - $0).length }
    var rest = steps.reduce(0, +) * min(max(share, 0), 1)
    for (index, step) in steps.enumerated() where step > 0 {
      guard rest > step else {
        return places[index] + (places[index + 1] - places[index]) * (rest / step)
      }
      rest -= step
    }
    return end
  }

  /// A box around it: that of its handles, which hold it.
  var extent: Box {
    Box(
      left: points.map(\.x).min() ?? 0, top: points.map(\.y).min() ?? 0,
      right: points.map(\.x).max() ?? 0, bottom: points.map(\.y).max() ?? 0)
  }

  func moved(by offset: Point) -> Curve {
    var curve = self
    curve.points = points.map { $0 + offset }
    return curve
  }

  /// The part between two shares of the way of a curve of one piece.
  func part(from first: Double, to last: Double) -> Curve {
    let tail = split(at: min(max(first, 0), 1)).1
    let rest = first < 1 ? (last - first) / (1 - first) : 1
    return tail.split(at: min(max(rest, 0), 1)).0
  }

  /// The two parts of a curve of one piece (de Casteljau).
  private func split(at t: Double) -> (Curve, Curve) {
    let between = { (left: Point, right: Point) in left + (right - left) * t }
    let (a, b, c) = (
      between(points[0], points[1]), between(points[1], points[2]), between(points[2], points[3])
    )
    let (d, e) = (between(a, b), between(b, c))
    let middle = between(d, e)
    return (Curve(points[0], a, d, middle), Curve(middle, e, c, points[3]))
  }
}
