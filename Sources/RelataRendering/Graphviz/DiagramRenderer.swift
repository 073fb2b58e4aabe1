/// Lays out and draws DOT through libgraphviz, in process.
public struct DiagramRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// Draws `dot` as SVG.
  ///
  /// - Throws: ``RenderingError`` when Graphviz refuses the text or cannot lay it out.
  public func svg(of dot: String) throws(RenderingError) -> [UInt8] { [] }
}

/// Why a diagram could not be drawn.
public struct RenderingError: Error, Hashable, Sendable {
  /// Graphviz's own words, or what relata expected.
  public let reason: String

  /// Makes an error.
  public init(reason: String) { self.reason = reason }
}
