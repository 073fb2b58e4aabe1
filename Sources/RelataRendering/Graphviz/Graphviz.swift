internal import CGraphviz

/// Graphviz with its plugins, for one user at a time.
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

  /// Draws `dot` as SVG.
  ///
  /// - Throws: ``RenderingError`` with Graphviz's messages.
  mutating func svg(of dot: String, layout: String) throws(RenderingError) -> [UInt8] {
    guard !dot.utf8.contains(0) else {
      throw RenderingError(reason: "the diagram's text holds a NUL character")
    }
    guard let context else { throw RenderingError(reason: "Graphviz could not be set up") }
    GraphvizMessages.begin()
    let graph = try ParsedGraph(dot: dot)
    guard gvLayout(context, graph.pointer, layout) == 0 else {
      throw GraphvizMessages.failure(otherwise: "Graphviz could not lay the diagram out")
    }
    defer { gvFreeLayout(context, graph.pointer) }
    let drawing = try RenderedData(context: context, graph: graph, format: "svg")
    guard !GraphvizMessages.hasErrors else {
      throw GraphvizMessages.failure(otherwise: "Graphviz could not draw the diagram")
    }
    return drawing.bytes
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
}

/// What Graphviz drew, freed at the end of its life.
private struct RenderedData: ~Copyable {
  private let pointer: UnsafeMutablePointer<CChar>
  private let byteCount: Int

  init(
    context: OpaquePointer, graph: borrowing ParsedGraph, format: String
  ) throws(RenderingError) {
    var data: UnsafeMutablePointer<CChar>?
    var count: UInt32 = 0
    guard gvRenderData(context, graph.pointer, format, &data, &count) == 0, let data else {
      throw GraphvizMessages.failure(otherwise: "Graphviz could not draw the diagram")
    }
    pointer = data
    byteCount = Int(count)
  }

  deinit { gvFreeRenderData(pointer) }

  var bytes: [UInt8] {
    Array(UnsafeRawBufferPointer(start: pointer, count: byteCount))
  }
}
