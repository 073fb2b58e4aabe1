public import RelataGraph

/// Writes a graph in Graphviz's language, with the look that relata's diagrams have.
///
/// The same graph gives the same bytes. docs/diagrams.md explains the look.
public struct DOTWriter: Sendable {
  /// Classes, relations and their families.
  public let ontology: Ontology
  /// Shapes, colours and lines.
  public let style: DiagramStyle

  /// Makes a writer with the style that comes with relata.
  public init(ontology: Ontology) {
    // The tests read the bundled style; without it, diagrams would be plain and no less true.
    self.init(ontology: ontology, style: (try? DiagramStyle.bundled()) ?? DiagramStyle())
  }

  /// Makes a writer.
  public init(ontology: Ontology, style: DiagramStyle) {
    self.ontology = ontology
    self.style = style
  }

  /// The diagram of a graph, before it is written down.
  ///
  /// - Complexity: O(n log n) in things and statements.
  public func diagram(
    of graph: KnowledgeGraph, options: DiagramOptions = DiagramOptions()
  ) -> Diagram {
    DiagramBuilder(graph: graph, ontology: ontology, options: options).diagram()
  }

  /// The graph as DOT.
  ///
  /// - Complexity: O(n log n) in things and statements.
  public func text(of graph: KnowledgeGraph) -> String { text(of: diagram(of: graph)) }

  /// The diagram as DOT.
  ///
  /// - Complexity: O(n) in nodes and edges.
  public func text(of diagram: Diagram) -> String {
    text(of: diagram, label: Legend(diagram: diagram, writer: self).html)
  }

  /// The diagram as DOT for a renderer that draws title and legend itself.
  ///
  /// - Complexity: O(n) in nodes and edges.
  package func layoutText(of diagram: Diagram) -> String { text(of: diagram, label: nil) }

  private func text(of diagram: Diagram, label: String?) -> String {
    var lines = ["digraph \(DOTText.label([diagram.title])) {"]
    lines += DOTWriter.defaults
    if diagram.nodes.count > DOTWriter.largeNodeCount
      || diagram.edges.count > DOTWriter.largeEdgeCount
    {
      lines.append(DOTWriter.haste)
    }
    if let label { lines.append("  label=<\(label)>;") }
    lines += diagram.nodes.map(line)
    for (index, name) in diagram.groups.enumerated() {
      lines += cluster(index, name: name, diagram.nodes.filter { $0.group == index })
    }
    lines += diagram.edges.map { line($0, diagram.nodes) }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  // `sep`, `K` and `len` give labels room in the layouts by force; `dot` does not know them.
  private static let defaults = [
    "  graph [rankdir=\"LR\", fontname=\"Helvetica\", fontsize=\"10\", fontcolor=\"#1A1A1A\","
      + " bgcolor=\"#FFFFFF\", labelloc=\"b\", labeljust=\"l\", nodesep=\"0.25\", ranksep=\"0.45\","
      + " pad=\"0.2\", splines=\"true\", overlap=\"prism\", sep=\"+14\", K=\"1.3\", outputorder=\"edgesfirst\"];",
    "  node [fontname=\"Helvetica\", fontsize=\"12\", fontcolor=\"#1A1A1A\", margin=\"0.16,0.08\","
      + " height=\"0.4\", width=\"0.6\"];",
    "  edge [fontname=\"Helvetica\", fontsize=\"10\", arrowsize=\"0.7\", len=\"2.2\"];",
  ]

  /// Less margin for shapes that Graphviz draws around the box of the text.
  private static let margins = [
    "ellipse": "0.03,0.03", "hexagon": "0,0.03", "octagon": "0.03,0.03",
  ]

  /// Above this many nodes or edges bending lines around things would take `dot` many seconds.
  private static let largeNodeCount = 120
  private static let largeEdgeCount = 100
  private static let haste =
    "  graph [splines=\"line\", nslimit=\"2\", nslimit1=\"2\", mclimit=\"0.3\"];"

  private func line(_ node: Diagram.Node) -> String {
    let look = style.look(ofClass: node.className, in: ontology)
    var attributes = [
      "label=\(DOTText.label(node.lines))", "id=\(DOTText.plain(node.id))",
      "class=\"\(DOTText.styleClass(node.className))\"", "shape=\"\(look.shape)\"",
      "style=\"\(look.style)\"", "fillcolor=\"\(look.fill.light)\"",
      "color=\"\(look.border.light)\"", "tooltip=\(DOTText.label(node.tooltip))",
    ]
    if let margin = DOTWriter.margins[look.shape] { attributes.append("margin=\"\(margin)\"") }
    if node.fontSize != 12 { attributes.append("fontsize=\"\(node.fontSize)\"") }
    if let link = node.link { attributes.append("URL=\(DOTText.label([link.value]))") }
    return "  \(DOTText.plain(node.id)) [\(attributes.joined(separator: ", "))];"
  }

  private func cluster(_ index: Int, name: String, _ nodes: [Diagram.Node]) -> [String] {
    let attributes =
      "label=\(DOTText.label([name])); labelloc=\"t\"; style=\"rounded\"; "
      + "color=\"\(style.smallPrint.light)\"; fontcolor=\"\(style.smallPrint.light)\"; margin=\"12\";"
    let members = nodes.map { DOTText.plain($0.id) + ";" }.joined(separator: " ")
    return ["  subgraph \"cluster_\(index)\" { \(attributes)", "    \(members) }"]
  }

  private func line(_ edge: Diagram.Edge, _ nodes: [Diagram.Node]) -> String {
    let color = style.color(of: edge).light
    let kind =
      [DOTText.styleClass(edge.family), edge.stance.rawValue] + (edge.isLifted ? ["lifted"] : [])
    var attributes = [
      "label=\(label(of: edge))", "id=\(DOTText.plain(edge.id))",
      "class=\"\(kind.joined(separator: " "))\"",
      "color=\"\(color)\"", "fontcolor=\"\(color)\"",
      "style=\"\(style.look(of: edge.stance).line)\"", "penwidth=\"\(edge.lineWidth)\"",
      "tooltip=\(DOTText.label(edge.tooltip))",
    ]
    if let link = edge.link { attributes.append("URL=\(DOTText.label([link.value]))") }
    if edge.isSymmetric { attributes.append("dir=\"none\"") }
    let ends = [nodes[edge.subject].id, nodes[edge.object].id].map(DOTText.plain)
    return "  \(ends.joined(separator: " -> ")) [\(attributes.joined(separator: ", "))];"
  }

  /// Plain words where they will do: they are read much faster than what looks like HTML.
  private func label(of edge: Diagram.Edge) -> String {
    let words = style.label(of: edge)
    let struck = DOTText.html(words)
    // Graphviz refuses an element without a letter in it.
    guard style.look(of: edge.stance).isStruck, struck.contains(where: { !$0.isWhitespace }) else {
      return DOTText.label([words] + [edge.speakers].compactMap { $0 })
    }
    let speakers = edge.speakers.map { "<BR/>" + DOTText.html($0) } ?? ""
    return "<<S>\(struck)</S>\(speakers)>"
  }
}

extension Diagram.Edge {
  /// The width of its line in points, by support: twice as often said, half a point more.
  package var lineWidth: Double {
    let halves = Double(Int.bitWidth - 1 - max(1, support).leadingZeroBitCount)
    return min(1.2 + 0.6 * halves, 4.2)
  }
}
