import RelataFormats
import RelataGraph

/// Writes edges: line, arrow head, label, and what is shown beside the pointer.
struct EdgeWriter {
  let style: DiagramStyle
  let theme: Theme

  func write(_ edge: Diagram.Edge, _ placed: PlacedDiagram.Edge, to svg: inout SVGMarkup) {
    let kind =
      ["edge", DOTText.styleClass(edge.family), edge.stance.rawValue]
      + (edge.isLifted ? ["lifted"] : [])
    svg.open("g") { group in
      group.add("id", edge.id)
      group.add("class", kind.joined(separator: " "))
    }
    svg.element("title", text: edge.tooltip.joined(separator: "\n"))
    let link = WebLink(edge.link)
    link?.open(&svg)
    let look = style.look(of: edge.stance)
    let color = theme(style.color(of: edge))
    let line = EdgeLine(
      curve: placed.curve, isSymmetric: edge.isSymmetric, isLifted: edge.isLifted,
      isStruck: look.isStruck)
    write(line, dashes: look.line, width: edge.lineWidth, color, to: &svg)
    if let box = placed.labelBox { writeLabel(placed, box, look, color, to: &svg) }
    if link != nil { svg.close("a") }
    svg.close("g")
  }

  /// The line with what belongs to it.
  func write(
    _ line: EdgeLine, dashes: String, width: Double, _ color: String, to svg: inout SVGMarkup
  ) {
    svg.element("path") { path in
      path.add("class", "line")
      path.add("d", line.line)
      path.add("fill", "none")
      path.add("stroke", color)
      path.add("stroke-width", dashes == "dotted" ? max(width, 1.8) : width)
      // Dots are round ends of nothing; dashes are as long as they have to be to be told from dots.
      if dashes == "dashed" { path.add("stroke-dasharray", "7,4") }
      if dashes == "dotted" {
        path.add("stroke-dasharray", "0.1,4.5")
        path.add("stroke-linecap", "round")
      }
    }
    if let head = line.head {
      svg.element("path") { path in
        path.add("class", "head")
        path.add("d", head)
        path.add("fill", color)
      }
    }
    writeMarks(line, color, to: &svg)
  }

  /// The crosses of what is denied and the ring of what was lifted.
  private func writeMarks(_ line: EdgeLine, _ color: String, to svg: inout SVGMarkup) {
    if let crosses = line.crosses {
      svg.element("path") { path in
        path.add("class", "cross")
        path.add("d", crosses)
        path.add("fill", "none")
        path.add("stroke", color)
        path.add("stroke-width", 1.6)
      }
    }
    guard let ring = line.ring else { return }
    svg.element("circle") { circle in
      circle.add("class", "ring")
      circle.add("cx", ring.x)
      circle.add("cy", ring.y)
      circle.add("r", EdgeLine.ringRadius)
      circle.add("fill", theme(style.canvas))
      circle.add("stroke", color)
    }
  }

  /// The words on a plate of the canvas's colour, so that lines below do not cross them.
  private func writeLabel(
    _ placed: PlacedDiagram.Edge, _ box: Box, _ look: DiagramStyle.StanceLook, _ color: String,
    to svg: inout SVGMarkup
  ) {
    svg.element("rect") { plate in
      plate.add("class", "plate")
      plate.add("x", box.left)
      plate.add("y", box.top)
      plate.add("width", box.width)
      plate.add("height", box.height)
      plate.add("fill", theme(style.canvas))
    }
    for (index, line) in placed.label.lines.enumerated() {
      svg.element("text", text: line) { text in
        text.add("class", "label")
        text.add("x", box.center.x)
        text.add("y", box.top + placed.label.lineHeight * (Double(index) + 0.78))
        text.add("text-anchor", "middle")
        text.add("font-size", placed.label.size)
        if look.isStruck { text.add("text-decoration", "line-through") }
        text.add("fill", color)
      }
    }
    guard let speakers = placed.speakers, let line = speakers.lines.first else { return }
    svg.element("text", text: line) { text in
      text.add("class", "small")
      text.add("x", box.center.x)
      text.add("y", box.top + placed.label.height + speakers.lineHeight * 0.78)
      text.add("text-anchor", "middle")
      text.add("font-size", speakers.size)
      text.add("fill", theme(style.smallPrint))
    }
  }
}
