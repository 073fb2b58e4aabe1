import Synchronization

/// Lays out and draws DOT through libgraphviz, in process.
///
/// Graphviz keeps global state, so drawings are made one after the other, whatever thread asks.
public struct DiagramRenderer: Sendable {
  /// How things are placed.
  public enum Layout: String, CaseIterable, Sendable {
    /// In layers, along the arrows; for up to a few hundred things.
    case dot
    /// By springs, so that distances mean something; for up to a few hundred things.
    case neato
    /// By forces, many levels at once; for large graphs.
    case sfdp
    /// By forces.
    case fdp
    /// On circles.
    case circo
    /// On rings around the middle.
    case twopi
  }

  /// How things are placed.
  public let layout: Layout

  /// Makes a renderer.
  public init(layout: Layout = .dot) { self.layout = layout }

  /// Draws `dot` as SVG.
  ///
  /// The picture carries a title and a description that lists its edges, for those who cannot see it,
  /// and names no version of Graphviz. Widths of text are estimated, so fonts of the machine have no
  /// part in it.
  ///
  /// - Throws: ``RenderingError`` when Graphviz refuses the text or cannot lay it out.
  public func svg(of dot: String) throws(RenderingError) -> [UInt8] {
    let drawn = try DiagramRenderer.draw(dot, layout: layout)
    return SVGFinisher(drawn: drawn).finished()
  }

  /// The libraries and their one user.
  private static let graphviz = Mutex<Graphviz?>(nil)

  private static func draw(
    _ dot: String, layout: Layout
  ) throws(RenderingError) -> [UInt8] {
    let result = graphviz.withLock { graphviz in
      Result { () throws(RenderingError) in
        if graphviz == nil { graphviz = try Graphviz() }
        return try graphviz?.svg(of: dot, layout: layout.rawValue) ?? []
      }
    }
    return try result.get()
  }
}

/// Why a diagram could not be drawn.
public struct RenderingError: Error, Hashable, Sendable {
  /// Graphviz's own words, or what relata expected.
  public let reason: String

  /// Makes an error.
  public init(reason: String) { self.reason = reason }
}
