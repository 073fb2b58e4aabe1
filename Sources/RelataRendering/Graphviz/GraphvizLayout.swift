import Synchronization

/// Layouts made in this process, one after the other, whatever thread asks.
enum GraphvizLayout {
  /// The libraries and their one user.
  private static let graphviz = Mutex<Graphviz?>(nil)

  /// Lays `dot` out.
  ///
  /// - Throws: ``RenderingError`` with Graphviz's messages.
  static func geometry(
    of dot: String, layout: DiagramRenderer.Layout
  ) throws(RenderingError) -> LayoutGeometry {
    let result = graphviz.withLock { graphviz in
      Result { () throws(RenderingError) in
        if graphviz == nil { graphviz = try Graphviz() }
        return try graphviz?.geometry(
          of: dot, layout: layout.rawValue, routesEdges: layout.routesEdges)
      }
    }
    return try result.get() ?? LayoutGeometry(nodes: [], edges: [], groups: [])
  }
}
