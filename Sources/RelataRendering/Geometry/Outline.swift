/// The shape of a node within its box.
enum Outline: Hashable, Sendable {
  case box, roundedBox, ellipse, hexagon, octagon, tab, note

  /// The shape that a look names in Graphviz's words.
  init(shape: String, style: String) {
    switch shape {
    case "ellipse": self = .ellipse
    case "hexagon": self = .hexagon
    case "octagon": self = .octagon
    case "tab": self = .tab
    case "note": self = .note
    default: self = style.split(separator: ",").contains("rounded") ? .roundedBox : .box
    }
  }

  /// Whether `point` lies within the shape in `box`.
  func contains(_ point: Point, in box: Box) -> Bool {
    guard box.contains(point), box.width > 0, box.height > 0 else { return false }
    let x = abs(point.x - box.center.x) / (box.width / 2)
    let y = abs(point.y - box.center.y) / (box.height / 2)
    return switch self {
    case .ellipse: x * x + y * y <= 1
    // From the tip at the side to the middle between tip and center at the top.
    case .hexagon: x + y / 2 <= 1
    case .octagon: x + y <= 1 + Outline.octagonCorner
    default: true
    }
  }

  /// Half the side of a regular octagon of width 2.
  static let octagonCorner = 0.414_213_562

  /// The part of `curve`, which begins in one node and ends in another, that lies in neither.
  static func clipped(
    _ curve: Curve, from first: (Outline, Box), to last: (Outline, Box)
  ) -> Curve {
    let start = border(of: first, on: curve, from: 0, to: 1)
    let end = border(of: last, on: curve, from: 1, to: start)
    return curve.part(from: start, to: end)
  }

  /// The part of `curve`, which begins in a node, that lies outside.
  static func leaving(_ curve: Curve, _ outline: Outline, _ box: Box) -> Curve {
    curve.part(from: border(of: (outline, box), on: curve, from: 0, to: 1), to: 1)
  }

  /// The part of `curve`, which ends in a node, that lies outside.
  static func arriving(_ curve: Curve, _ outline: Outline, _ box: Box) -> Curve {
    curve.part(from: 0, to: border(of: (outline, box), on: curve, from: 1, to: 0))
  }

  /// The share of the way at which the curve leaves a node that it is in at `inside`.
  private static func border(
    of node: (Outline, Box), on curve: Curve, from inside: Double, to outside: Double
  ) -> Double {
    var (low, high) = (inside, outside)
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if node.0.contains(curve.point(at: middle), in: node.1) {
        low = middle
      } else {
        high = middle
      }
    }
    return high
  }
}
