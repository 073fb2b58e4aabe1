package import RelataGraph

/// What a legend has to explain: what occurs in a diagram, and nothing else.
package struct LegendContent {
  /// Name and words of the classes, in order of the ontology.
  package let classes: [(name: String, label: String)]
  /// Name and words of the families whose colour occurs, in order of the ontology.
  package let families: [(name: String, label: String)]
  /// The stances.
  package let stances: [Stance]
  /// Whether some edge is only reported.
  package let hasReported: Bool
  /// Whether some edge is said more than once.
  package let hasRepeated: Bool
  /// Whether some edge was lifted to a state.
  package let hasLifted: Bool

  /// Goes through the diagram.
  ///
  /// - Complexity: O(n) in nodes and edges.
  package init(diagram: Diagram, ontology: Ontology, style: DiagramStyle) {
    let present = Set(diagram.nodes.map(\.className))
    let known = ontology.classes.filter { present.contains($0.name) }
    let unknown = present.subtracting(known.map(\.name)).sorted()
    classes = (known.map { ($0.name, $0.label) } + unknown.map { ($0, $0) }).map { name, label in
      (name, LabelText.clean(label, limit: 40))
    }
    families = LegendContent.families(of: diagram, ontology, style).map { family in
      (family, LabelText.clean(family, limit: 40).split(separator: "-").joined(separator: " "))
    }
    let stances = Set(diagram.edges.map(\.stance))
    self.stances = Stance.allCases.filter(stances.contains)
    hasReported = diagram.edges.contains(where: \.isReported)
    hasRepeated = diagram.edges.contains { $0.support > 1 }
    hasLifted = diagram.edges.contains(where: \.isLifted)
  }

  private static func families(
    of diagram: Diagram, _ ontology: Ontology, _ style: DiagramStyle
  ) -> [String] {
    let present = Set(
      diagram.edges.filter { style.look(of: $0.stance).color == nil }.map(\.family))
    var known: [String] = []
    for relation in ontology.relations
    where present.contains(relation.family) && !known.contains(relation.family) {
      known.append(relation.family)
    }
    return known
  }
}
