import RelataFormats

/// A diagram with a place for everything, before it is written down.
struct PlacedDiagram {
  /// An edge with its line and label.
  struct Edge {
    let curve: Curve
    /// The words of the label, and below them who says so.
    let label: TextBlock
    let speakers: TextBlock?
    /// Where the label is; `nil` when there is no place for it.
    let labelBox: Box?
  }

  let diagram: Diagram
  private(set) var nodes: [Box]
  private(set) var edges: [Edge]
  private(set) var groups: [Box]

  /// Labels that have no place.
  var hiddenLabelCount: Int { edges.count { $0.labelBox == nil } }

  /// A box around all, margins not included.
  var extent: Box {
    Box.around(
      nodes + groups + edges.map { $0.curve.extent.grown(by: 4) } + edges.compactMap(\.labelBox))
      ?? Box(left: 0, top: 0, right: 0, bottom: 0)
  }

  /// The same, elsewhere.
  func moved(by offset: Point) -> PlacedDiagram {
    var moved = self
    moved.nodes = nodes.map { $0.moved(by: offset) }
    moved.groups = groups.map { $0.moved(by: offset) }
    moved.edges = edges.map { edge in
      Edge(
        curve: edge.curve.moved(by: offset), label: edge.label, speakers: edge.speakers,
        labelBox: edge.labelBox?.moved(by: offset))
    }
    return moved
  }
}

/// Gives the edges of a laid-out diagram their lines and labels.
struct DiagramPlacer {
  /// Up to this many labels the picture is widened until all have a place.
  private static let widenedLabelLimit = 250
  private static let widening = 1.15
  private static let nodeGap = 14.0
  private static let roundLimit = 9

  let diagram: Diagram
  let style: DiagramStyle
  let outlines: [Outline]

  /// Places lines and labels.
  ///
  /// Where the layout routed no edges, distances are its to choose, so the nodes move apart until every
  /// label has a place, as long as there are not too many.
  func placed(_ geometry: LayoutGeometry) -> PlacedDiagram {
    guard geometry.edges.count != diagram.edges.count else {
      return placed(geometry.nodes, throughLabels(geometry), geometry.groups)
    }
    var nodes = OverlapRemoval(gap: DiagramPlacer.nodeGap).moved(geometry.nodes)
    var best = placed(nodes, ArcRouter(nodes: nodes, outlines: outlines).routed(diagram.edges), [])
    guard diagram.edges.count <= DiagramPlacer.widenedLabelLimit else { return best }
    for _ in 0..<DiagramPlacer.roundLimit where best.hiddenLabelCount > 0 {
      nodes = nodes.map { box in
        Box(center: box.center * DiagramPlacer.widening, width: box.width, height: box.height)
      }
      best = placed(nodes, ArcRouter(nodes: nodes, outlines: outlines).routed(diagram.edges), [])
    }
    return best
  }

  private func throughLabels(_ geometry: LayoutGeometry) -> [LayoutGeometry.Edge] {
    let boxes = zip(diagram.edges, geometry.edges).map { edge, route in
      route.labelCenter.map { center in
        let size = EdgeTexts(edge, style).size
        return Box(center: center, width: size.width, height: size.height)
      }
    }
    return LabelledRouter(nodes: geometry.nodes, outlines: outlines, labels: boxes)
      .routed(diagram.edges, as: geometry.edges)
  }

  private func placed(
    _ nodes: [Box], _ edges: [LayoutGeometry.Edge], _ groups: [Box]
  ) -> PlacedDiagram {
    let texts = diagram.edges.map { EdgeTexts($0, style) }
    let labels = zip(diagram.edges, zip(edges, texts)).map { edge, placed in
      LabelPlacer.Label(
        curve: placed.0.curve, wish: placed.0.labelCenter, width: placed.1.size.width,
        height: placed.1.size.height, rank: edge.support)
    }
    let boxes = LabelPlacer(nodes: nodes).boxes(for: labels)
    return PlacedDiagram(
      diagram: diagram, nodes: nodes,
      edges: zip(zip(edges, texts), boxes).map { placed, box in
        PlacedDiagram.Edge(
          curve: placed.0.curve, label: placed.1.label, speakers: placed.1.speakers, labelBox: box)
      },
      groups: groups)
  }
}

/// The texts of an edge's label, and the room that they take.
private struct EdgeTexts {
  let label: TextBlock
  let speakers: TextBlock?

  init(_ edge: Diagram.Edge, _ style: DiagramStyle) {
    label = TextBlock([style.label(of: edge)], size: 10)
    speakers = edge.speakers.map { TextBlock([$0], size: 8) }
  }

  var size: (width: Double, height: Double) {
    (
      max(label.width, speakers?.width ?? 0) + 4,
      label.height + (speakers?.height ?? 0)
    )
  }
}
