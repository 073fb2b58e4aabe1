import RelataFormats
import RelataGraph

/// The style sheet of a picture: what the pointer does, and the colours in the dark.
///
/// Colours stand at the elements too, for viewers without style sheets; rules for the dark override
/// them. All rules name the class of the picture, so that they do not leak into a page around it.
struct PictureStyle {
  let diagram: Diagram
  let ontology: Ontology
  let style: DiagramStyle

  func sheet(_ theme: Theme) -> String {
    var text = ".relata .edge:hover .line{stroke-width:4}.relata a{cursor:pointer}"
    if theme == .auto {
      text += "@media (prefers-color-scheme:dark){\(darkRules.joined())}"
    }
    return text
  }

  private var darkRules: [String] {
    var rules = [
      rule(".canvas,.plate", fill: style.canvas.dark), rule("text", fill: style.ink.dark),
      rule(".small", fill: style.smallPrint.dark),
      rule(".group", stroke: style.smallPrint.dark),
    ]
    for name in Set(diagram.nodes.map(\.className)).sorted() {
      let look = style.look(ofClass: name, in: ontology)
      rules.append(
        rule(
          ".\(DOTText.styleClass(name)) .shape", fill: look.fill.dark, stroke: look.border.dark))
    }
    for family in Set(diagram.edges.map(\.family)).sorted() {
      rules += edgeRules(
        ".\(DOTText.styleClass(family))", style.color(ofFamily: family).dark)
    }
    for stance in Stance.allCases {
      guard let color = style.look(of: stance).color else { continue }
      rules += edgeRules(".edge.\(stance.rawValue)", color.dark)
    }
    return rules + edgeRules(".sample", style.ink.dark)
  }

  private func edgeRules(_ selector: String, _ color: String) -> [String] {
    [
      rule("\(selector) .line,\(selector) .cross", stroke: color),
      rule("\(selector) .head,\(selector) .label", fill: color),
      rule("\(selector) .ring", fill: style.canvas.dark, stroke: color),
    ]
  }

  private func rule(_ selectors: String, fill: String? = nil, stroke: String? = nil) -> String {
    let names = selectors.split(separator: ",").map { ".relata \($0)" }.joined(separator: ",")
    let parts = [fill.map { "fill:\($0)" }, stroke.map { "stroke:\($0)" }].compactMap { $0 }
    return "\(names){\(parts.joined(separator: ";"))}"
  }
}
