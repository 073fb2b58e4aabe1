/// The outlines of nodes as data of SVG paths.
enum NodeShape {
  /// Size of the flap of a tab and of the corner of a note.
  private static let flap = 6.0
  private static let rounding = 8.0

  /// The outline in `box`.
  static func path(_ outline: Outline, in box: Box) -> String {
    switch outline {
    case .box: polygon(corners(box))
    case .roundedBox: rounded(box, radius: min(rounding, box.height / 2))
    case .ellipse: ellipse(box)
    case .hexagon: polygon(hexagon(box))
    case .octagon: polygon(octagon(box))
    case .tab: tab(box)
    case .note: note(box)
    }
  }

  private static func polygon(_ points: [Point]) -> String { "M" + SVGMarkup.list(points) + "Z" }

  private static func corners(_ box: Box) -> [Point] {
    [
      Point(x: box.left, y: box.top), Point(x: box.right, y: box.top),
      Point(x: box.right, y: box.bottom), Point(x: box.left, y: box.bottom),
    ]
  }

  private static func hexagon(_ box: Box) -> [Point] {
    let inset = box.width / 4
    return [
      Point(x: box.left, y: box.center.y), Point(x: box.left + inset, y: box.top),
      Point(x: box.right - inset, y: box.top), Point(x: box.right, y: box.center.y),
      Point(x: box.right - inset, y: box.bottom), Point(x: box.left + inset, y: box.bottom),
    ]
  }

  private static func octagon(_ box: Box) -> [Point] {
    let across = box.width / 2 * (1 - Outline.octagonCorner)
    let down = box.height / 2 * (1 - Outline.octagonCorner)
    return [
      Point(x: box.left + across, y: box.top), Point(x: box.right - across, y: box.top),
      Point(x: box.right, y: box.top + down), Point(x: box.right, y: box.bottom - down),
      Point(x: box.right - across, y: box.bottom), Point(x: box.left + across, y: box.bottom),
      Point(x: box.left, y: box.bottom - down), Point(x: box.left, y: box.top + down),
    ]
  }

  private static func rounded(_ box: Box, radius: Double) -> String {
    let r = SVGMarkup.decimal(radius)
    let (wide, tall) = (
      SVGMarkup.decimal(box.width - 2 * radius), SVGMarkup.decimal(box.height - 2 * radius)
    )
    let start = SVGMarkup.list([Point(x: box.left + radius, y: box.top)])
    return "M\(start)h\(wide)a\(r),\(r) 0 0 1 \(r),\(r)v\(tall)a\(r),\(r) 0 0 1 -\(r),\(r)"
      + "h-\(wide)a\(r),\(r) 0 0 1 -\(r),-\(r)v-\(tall)a\(r),\(r) 0 0 1 \(r),-\(r)Z"
  }

  private static func ellipse(_ box: Box) -> String {
    let radii = SVGMarkup.list([Point(x: box.width / 2, y: box.height / 2)])
    let left = SVGMarkup.list([Point(x: box.left, y: box.center.y)])
    let right = SVGMarkup.list([Point(x: box.right, y: box.center.y)])
    return "M\(left)A\(radii) 0 1 1 \(right)A\(radii) 0 1 1 \(left)Z"
  }

  /// A box with the flap of a file card at the top left.
  private static func tab(_ box: Box) -> String {
    let shoulder = box.top + flap
    let width = min(22, box.width / 2)
    return polygon([
      Point(x: box.left, y: box.top), Point(x: box.left + width, y: box.top),
      Point(x: box.left + width + flap, y: shoulder), Point(x: box.right, y: shoulder),
      Point(x: box.right, y: box.bottom), Point(x: box.left, y: box.bottom),
    ]) + "M" + SVGMarkup.list([Point(x: box.left, y: shoulder)]) + "h" + SVGMarkup.decimal(width)
  }

  /// A sheet with one corner folded down.
  private static func note(_ box: Box) -> String {
    let fold = flap + 3
    let inner = Point(x: box.right - fold, y: box.top + fold)
    return polygon([
      Point(x: box.left, y: box.top), Point(x: inner.x, y: box.top),
      Point(x: box.right, y: inner.y), Point(x: box.right, y: box.bottom),
      Point(x: box.left, y: box.bottom),
    ]) + "M"
      + SVGMarkup.list([Point(x: inner.x, y: box.top), inner, Point(x: box.right, y: inner.y)])
  }
}
