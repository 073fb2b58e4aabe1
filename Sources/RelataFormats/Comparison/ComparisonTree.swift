import RelataGraph
import RelataText

/// Says the parts of comparisons as JSON.
struct ComparisonTree {
  let union: KnowledgeGraph
  let words: ComparisonWords

  /// A graph in short: its articles and sizes.
  func side(_ graph: KnowledgeGraph) -> JSONTree {
    .object([
      ("articles", .array(graph.articles.map(article))),
      ("things", .number(String(graph.thingCount))),
      ("statements", .number(String(graph.statementCount))),
    ])
  }

  func pair(_ pair: PairChange, _ positions: [Edge: Int]) -> JSONTree {
    .object([
      ("first", reference(pair.first)), ("second", reference(pair.second)),
      ("movement", .string(pair.movement.rawValue)), ("before", tone(pair.before)),
      ("after", tone(pair.after)),
      (
        "edges",
        .array(pair.edges.compactMap { positions[$0.edge].map { .number(String($0)) } })
      ),
    ])
  }

  func edge(_ change: EdgeChange) -> JSONTree {
    .object([
      ("subject", reference(change.edge.subject)), ("relation", .string(change.edge.relation)),
      ("object", reference(change.edge.object)),
      ("changes", .strings(change.kinds.map(\.rawValue))),
      ("stanceBefore", .optional(change.stanceBefore?.rawValue)),
      ("stanceAfter", .optional(change.stanceAfter?.rawValue)),
      ("before", .array(change.before.map(statement))),
      ("after", .array(change.after.map(statement))),
    ])
  }

  func opposition(_ opposition: GraphDiff.Opposition) -> JSONTree {
    .object([("before", plain(opposition.before)), ("after", plain(opposition.after))])
  }

  func thing(_ change: ThingChange) -> JSONTree {
    .object([
      ("id", .string(change.iri.value)), ("changes", .strings(change.kinds.map(\.rawValue))),
      ("before", change.before.map(description) ?? .null),
      ("after", change.after.map(description) ?? .null),
    ])
  }

  func union(_ union: IdentityIndex.Union, _ rules: IdentityRules?) -> JSONTree {
    .object([
      ("id", .string(union.canonical.value)),
      (
        "also",
        .array(
          union.others.map { other in
            var members: [(name: String, value: JSONTree)] = [("id", .string(other.value))]
            if let rules {
              let reasons = rules.identity(of: other).reasons.map(\.description)
              members.append(("reasons", .strings(reasons)))
            }
            return .object(members)
          })
      ),
    ])
  }

  func tone(_ sum: ToneSum) -> JSONTree {
    .object([
      ("tone", sum.mean == nil ? .null : .number(decimal(ComparisonWords.tone(sum)))),
      ("edges", .number(String(sum.count))), ("families", .strings(sum.families)),
    ])
  }

  func reference(_ iri: IRI) -> JSONTree {
    .object([("id", .string(iri.value)), ("name", .string(words.name(iri)))])
  }

  func statement(_ statement: Statement) -> JSONTree {
    .object([
      ("id", .string(Naming(base: union.base).statement(statement.digest).value)),
      ("stance", .string(statement.stance.rawValue)),
      ("speakers", .strings(statement.speakers.map(\.value))),
      ("start", .optional(statement.date?.start.iso8601)),
      ("end", .optional(statement.date?.end.iso8601)),
      ("datePhrase", .optional(statement.date?.phrase)),
      ("topics", .strings(statement.topics.map(\.value))),
      ("places", .strings(statement.places.map(\.value))),
      ("confidence", .number(GraphDescriber.decimal(statement.confidence))),
      ("rule", .string(statement.rule)),
      ("evidence", .array(statement.evidence.map(evidence))),
    ])
  }

  private func plain(_ edge: Edge) -> JSONTree {
    .object([
      ("subject", reference(edge.subject)), ("relation", .string(edge.relation)),
      ("object", reference(edge.object)),
    ])
  }

  private func article(_ article: Article) -> JSONTree {
    .object([
      ("id", .string(article.iri.value)), ("identifier", .string(article.identifier)),
      ("datePublished", .optional(article.datePublished?.iso8601)),
      ("headline", .optional(article.headline)),
    ])
  }

  private func description(_ thing: Thing) -> JSONTree {
    .object([
      ("class", .string(thing.className)), ("name", .string(thing.name)),
      ("alternateNames", .strings(thing.alternateNames)),
      ("sameAs", .optional(thing.sameAs?.value)),
    ])
  }

  private func evidence(_ evidence: Evidence) -> JSONTree {
    .object([
      ("article", .string(evidence.article.value)), ("start", .number(String(evidence.start))),
      ("end", .number(String(evidence.end))), ("exact", .string(evidence.exact)),
    ])
  }

  /// JSON knows no plus sign.
  private func decimal(_ tone: String) -> String {
    tone.hasPrefix("+") ? String(tone.dropFirst()) : tone
  }
}
