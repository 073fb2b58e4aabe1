import RelataText

/// What a graph says of one edge, all statements together.
struct EdgeVoices {
  /// When it is said to have happened.
  struct Period: Hashable {
    let start: PartialDate
    let end: PartialDate
  }

  let statements: [Statement]

  init(_ statements: [Statement]) { self.statements = statements }

  var isSilent: Bool { statements.isEmpty }

  var articles: Set<IRI> { Set(statements.flatMap { $0.evidence.map(\.article) }) }

  var evidence: Set<Evidence> { Set(statements.flatMap(\.evidence)) }

  /// Who says it; an empty list stands for the articles themselves.
  var speakers: Set<[IRI]> { Set(statements.map(\.speakers)) }

  var periods: Set<Period> {
    Set(statements.compactMap { $0.date.map { Period(start: $0.start, end: $0.end) } })
  }

  var isDenied: Bool { statements.contains { $0.stance == .denied } }

  /// Whether somebody says that it is so, was so or will be so.
  var isAsserted: Bool {
    statements.contains { $0.stance.isAnnounced || $0.stance == .ended }
  }

  /// The stance that most evidence has; of two, the one that says more.
  var leadingStance: Stance? {
    var counts: [Stance: Int] = [:]
    for statement in statements { counts[statement.stance, default: 0] += statement.evidence.count }
    let order: [Stance] = [.actual, .ended, .planned, .denied, .hypothetical]
    var leading: Stance?
    for stance in order {
      if let count = counts[stance], count > leading.flatMap({ counts[$0] }) ?? 0 {
        leading = stance
      }
    }
    return leading
  }
}

/// Tells in which ways two graphs differ over one edge.
struct EdgeComparison {
  let before: EdgeVoices
  let after: EdgeVoices
  let isSameDay: Bool

  /// The ways; at least one for voices that are not equal.
  var kinds: [EdgeChange.Kind] {
    guard !before.isSilent else { return [.new] }
    guard !after.isSilent else { return [.silent] }
    var kinds: [EdgeChange.Kind] = []
    if isContradicted {
      kinds.append(.contradicted)
    } else if before.leadingStance != after.leadingStance {
      kinds.append(.stance)
    }
    let isSaidAlike = kinds.isEmpty
    if differ(before.periods, after.periods, orAppear: true) { kinds.append(.date) }
    if differ(before.speakers, after.speakers, orAppear: false) { kinds.append(.speaker) }
    // Only who says the same bears it out.
    if isSaidAlike, let support = supportChange { kinds.append(support) }
    return kinds.isEmpty ? [.details] : kinds
  }

  private var isContradicted: Bool {
    if before.isDenied != after.isDenied {
      return before.isDenied ? after.isAsserted : before.isAsserted
    }
    let stances = [before.leadingStance, after.leadingStance]
    return isSameDay && stances.contains(.ended) && stances.contains(.actual)
  }

  /// Whether each side has something of its own: more of the same is no change.
  private func differ<Value>(
    _ left: Set<Value>, _ right: Set<Value>, orAppear: Bool
  ) -> Bool {
    guard left != right else { return false }
    if orAppear && (left.isEmpty || right.isEmpty) { return true }
    return !left.isSubset(of: right) && !right.isSubset(of: left)
  }

  private var supportChange: EdgeChange.Kind? {
    let (old, new) = (before.articles, after.articles)
    guard old == new else { return new.isSubset(of: old) ? .fewerArticles : .corroborated }
    return before.evidence == after.evidence ? nil : .evidence
  }
}
