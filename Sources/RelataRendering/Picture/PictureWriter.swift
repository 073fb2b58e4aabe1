import RelataFormats
import RelataGraph

/// Writes a page as SVG.
///
/// Links lead to the web only; nothing is fetched, and text stays text. The same page gives the same
/// bytes. docs/diagrams.md says what programs may rely on.
struct PictureWriter {
  let page: PageLayout
  let ontology: Ontology
  let style: DiagramStyle
  let theme: Theme
  let outlines: [Outline]

  private static let fonts = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"

  var diagram: Diagram { page.drawing.diagram }

  /// The document.
  ///
  /// - Complexity: O(n) in nodes and edges.
  func bytes() -> [UInt8] {
    var svg = SVGMarkup()
    svg.raw(#"<?xml version="1.0" encoding="UTF-8"?>"# + "\n")
    svg.open("svg") { root in
      root.add("xmlns", "http://www.w3.org/2000/svg")
      root.add("class", "relata")
      root.add("width", page.width)
      root.add("height", page.height)
      root.add("viewBox", "0 0 \(SVGMarkup.decimal(page.width)) \(SVGMarkup.decimal(page.height))")
      root.add("role", "img")
      root.add("aria-labelledby", "title desc")
      root.add("font-family", PictureWriter.fonts)
    }
    svg.element("title", text: diagram.title) { $0.add("id", "title") }
    svg.element("desc", text: description) { $0.add("id", "desc") }
    let sheet = PictureStyle(diagram: diagram, ontology: ontology, style: style).sheet(theme)
    // Names and colours of the style file are letters, digits and hyphens: nothing to escape.
    svg.raw("<style>\(sheet)</style>\n")
    svg.element("rect") { canvas in
      canvas.add("class", "canvas")
      canvas.add("width", page.width)
      canvas.add("height", page.height)
      canvas.add("fill", theme(style.canvas))
    }
    writeHead(&svg)
    writeGroups(&svg)
    writeEdges(&svg)
    writeNodes(&svg)
    writeFoot(&svg)
    svg.close("svg")
    return svg.bytes
  }

  /// The edges in words, for those who cannot see them.
  private var description: String {
    guard !diagram.edges.isEmpty else { return "No relations." }
    return "\(diagram.caption). "
      + diagram.edges.compactMap(\.tooltip.first).joined(separator: "; ") + "."
  }

  private func writeHead(_ svg: inout SVGMarkup) {
    svg.open("g") { $0.add("class", "head") }
    write(page.title, at: page.titlePlace, class: "headline", &svg)
    write(page.caption, at: page.captionPlace, class: "small", &svg)
    svg.close("g")
  }

  private func writeFoot(_ svg: inout SVGMarkup) {
    LegendWriter(page: page, ontology: ontology, style: style, theme: theme).write(to: &svg)
    svg.open("g") { $0.add("class", "foot") }
    write(page.source, at: page.sourcePlace, class: "small", &svg)
    svg.close("g")
  }

  private func writeGroups(_ svg: inout SVGMarkup) {
    for (name, box) in zip(diagram.groups, page.drawing.groups) {
      svg.element("rect") { group in
        group.add("class", "group")
        group.add("x", box.left)
        group.add("y", box.top)
        group.add("width", box.width)
        group.add("height", box.height)
        group.add("rx", 8)
        group.add("fill", "none")
        group.add("stroke", theme(style.smallPrint))
        group.add("stroke-width", 0.8)
      }
      let title = TextBlock([name], size: 10)
      write(title, at: Point(x: box.left + 8, y: box.top + 3), class: "small", &svg)
    }
  }

  private func writeEdges(_ svg: inout SVGMarkup) {
    svg.open("g") { $0.add("class", "edges") }
    let writer = EdgeWriter(style: style, theme: theme)
    for (edge, placed) in zip(diagram.edges, page.drawing.edges) {
      writer.write(edge, placed, to: &svg)
    }
    svg.close("g")
  }

  private func writeNodes(_ svg: inout SVGMarkup) {
    svg.open("g") { $0.add("class", "nodes") }
    let writer = NodeWriter(ontology: ontology, style: style, theme: theme)
    for (index, node) in diagram.nodes.enumerated() {
      writer.write(node, outlines[index], page.drawing.nodes[index], to: &svg)
    }
    svg.close("g")
  }

  /// Lines of text from a place at their top left.
  private func write(
    _ text: TextBlock, at place: Point, class name: String, _ svg: inout SVGMarkup
  ) {
    for (index, line) in text.lines.enumerated() {
      svg.element("text", text: line) { element in
        element.add("class", name)
        element.add("x", place.x)
        element.add("y", place.y + text.lineHeight * (Double(index) + 0.8))
        element.add("font-size", text.size)
        if text.isBold { element.add("font-weight", "bold") }
        element.add("fill", theme(name == "small" ? style.smallPrint : style.ink))
      }
    }
  }
}
