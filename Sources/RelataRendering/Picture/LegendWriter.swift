import RelataFormats
import RelataGraph

/// Writes the legend: a sample of each kind of thing and line that occurs, with words.
struct LegendWriter {
  let page: PageLayout
  let ontology: Ontology
  let style: DiagramStyle
  let theme: Theme

  /// The list in words is the description of the picture, so nobody is read the legend too.
  func write(to svg: inout SVGMarkup) {
    svg.open("g") { legend in
      legend.add("class", "legend")
      legend.add("aria-hidden", "true")
      let place = SVGMarkup.list([page.legendPlace])
      let scale = page.scale > 1 ? " scale(\(SVGMarkup.decimal(page.scale)))" : ""
      legend.add("transform", "translate(\(place))\(scale)")
    }
    for entry in page.legend.entries { write(entry, to: &svg) }
    svg.close("g")
  }

  private func write(_ entry: LegendLayout.Entry, to svg: inout SVGMarkup) {
    let place = entry.place
    let box = Box(
      left: place.x, top: place.y - 6, right: place.x + LegendLayout.sampleWidth,
      bottom: place.y + 6)
    svg.open("g") { $0.add("class", className(of: entry.sample)) }
    writeSample(entry.sample, in: box, to: &svg)
    svg.element("text", text: entry.words) { text in
      text.add("x", box.right + 6)
      text.add("y", place.y + LegendLayout.textSize * 0.35)
      text.add("font-size", LegendLayout.textSize)
      text.add("fill", theme(style.ink))
    }
    svg.close("g")
  }

  private func className(of sample: LegendLayout.Sample) -> String {
    switch sample {
    case .thing(let name): "sample \(DOTText.styleClass(name))"
    case .family(let family): "sample \(DOTText.styleClass(family))"
    case .stance(let stance): "sample edge \(stance.rawValue)"
    case .repeated, .lifted, .symmetric, .reported: "sample"
    }
  }

  private func writeSample(
    _ sample: LegendLayout.Sample, in box: Box, to svg: inout SVGMarkup
  ) {
    switch sample {
    case .thing(let name):
      let look = style.look(ofClass: name, in: ontology)
      NodeWriter(ontology: ontology, style: style, theme: theme).writeShape(
        name, Outline(shape: look.shape, style: look.style), box, to: &svg)
    case .family(let family): writeLine(in: box, color: style.color(ofFamily: family), to: &svg)
    case .stance(let stance): writeLine(in: box, stance: stance, to: &svg)
    case .repeated: writeLine(in: box, width: 3, to: &svg)
    case .lifted: writeLine(in: box, isLifted: true, to: &svg)
    case .symmetric: writeLine(in: box, isSymmetric: true, to: &svg)
    case .reported:
      svg.element("text", text: "“ ”") { text in
        text.add("x", box.center.x)
        text.add("y", box.center.y + 5)
        text.add("text-anchor", "middle")
        text.add("font-size", 13)
        text.add("fill", theme(style.ink))
      }
    }
  }

  private func writeLine(
    in box: Box, color: DiagramStyle.Color? = nil, stance: Stance = .actual, width: Double = 1.6,
    isSymmetric: Bool = false, isLifted: Bool = false, to svg: inout SVGMarkup
  ) {
    let look = style.look(of: stance)
    let curve = Curve.arc(
      from: Point(x: box.left, y: box.center.y), to: Point(x: box.right, y: box.center.y), bulge: 0)
    let line = EdgeLine(
      curve: curve, isSymmetric: isSymmetric, isLifted: isLifted, isStruck: look.isStruck)
    EdgeWriter(style: style, theme: theme).write(
      line, dashes: look.line, width: width, theme(color ?? look.color ?? style.ink), to: &svg)
  }
}
