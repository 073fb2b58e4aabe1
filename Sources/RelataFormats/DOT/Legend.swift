import RelataGraph

/// The title, the caption and the legend of what occurs, as one HTML-like label.
///
/// As the label of the whole graph it takes no part in the layout and looks the same in all engines.
struct Legend {
  let diagram: Diagram
  let writer: DOTWriter

  var html: String {
    var rows = [
      "<TR><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"15\"><B>\(title)</B></FONT>"
        + "</TD></TR>",
      "<TR><TD ALIGN=\"LEFT\">\(DOTText.html(diagram.caption))</TD></TR>",
    ]
    if !diagram.nodes.isEmpty { rows.append(row(classCells)) }
    if !diagram.edges.isEmpty {
      rows.append(row(familyCells + ["<TD WIDTH=\"16\"></TD>"] + stanceCells))
    }
    if !diagram.source.isEmpty {
      rows.append("<TR><TD ALIGN=\"LEFT\">\(DOTText.html(diagram.source))</TD></TR>")
    }
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\">"
      + rows.joined() + "</TABLE>"
  }

  /// The title in lines, so that a long headline does not widen the picture.
  private var title: String {
    LabelText.lines(of: diagram.title, width: 80, lineLimit: 3).map(DOTText.html)
      .joined(separator: "<BR ALIGN=\"LEFT\"/>")
  }

  private func row(_ cells: [String]) -> String {
    "<TR><TD ALIGN=\"LEFT\"><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"5\""
      + " CELLPADDING=\"3\"><TR>\(cells.joined())</TR></TABLE></TD></TR>"
  }

  private var content: LegendContent {
    LegendContent(diagram: diagram, ontology: writer.ontology, style: writer.style)
  }

  private var classCells: [String] {
    content.classes.map { name, label in
      let look = writer.style.look(ofClass: name, in: writer.ontology)
      return "<TD BORDER=\"1\" COLOR=\"\(look.border.light)\" BGCOLOR=\"\(look.fill.light)\">"
        + "\(DOTText.html(label))</TD>"
    }
  }

  private var familyCells: [String] {
    content.families.map { family, label in
      line(color: writer.style.color(ofFamily: family).light, style: "solid", label)
    }
  }

  private var stanceCells: [String] {
    content.stances.map { stance in
      let look = writer.style.look(of: stance)
      return line(color: look.color?.light ?? "#333333", style: look.line, stance.rawValue)
    }
  }

  /// A word over a line of the colour and style.
  private func line(color: String, style: String, _ words: String) -> String {
    "<TD BORDER=\"2\" SIDES=\"B\" COLOR=\"\(color)\" STYLE=\"\(style)\"><FONT COLOR=\"\(color)\">"
      + "\(DOTText.html(words))</FONT></TD>"
  }
}
