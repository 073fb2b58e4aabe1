/// The parts of an edge's line as data of SVG paths.
struct EdgeLine {
  /// The line, which ends where an arrow head begins.
  let line: String
  /// The arrow head; `nil` where the relation reads the same from both ends.
  let head: String?
  /// Two crosses over the line of what is denied.
  let crosses: String?
  /// The ring at the beginning of a lifted edge: its middle.
  let ring: Point?

  static let headLength = 8.0
  static let ringRadius = 3.0

  init(curve: Curve, isSymmetric: Bool, isLifted: Bool, isStruck: Bool) {
    let shaft = isSymmetric ? curve : curve.shortened(by: EdgeLine.headLength - 1)
    line = EdgeLine.path(shaft)
    head = isSymmetric ? nil : EdgeLine.head(from: shaft.end, to: curve.end)
    crosses = isStruck ? EdgeLine.crosses(on: curve) : nil
    ring = isLifted ? curve.place(at: min(0.5, 8 / max(curve.length, 1))) : nil
  }

  private static func path(_ curve: Curve) -> String {
    "M" + SVGMarkup.list(curve.points.prefix(1)) + "C" + SVGMarkup.list(curve.points.dropFirst())
  }

  private static func head(from base: Point, to tip: Point) -> String {
    let direction = (tip - base).direction
    let foot = tip - direction * headLength
    let side = direction.normal * (headLength * 0.42)
    return "M" + SVGMarkup.list([tip, foot + side, foot - side]) + "Z"
  }

  private static func crosses(on curve: Curve) -> String {
    [0.15, 0.85].map { share in
      let center = curve.place(at: share)
      let arm = 3.5
      let points = [(-arm, -arm), (arm, arm), (-arm, arm), (arm, -arm)].map {
        center + Point(x: $0.0, y: $0.1)
      }
      return "M" + SVGMarkup.list(points[..<2]) + "M" + SVGMarkup.list(points[2...])
    }.joined()
  }
}

extension Curve {
  /// The curve without about the last `length` points; at least a tenth of the last piece stays.
  func shortened(by length: Double) -> Curve {
    guard let last = Curve(points: Array(points.suffix(4))) else { return self }
    let lastLength = last.length
    // The straight way to the tip that Graphviz leaves for the arrow head.
    if lastLength <= length + 1, pieceCount > 1 {
      return Curve(points: Array(points.dropLast(3))) ?? self
    }
    let kept = last.part(from: 0, to: max(0.1, 1 - length / max(lastLength, 0.1)))
    return Curve(points: points.dropLast(3) + kept.points.dropFirst()) ?? self
  }
}
