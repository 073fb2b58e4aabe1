public import RelataFormats

/// Draws diagrams: laid out by libgraphviz, written by relata.
///
/// The same diagram gives the same bytes, as long as the time limit is not reached. Safe to use from
/// several threads; layouts in this process are made one after the other, for Graphviz keeps global
/// state.
public struct DiagramRenderer: Sendable {
  /// How things are placed.
  ///
  /// Graphviz's `fdp` is not among them: it gives other places from run to run.
  public enum Layout: String, CaseIterable, Hashable, Sendable {
    /// In layers, along the arrows; for up to a hundred things.
    case dot
    /// By springs, so that distances mean something; for up to a few hundred things.
    case neato
    /// By forces, many levels at once; for large graphs.
    case sfdp
    /// On circles.
    case circo
    /// On rings around the middle.
    case twopi

    /// Whether it routes edges around things; the others leave that to ``ArcRouter``.
    var routesEdges: Bool { self == .dot }
  }

  /// A picture.
  public struct Drawing: Sendable {
    /// The SVG.
    public let svg: [UInt8]
    /// What is not as it was asked for, in sentences: another layout, labels without a place.
    public let notes: [String]
  }

  /// What classes and relations look like.
  public let writer: DOTWriter
  /// How things are placed; `nil` chooses by the size of the diagram.
  public var layout: Layout?
  /// Which canvas it is drawn for.
  public var theme: Theme
  /// How long a layout may take.
  public var limit: LayoutLimit

  /// Makes a renderer.
  public init(
    writer: DOTWriter, layout: Layout? = nil, theme: Theme = .auto,
    limit: LayoutLimit = LayoutLimit()
  ) {
    self.writer = writer
    self.layout = layout
    self.theme = theme
    self.limit = limit
  }

  /// Draws the diagram as SVG.
  ///
  /// The picture carries a title and a description that lists its edges, for those who cannot see it.
  /// Widths of text are estimated, so fonts of the machine have no part in it.
  ///
  /// - Throws: ``RenderingError`` when Graphviz is not there or refuses the diagram.
  public func drawing(of diagram: Diagram) throws(RenderingError) -> Drawing {
    let outlines = diagram.nodes.map { node in
      let look = writer.style.look(ofClass: node.className, in: writer.ontology)
      return Outline(shape: look.shape, style: look.style)
    }
    let wanted = layout ?? Layout.suiting(diagram)
    let result = try LayoutRunner(limit: limit).geometry(
      of: diagram, dot: writer.layoutText(of: diagram), layout: wanted)
    let placed = DiagramPlacer(diagram: diagram, style: writer.style, outlines: outlines)
      .placed(result.geometry)
    let page = PageLayout(placed, ontology: writer.ontology, style: writer.style)
    let picture = PictureWriter(
      page: page, ontology: writer.ontology, style: writer.style, theme: theme, outlines: outlines)
    let hidden = placed.hiddenLabelCount
    let note = hidden > 0 ? ["\(hidden) labels have no room and are shown beside the pointer"] : []
    return Drawing(svg: picture.bytes(), notes: result.notes + note)
  }

  /// Draws the diagram as SVG, without the notes.
  ///
  /// - Throws: ``RenderingError`` when Graphviz is not there or refuses the diagram.
  public func svg(of diagram: Diagram) throws(RenderingError) -> [UInt8] {
    try drawing(of: diagram).svg
  }
}

extension DiagramRenderer.Layout {
  /// Most things and edges that layers keep legible.
  private static let layeredNodeCount = 70
  private static let layeredEdgeCount = 120

  /// The layout that suits the size of a diagram: layers as long as they are legible, then forces.
  static func suiting(_ diagram: Diagram) -> DiagramRenderer.Layout {
    diagram.nodes.count <= layeredNodeCount && diagram.edges.count <= layeredEdgeCount
      ? .dot : .sfdp
  }
}

/// Why a diagram could not be drawn.
public struct RenderingError: Error, Hashable, Sendable {
  /// Graphviz's own words, or what relata expected.
  public let reason: String

  /// Makes an error.
  public init(reason: String) { self.reason = reason }
}
