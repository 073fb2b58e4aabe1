import RelataGraph

/// The groups that the things of a diagram stand in.
struct DiagramGroups {
  /// Names of the groups of two things or more, in alphabetic order.
  let names: [String]
  /// The group of each thing, if it stands in one.
  let indices: [Int?]

  init(things: [Thing], builder: DiagramBuilder) {
    let labels = DiagramGroups.labels(of: things, builder)
    var counts: [String: Int] = [:]
    for label in labels.compactMap({ $0 }) { counts[label, default: 0] += 1 }
    let names = counts.filter { $0.value > 1 }.map(\.key).sorted()
    let positions = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    self.names = names
    indices = labels.map { $0.flatMap { positions[$0] } }
  }

  private static func labels(of things: [Thing], _ builder: DiagramBuilder) -> [String?] {
    switch builder.options.grouping {
    case nil: return things.map { _ in nil }
    case .kind:
      return things.map { thing in
        LabelText.clean(
          builder.ontology.classNamed(thing.className)?.label ?? thing.className, limit: 60)
      }
    case .country:
      let homes = HomeStates(graph: builder.graph, ontology: builder.ontology)
      return things.map { thing in
        let state = thing.className == "Country" ? thing.iri : homes.state(of: thing.iri)
        return state.map { builder.name(of: $0) }
      }
    }
  }
}
