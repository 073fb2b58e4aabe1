import RelataFormats
import RelataGraph

/// Writes things: outline, name, and what is shown beside the pointer.
struct NodeWriter {
  let ontology: Ontology
  let style: DiagramStyle
  let theme: Theme

  func write(_ node: Diagram.Node, _ outline: Outline, _ box: Box, to svg: inout SVGMarkup) {
    svg.open("g") { group in
      group.add("id", node.id)
      group.add("class", "node \(DOTText.styleClass(node.className))")
    }
    svg.element("title", text: node.tooltip.joined(separator: "\n"))
    let link = WebLink(node.link)
    link?.open(&svg)
    writeShape(node.className, outline, box, to: &svg)
    let text = TextBlock(node.lines, size: node.fontSize)
    // A flap takes its room from the name.
    let top = box.center.y - text.height / 2 + (outline == .tab ? 2 : 0)
    for (index, line) in node.lines.enumerated() {
      svg.element("text", text: line) { element in
        element.add("x", box.center.x)
        element.add("y", top + text.lineHeight * (Double(index) + 0.78))
        element.add("text-anchor", "middle")
        element.add("font-size", text.size)
        element.add("fill", theme(style.ink))
      }
    }
    if link != nil { svg.close("a") }
    svg.close("g")
  }

  /// The outline of things of a class.
  func writeShape(
    _ className: String, _ outline: Outline, _ box: Box, to svg: inout SVGMarkup
  ) {
    let look = style.look(ofClass: className, in: ontology)
    let styles = look.style.split(separator: ",")
    svg.element("path") { shape in
      shape.add("class", "shape")
      shape.add("d", NodeShape.path(outline, in: box))
      shape.add("fill", theme(look.fill))
      shape.add("stroke", theme(look.border))
      if styles.contains("bold") { shape.add("stroke-width", 2) }
      if styles.contains("dashed") { shape.add("stroke-dasharray", "5,3") }
    }
  }
}

/// A link that leads to the web, and nowhere else: a graph may hold any IRI.
struct WebLink {
  private let target: String

  init?(_ iri: IRI?) {
    guard let target = iri?.value,
      target.lowercased().hasPrefix("https://") || target.lowercased().hasPrefix("http://")
    else { return nil }
    self.target = target
  }

  func open(_ svg: inout SVGMarkup) { svg.open("a") { $0.add("href", target) } }
}
