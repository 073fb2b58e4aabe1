/// The part of a graph that says most, for a picture that has no room for all of it.
public struct MostTelling: Hashable, Sendable {
  /// Most things that are kept.
  public let thingLimit: Int
  /// Things that are kept whatever they weigh.
  public let pinned: Set<IRI>

  /// Makes a choice.
  public init(thingLimit: Int, pinned: Set<IRI> = []) {
    self.thingLimit = thingLimit
    self.pinned = pinned
  }

  /// The statements among the things that are left when, again and again, the thing is taken away
  /// whose statements weigh least.
  ///
  /// So what stays hangs together. A statement weighs as much as the articles that say it, and a third
  /// of that when it is of structure: that a minister represents a state is no news. What is said of
  /// two things together weighs as its root, so that who relates to many stays before who relates to
  /// one in many ways. Of equal things the one with the later IRI goes.
  ///
  /// - Complexity: O((n + s) log n) in things and statements.
  public func selection(from graph: KnowledgeGraph, _ ontology: Ontology) -> KnowledgeGraph {
    var weights = PairWeights(graph: graph, ontology: ontology)
    guard weights.thingCount > thingLimit else { return graph }
    weights.prune(to: thingLimit, keeping: pinned)
    return graph.keeping { _, statement in
      weights.contains(statement.subject) && weights.contains(statement.object)
    }
  }
}

/// How much is said of each pair of things.
private struct PairWeights {
  private var neighbours: [IRI: [IRI: Double]] = [:]
  private var totals: [IRI: Double] = [:]

  var thingCount: Int { totals.count }

  init(graph: KnowledgeGraph, ontology: Ontology) {
    for (_, statement) in graph.statements {
      let isStructure = ontology.relationNamed(statement.relation)?.family == "structure"
      let weight =
        Double(Set(statement.evidence.map(\.article)).count) * (isStructure ? 1.0 / 3 : 1)
      let ends = (statement.subject, statement.object)
      for end in [ends.0, ends.1] where neighbours[end] == nil { neighbours[end] = [:] }
      guard ends.0 != ends.1 else { continue }
      neighbours[ends.0, default: [:]][ends.1, default: 0] += weight
      neighbours[ends.1, default: [:]][ends.0, default: 0] += weight
    }
    neighbours = neighbours.mapValues { $0.mapValues { $0.squareRoot() } }
    // In one order, for sums of fractions differ by it.
    totals = neighbours.mapValues { $0.values.sorted().reduce(0, +) }
  }

  func contains(_ iri: IRI) -> Bool { totals[iri] != nil }

  /// Takes away the lightest until `limit` are left.
  mutating func prune(to limit: Int, keeping pinned: Set<IRI>) {
    // Weights only fall, so an entry whose weight is out of date is simply put in again.
    var heap = LightestFirst(totals.filter { !pinned.contains($0.key) })
    while totals.count > limit, let (iri, weight) = heap.popFirst() {
      guard let now = totals[iri] else { continue }
      guard now == weight else {
        heap.insert(iri, now)
        continue
      }
      totals[iri] = nil
      for (other, shared) in neighbours[iri] ?? [:] where totals[other] != nil {
        neighbours[other]?[iri] = nil
        totals[other] = max(0, (totals[other] ?? 0) - shared)
        if let left = totals[other], !pinned.contains(other) { heap.insert(other, left) }
      }
      neighbours[iri] = nil
    }
  }
}

/// A binary heap of things by weight; of equal ones the later IRI comes first.
private struct LightestFirst {
  private var entries: [(iri: IRI, weight: Double)] = []

  init(_ weights: [IRI: Double]) {
    entries = weights.map { ($0.key, $0.value) }.sorted(by: LightestFirst.precedes)
  }

  private static func precedes(
    _ left: (iri: IRI, weight: Double), _ right: (iri: IRI, weight: Double)
  ) -> Bool {
    left.weight == right.weight ? right.iri < left.iri : left.weight < right.weight
  }

  mutating func insert(_ iri: IRI, _ weight: Double) {
    entries.append((iri, weight))
    var child = entries.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard LightestFirst.precedes(entries[child], entries[parent]) else { return }
      entries.swapAt(child, parent)
      child = parent
    }
  }

  mutating func popFirst() -> (iri: IRI, weight: Double)? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return first }
    entries[0] = last
    var parent = 0
    while true {
      let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < entries.count }
      guard
        let child = children.min(by: { LightestFirst.precedes(entries[$0], entries[$1]) }),
        LightestFirst.precedes(entries[child], entries[parent])
      else { return first }
      entries.swapAt(parent, child)
      parent = child
    }
  }
}
