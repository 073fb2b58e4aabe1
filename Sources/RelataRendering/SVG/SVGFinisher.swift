/// Turns the SVG that Graphviz writes into one to publish: no generator's name, no document type to
/// fetch, one list of fonts, and for people who cannot see it a title and a list of the edges.
///
/// Graphviz writes one tag a line; coordinates stay as they are. A tooltip becomes the `title` of its
/// node or edge, where browsers and screen readers look for it.
struct SVGFinisher {
  private typealias Line = ArraySlice<UInt8>

  private static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="no"?>"#
  private static let rootAttributes =
    " role=\"img\" aria-labelledby=\"title desc\""
    + " font-family=\"Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif\">\n"
  // A white seam keeps labels legible where they cross an edge.
  private static let style =
    "<style>.edge text{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}"
    + ".edge:hover path{stroke-width:3}</style>\n"

  private let lines: [Line]
  private var position = 0
  private var body: [UInt8] = []
  private var group: Line = []
  private var title: Line = Array("Diagram".utf8)[...]
  private var edges: [Line] = []
  private var wrapper = Wrapper.none

  /// The group and link that Graphviz puts around what has a tooltip.
  private enum Wrapper { case none, dropped, closing }

  init(drawn: [UInt8]) {
    lines = drawn.split(separator: UInt8(ascii: "\n"))
    body.reserveCapacity(drawn.count)
  }

  /// The finished document.
  ///
  /// - Complexity: O(n) in bytes.
  consuming func finished() -> [UInt8] {
    let opening = takeOpening()
    while position < lines.count {
      take(lines[position])
      position += 1
    }
    var out = Array(SVGFinisher.declaration.utf8) + "\n".utf8
    out += opening.dropLast() + SVGFinisher.rootAttributes.utf8
    out += Array("<title id=\"title\">".utf8) + title + "</title>\n<desc id=\"desc\">".utf8
    out += edges.joined(separator: "; ".utf8)
    out += edges.isEmpty ? "No relations.".utf8 : ".".utf8
    out += Array("</desc>\n".utf8) + SVGFinisher.style.utf8
    return out + body
  }

  /// Passes over what stands before the `svg` tag and gives the tag, which goes over two lines.
  private mutating func takeOpening() -> [UInt8] {
    while position < lines.count, !lines[position].begins(with: "<svg") { position += 1 }
    var tag: [UInt8] = []
    while position < lines.count, tag.last != UInt8(ascii: ">") {
      tag += lines[position]
      position += 1
    }
    return tag
  }

  private mutating func take(_ line: Line) {
    if line.begins(with: "<!--") {
      while position < lines.count, !lines[position].ends(with: "-->") { position += 1 }
    } else if line.begins(with: "<title>") {
      takeTitle(line)
    } else if line.begins(with: "<g id=\"a_") {
      takeWrapper(line)
    } else if wrapper == .dropped && line.begins(with: "</a>") {
      wrapper = .closing
    } else if wrapper == .closing && line.begins(with: "</g>") {
      wrapper = .none
    } else {
      if line.begins(with: "<g ") { group = line }
      append(line)
    }
  }

  /// The graph's own title moves to the head; a node's or edge's gives way to its tooltip.
  private mutating func takeTitle(_ line: Line) {
    let text = line.dropFirst(7).dropLast(8)
    if group.place(of: "class=\"graph\"") != nil {
      if !text.isEmpty && !text.begins(with: "%") { title = text.replacing("&#45;", with: "-") }
      return
    }
    let next = position + 1 < lines.count ? lines[position + 1] : []
    let tooltip = next.begins(with: "<g id=\"a_") ? tooltip(of: next) : nil
    let shown = (tooltip ?? text).replacing("&#45;", with: "-")
    body += Array("<title>".utf8) + shown + "</title>\n".utf8
    if group.place(of: "class=\"edge") != nil {
      let end = shown.place(of: "&#10;")?.lowerBound ?? shown.endIndex
      edges.append(shown[..<end])
    }
  }

  /// Without a link, the wrapper says nothing that the title does not.
  private mutating func takeWrapper(_ line: Line) {
    guard line.place(of: " xlink:href=\"") != nil, let start = line.place(of: " xlink:title=\"")
    else {
      wrapper = .dropped
      return
    }
    let rest = line[start.upperBound...].drop { $0 != UInt8(ascii: "\"") }.dropFirst()
    append((line[..<start.lowerBound] + rest)[...])
  }

  private func tooltip(of line: Line) -> Line? {
    line.place(of: " xlink:title=\"").map { place in
      line[place.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
    }
  }

  /// Graphviz escapes hyphens, for they may not meet in comments; there are none left.
  private mutating func append(_ line: Line) {
    body += line.replacing("&#45;", with: "-")
      .replacing(" font-family=\"Helvetica,sans-Serif\"", with: "")
      .replacing(" stroke=\"transparent\"", with: " stroke=\"none\"")
    body.append(UInt8(ascii: "\n"))
  }
}
