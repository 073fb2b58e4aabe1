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

  /// The classes that occur, in order of the ontology.
  private var classCells: [String] {
    let present = Set(diagram.nodes.map(\.className))
    let known = writer.ontology.classes.filter { present.contains($0.name) }
    let unknown = present.subtracting(known.map(\.name)).sorted()
    let entries = known.map { ($0.name, $0.label) } + unknown.map { ($0, $0) }
    return entries.map { name, label in
      let look = writer.style.look(ofClass: name, in: writer.ontology)
      let text = DOTText.html(LabelText.clean(label, limit: 40))
      return "<TD BORDER=\"1\" COLOR=\"\(look.border)\" BGCOLOR=\"\(look.fill)\">\(text)</TD>"
    }
  }

  /// The families that occur, in order of the ontology.
  private var familyCells: [String] {
    let present = Set(
      diagram.edges.filter { writer.style.look(of: $0.stance).color == nil }.map(\.family))
    var known: [String] = []
    for relation in writer.ontology.relations
    where present.contains(relation.family) && !known.contains(relation.family) {
      known.append(relation.family)
    }
    return known.map { family in
      let words = LabelText.clean(family, limit: 40).split(separator: "-").joined(separator: " ")
      return line(color: writer.style.color(ofFamily: family), style: "solid", words)
    }
  }

  /// The stances that occur.
  private var stanceCells: [String] {
    let present = Set(diagram.edges.map(\.stance))
    return Stance.allCases.filter(present.contains).map { stance in
      let look = writer.style.look(of: stance)
      return line(color: look.color ?? "#333333", style: look.line, stance.rawValue)
    }
  }

  /// A word over a line of the colour and style.
  private func line(color: String, style: String, _ words: String) -> String {
    "<TD BORDER=\"2\" SIDES=\"B\" COLOR=\"\(color)\" STYLE=\"\(style)\"><FONT COLOR=\"\(color)\">"
      + "\(DOTText.html(words))</FONT></TD>"
  }
}
