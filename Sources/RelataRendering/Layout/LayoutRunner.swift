import RelataFormats

/// Gets a diagram laid out within the limit: as asked for, else by a quicker layout, else on rings.
struct LayoutRunner {
  /// A layout and what is not as it was asked for.
  struct Outcome {
    let geometry: LayoutGeometry
    let notes: [String]
  }

  /// Up to this many things and edges a diagram is laid out here and now: `dot` takes well below a
  /// second, see docs/adr/0017.
  private static let smallSize = 120

  let limit: LayoutLimit

  /// Lays the diagram out.
  ///
  /// - Throws: ``RenderingError`` when Graphviz is not there or refuses the diagram.
  func geometry(
    of diagram: Diagram, dot: String, layout: DiagramRenderer.Layout
  ) throws(RenderingError) -> Outcome {
    let size = diagram.nodes.count + diagram.edges.count
    guard let program = limit.program, size > LayoutRunner.smallSize else {
      return Outcome(
        geometry: try GraphvizLayout.geometry(of: dot, layout: layout), notes: [])
    }
    let clock = ContinuousClock()
    let end = clock.now + .seconds(limit.seconds)
    let worker = LayoutWorker(program: program)
    var notes: [String] = []
    // Two thirds of the time for what was asked for, so that something is left for what is quicker.
    let quicker: [DiagramRenderer.Layout] = layout == .sfdp ? [] : [.sfdp]
    for (index, tried) in ([layout] + quicker).enumerated() {
      let share = index == 0 && !quicker.isEmpty ? 2.0 / 3 : 1
      let rest = clock.now.duration(to: end) * share
      switch worker.reply(to: dot, layout: tried, within: rest) {
      case .geometry(let geometry) where fits(geometry, diagram):
        return Outcome(geometry: geometry, notes: notes)
      case .refused(let reason): throw RenderingError(reason: reason)
      case .late: notes.append("the layout '\(tried.rawValue)' took too long")
      case .geometry, .broken: notes.append("the layout '\(tried.rawValue)' came to nothing")
      }
    }
    notes.append("things are placed on rings instead")
    return Outcome(geometry: rings(diagram), notes: notes)
  }

  private func fits(_ geometry: LayoutGeometry, _ diagram: Diagram) -> Bool {
    geometry.nodes.count == diagram.nodes.count
      && (geometry.edges.isEmpty || geometry.edges.count == diagram.edges.count)
  }

  private func rings(_ diagram: Diagram) -> LayoutGeometry {
    let sizes = diagram.nodes.map { node in
      let text = TextBlock(node.lines, size: node.fontSize)
      // As wide as an ellipse around the text has to be.
      return (width: text.width * 1.42 + 16, height: text.height * 1.42 + 8)
    }
    return RingLayout(diagram: diagram, sizes: sizes).geometry()
  }
}
