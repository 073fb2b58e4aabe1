internal import CGraphviz

extension ParsedGraph {
  /// What a layout has written into the graph; y grows downwards from the top of the drawing.
  ///
  /// - Complexity: O(n log n) in nodes and edges.
  func geometry(withEdges: Bool) -> LayoutGeometry {
    let top = record(pointer, as: Agraphinfo_t.self)?.pointee.bb.UR.y ?? 0
    let flipped = Flip(top: top)
    var nodes: [Box] = []
    var edges: [(sequence: UInt32, edge: LayoutGeometry.Edge)] = []
    var node = agfstnode(pointer)
    while let current = node {
      nodes.append(box(of: current, flipped))
      var edge = withEdges ? agfstout(pointer, current) : nil
      while let routed = edge {
        if let found = geometry(of: routed, flipped) {
          edges.append((routed.pointee.base.tag.seq, found))
        }
        edge = agnxtout(pointer, routed)
      }
      node = agnxtnode(pointer, current)
    }
    // Edges come by node; the sequence number is their place in the text.
    edges.sort { $0.sequence < $1.sequence }
    return LayoutGeometry(nodes: nodes, edges: edges.map(\.edge), groups: groups(flipped))
  }

  private struct Flip {
    let top: Double

    func callAsFunction(_ point: pointf) -> Point { Point(x: point.x, y: top - point.y) }

    func callAsFunction(_ box: boxf) -> Box {
      Box(left: box.LL.x, top: top - box.UR.y, right: box.UR.x, bottom: top - box.LL.y)
    }
  }

  /// The record that a layout keeps with a graph, node or edge (`AGDATA` of the headers).
  private func record<Record>(
    _ object: UnsafeMutableRawPointer, as type: Record.Type
  ) -> UnsafeMutablePointer<Record>? {
    object.assumingMemoryBound(to: Agobj_t.self).pointee.data.map {
      UnsafeMutableRawPointer($0).assumingMemoryBound(to: type)
    }
  }

  private func box(of node: UnsafeMutablePointer<Agnode_t>, _ flipped: Flip) -> Box {
    guard let info = record(node, as: Agnodeinfo_t.self)?.pointee else {
      return Box(left: 0, top: 0, right: 0, bottom: 0)
    }
    // Sizes are in inches, places in points.
    return Box(center: flipped(info.coord), width: info.width * 72, height: info.height * 72)
  }

  /// The line of an edge with the arrow's tip as its end; `nil` when it was not routed.
  private func geometry(
    of edge: UnsafeMutablePointer<Agedge_t>, _ flipped: Flip
  ) -> LayoutGeometry.Edge? {
    guard let info = record(edge, as: Agedgeinfo_t.self)?.pointee, let splines = info.spl,
      splines.pointee.size > 0, let list = splines.pointee.list, let places = list[0].list
    else { return nil }
    let spline = list[0]
    var points = (0..<Int(spline.size)).map { flipped(places[$0]) }
    // The last piece ends where an arrow head begins; a straight one leads on to the tip.
    if spline.eflag != 0, let last = points.last {
      let tip = flipped(spline.ep)
      points += [last + (tip - last) * (1.0 / 3), last + (tip - last) * (2.0 / 3), tip]
    }
    guard let curve = Curve(points: points) else { return nil }
    let label = info.label.flatMap { $0.pointee.set != 0 ? flipped($0.pointee.pos) : nil }
    return LayoutGeometry.Edge(curve: curve, labelCenter: label)
  }

  /// The boxes of the clusters, in order of the number at the end of their names.
  ///
  /// The library has them in an order of its own.
  private func groups(_ flipped: Flip) -> [Box] {
    guard let info = record(pointer, as: Agraphinfo_t.self)?.pointee, let clusters = info.clust
    else { return [] }
    var found: [(number: Int, box: Box)] = []
    // They are counted from 1.
    for index in 1..<max(1, Int(info.n_cluster) + 1) {
      guard let cluster = clusters[index],
        let box = record(cluster, as: Agraphinfo_t.self)?.pointee.bb
      else { continue }
      let name = agnameof(cluster).map { String(cString: $0) } ?? ""
      found.append((Int(name.drop { !$0.isNumber }) ?? index, flipped(box)))
    }
    return found.sorted { $0.number < $1.number }.map(\.box)
  }
}
