/// Where a layout puts the nodes, edges and groups of a diagram, in the order of the diagram.
struct LayoutGeometry: Hashable, Sendable {
  /// A routed edge.
  struct Edge: Hashable, Sendable {
    /// The line from the subject to the object; an arrow head goes on from its end.
    var curve: Curve
    /// Where the middle of the label should be, if the layout kept a place for it.
    var labelCenter: Point?
  }

  /// The boxes that the nodes fill.
  var nodes: [Box]
  /// The edges; empty when the layout leaves them to be routed.
  var edges: [Edge]
  /// The boxes around groups.
  var groups: [Box]
}
