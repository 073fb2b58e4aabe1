import RelataGraph

/// Walks the statements of a graph beside its things and gives the edges worth a plain property.
///
/// Both are in order of IRIs, statements then of relation and object, so one pass is enough.
struct DirectEdgeCursor {
  /// The objects that a subject is related to by one relation.
  struct Edge {
    let relation: String
    var objects: [IRI]
  }

  private let statements: [(digest: String, statement: Statement)]
  private let rule: JSONLDWriter.DirectEdges
  private var position = 0

  init(
    statements: [(digest: String, statement: Statement)], rule: JSONLDWriter.DirectEdges
  ) {
    self.statements = statements
    self.rule = rule
  }

  /// The next relation of `subject` that has an object; `nil` when there is none left.
  ///
  /// - Precondition: the subjects asked for come in order.
  mutating func next(from subject: IRI) -> Edge? {
    while position < statements.count, statements[position].statement.subject < subject {
      position += 1
    }
    while let relation = relation(of: subject) {
      var edge = Edge(relation: relation, objects: [])
      while self.relation(of: subject) == relation {
        let statement = statements[position].statement
        if admits(statement.stance) && edge.objects.last != statement.object {
          edge.objects.append(statement.object)
        }
        position += 1
      }
      if !edge.objects.isEmpty { return edge }
    }
    return nil
  }

  private func relation(of subject: IRI) -> String? {
    guard position < statements.count, statements[position].statement.subject == subject else {
      return nil
    }
    return statements[position].statement.relation
  }

  private func admits(_ stance: Stance) -> Bool {
    switch rule {
    case .actual: stance == .actual
    case .announced: stance.isAnnounced
    case .all: true
    case .none: false
    }
  }
}
