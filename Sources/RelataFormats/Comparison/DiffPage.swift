/// Puts the drawing of a ``DiffPicture`` on a page: the difference alone, or A, B and the difference
/// beside each other, with every thing at the same place.
///
/// The views are one drawing with three style sheets, so that nothing can move.
public struct DiffPage: Sendable {
  /// What a view shows.
  enum View: String, CaseIterable {
    case before, after, difference

    var title: String {
      switch self {
      case .before: "A"
      case .after: "B"
      case .difference: "Difference from A to B"
      }
    }
  }

  private let picture: DiffPicture
  private let drawing: String
  private let size: (width: Double, height: Double)

  private static let headHeight = 40.0

  /// Takes the picture and its drawing, which carries the identifiers of things and edges.
  ///
  /// Returns `nil` for a drawing without a size.
  public init?(_ picture: DiffPicture, drawing: [UInt8]) {
    let text = String(decoding: drawing, as: UTF8.self)
    guard let start = text.firstRange(of: "<svg")?.lowerBound,
      let box = text[start...].firstRange(of: "viewBox=\"")?.upperBound
    else { return nil }
    let numbers = text[box...].prefix { $0 != "\"" }.split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0 else { return nil }
    self.picture = picture
    size = (numbers[2], numbers[3])
    self.drawing = DiffPage.resized(String(text[start...]), width: numbers[2], height: numbers[3])
  }

  /// The drawing as large as its view box: Graphviz gives its size in points.
  private static func resized(_ drawing: String, width: Double, height: Double) -> String {
    guard let end = drawing.firstIndex(of: ">") else { return drawing }
    var tag = String(drawing[..<end])
    for (name, value) in [(" width=\"", width), (" height=\"", height)] {
      guard let start = tag.firstRange(of: name)?.upperBound,
        let quote = tag[start...].firstIndex(of: "\"")
      else { continue }
      tag.replaceSubrange(start..<quote, with: "\(value)")
    }
    return tag + drawing[end...]
  }

  /// The page as SVG.
  ///
  /// - Complexity: O(n) in things and edges.
  public func svg(sideBySide: Bool) -> String {
    let views: [View] = sideBySide ? View.allCases : [.difference]
    let width = max(size.width * Double(views.count), 640)
    let height = size.height + DiffPage.headHeight
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
        + " width=\"\(number(width))\" height=\"\(number(height))\""
        + " viewBox=\"0 0 \(number(width)) \(number(height))\""
        + " font-family=\"Helvetica, Arial, sans-serif\">",
      "<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>", legend,
    ]
    for (index, view) in views.enumerated() {
      parts.append("<style>\(styleSheet(view))</style>")
      parts.append(
        "<g class=\"view-\(view.rawValue)\""
          + " transform=\"translate(\(number(Double(index) * size.width)) \(number(DiffPage.headHeight)))\">"
      )
      parts.append(placed(view))
      if sideBySide {
        parts.append(
          "<text x=\"12\" y=\"-4\" font-size=\"14\" font-weight=\"bold\">\(view.title)</text>")
      }
      parts.append("</g>")
    }
    return parts.joined(separator: "\n") + "\n</svg>\n"
  }

  /// The page as HTML, with the difference in words below the picture.
  public func html(sideBySide: Bool, words: String) -> String {
    var bytes: [UInt8] = []
    for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
      appendXMLText(String(line), to: &bytes)
      bytes.append(0x0A)
    }
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Difference of two graphs</title>
      <style>body{font:14px Helvetica,Arial,sans-serif;margin:1em}svg{max-width:100%;height:auto}\
      pre{white-space:pre-wrap}</style></head><body>
      \(svg(sideBySide: sideBySide))<pre>
      \(String(decoding: bytes, as: UTF8.self))</pre></body></html>

      """
  }

  /// The drawing with identifiers of its own, so that three of them can stand in one document.
  private func placed(_ view: View) -> String {
    drawing.replacing(" id=\"", with: " id=\"\(view.rawValue)/")
      .replacing("aria-labelledby=\"title desc\"", with: "")
  }

  private func styleSheet(_ view: View) -> String {
    let root = ".view-\(view.rawValue)"
    // The legend of the drawing tells families and stances, which the colours here do not show.
    var rules = ["\(root) .legend{display:none}"]
    for mark in DiffPicture.Mark.allCases {
      let edges = picture.edges.filter { $0.mark == mark }
      let things = picture.things.filter { $0.mark == mark && mark != .kept }
      if isHidden(mark, in: view) {
        rules += (edges + things).map { "\(selector($0, view)){visibility:hidden}" }
      } else {
        let shown = view == .difference ? mark : .kept
        rules += edges.map { edgeRule(selector($0, view), shown) }
        if view == .difference { rules += things.map { thingRule(selector($0, view), mark) } }
      }
    }
    return rules.joined(separator: "\n")
  }

  private func isHidden(_ mark: DiffPicture.Mark, in view: View) -> Bool {
    view == .before && mark == .new || view == .after && mark == .gone
  }

  private func selector(_ element: DiffPicture.Element, _ view: View) -> String {
    let special: Set<Character> = ["\"", "\\", "<", ">", "&", "\n"]
    let id = element.id.filter { !special.contains($0) }
    return "[id=\"\(view.rawValue)/\(id)\"]"
  }

  private func edgeRule(_ selector: String, _ mark: DiffPicture.Mark) -> String {
    let dashes = mark == .gone ? "7,4" : "none"
    let width = mark == .kept ? "1.2" : "2.2"
    return "\(selector) path{stroke:\(mark.color)}"
      + "\(selector) path:first-of-type{stroke-width:\(width);stroke-dasharray:\(dashes)}"
      + "\(selector) polygon,\(selector) .head,\(selector) text{fill:\(mark.color)}"
      + "\(selector) polygon{stroke:\(mark.color)}"
  }

  private func thingRule(_ selector: String, _ mark: DiffPicture.Mark) -> String {
    let dashes = mark == .gone ? "stroke-dasharray:5,3;" : ""
    let shapes = [".shape", "polygon", "ellipse", "path"].map { "\(selector) \($0)" }
    return "\(shapes.joined(separator: ",")){\(dashes)stroke:\(mark.color);stroke-width:2.2}"
  }

  private var legend: String {
    var x = 12.0
    return DiffPicture.Mark.allCases.map { mark in
      let dashes = mark == .gone ? " stroke-dasharray=\"7,4\"" : ""
      let line =
        "<line x1=\"\(number(x))\" y1=\"13\" x2=\"\(number(x + 28))\" y2=\"13\" stroke=\"\(mark.color)\""
        + " stroke-width=\"2.2\"\(dashes)/><text x=\"\(number(x + 34))\" y=\"17\" font-size=\"12\""
        + " fill=\"\(mark.color)\">\(mark.words)</text>"
      x += 54 + 7 * Double(mark.words.count)
      return line
    }.joined(separator: "\n")
  }

  /// A length with at most one decimal.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}
