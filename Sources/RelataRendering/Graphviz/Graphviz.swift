internal import CGraphviz
import Glibc

/// Graphviz with its layout engines, for one user at a time.
struct Graphviz: ~Copyable {
  private let context: OpaquePointer?
  private let plugins: GraphvizPlugins

  /// Sets Graphviz up.
  ///
  /// - Throws: ``RenderingError`` when a plugin is not installed beside libgvc.
  init() throws(RenderingError) {
    let plugins = try GraphvizPlugins()
    let context = gvContextPlugins(plugins.symbols, 0)
    self.plugins = plugins
    self.context = context
  }

  deinit { gvFreeContext(context) }

  /// Lays `dot` out: its nodes, edges and clusters in the order in which they stand there.
  ///
  /// - Parameter routesEdges: whether edges are routed too; else there are none in the result.
  /// - Throws: ``RenderingError`` with Graphviz's messages.
  mutating func geometry(
    of dot: String, layout: String, routesEdges: Bool
  ) throws(RenderingError) -> LayoutGeometry {
    guard !dot.utf8.contains(0) else {
      throw RenderingError(reason: "the diagram's text holds a NUL character")
    }
    guard let context else { throw RenderingError(reason: "Graphviz could not be set up") }
    GraphvizMessages.begin()
    let graph = try ParsedGraph(dot: dot)
    // Layouts by force begin with random places, and go on from where the last one left the generators.
    srand(1)
    srand48(1)
    if !routesEdges {
      graph.set("splines", to: "none")
      // Overlaps are removed by ``OverlapRemoval``.
      graph.set("overlap", to: "true")
    }
    guard gvLayout(context, graph.pointer, layout) == 0 else {
      throw GraphvizMessages.failure(otherwise: "Graphviz could not lay the diagram out")
    }
    defer { gvFreeLayout(context, graph.pointer) }
    guard !GraphvizMessages.hasErrors else {
      throw GraphvizMessages.failure(otherwise: "Graphviz could not lay the diagram out")
    }
    return graph.geometry(withEdges: routesEdges)
  }
}

/// A graph read by libcgraph, closed at the end of its life.
struct ParsedGraph: ~Copyable {
  let pointer: UnsafeMutablePointer<Agraph_t>

  /// Reads the first graph of `dot`, which must be there.
  ///
  /// - Throws: ``RenderingError`` with the place of the first error.
  init(dot: String) throws(RenderingError) {
    // Else it would begin with what the text before left unread, and count its lines on.
    GraphvizPlugins.resetScanner()
    agsetfile(nil)
    guard let pointer = agmemread(dot) else {
      throw GraphvizMessages.failure(otherwise: "the diagram's text holds no graph")
    }
    self.pointer = pointer
  }

  deinit { agclose(pointer) }

  /// Sets an attribute of the graph.
  func set(_ name: StaticString, to value: StaticString) {
    // The library copies both, but its header does not say that it leaves them alone.
    let words = [name, value].map { UnsafeMutablePointer(mutating: $0.utf8Start) }
    words[0].withMemoryRebound(to: CChar.self, capacity: name.utf8CodeUnitCount + 1) { name in
      words[1].withMemoryRebound(to: CChar.self, capacity: value.utf8CodeUnitCount + 1) { value in
        _ = agattr(pointer, AGRAPH, name, value)
      }
    }
  }
}
