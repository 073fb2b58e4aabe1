import RelataGraph
import RelataTestSupport
import Testing

@Suite struct PartitionTests {
  @Test func partsAndRestTogetherAreTheGraph() throws {
    var generator = SeededGenerator(seed: 43)
    for _ in 0..<100 {
      let graph = try RandomGraph.graph(&generator)
      let partition = graph.partition
      var whole = partition.rest
      for (article, part) in partition.parts {
        #expect(part.articles == [article])
        #expect(part.run == nil && part.base == graph.base)
        whole.insert(article)
        for thing in part.things { whole.insert(thing) }
        for (_, statement) in part.statements {
          #expect(statement.evidence.allSatisfy { $0.article == article.iri })
          try whole.insert(statement, symmetric: false)
        }
      }
      #expect(whole == graph)
      #expect(partition.parts.map(\.article) == graph.articles)
      #expect(partition.rest.statementCount == 0)
    }
  }

  @Test func partHoldsOnlyWhatItsStatementsName() throws {
    var generator = SeededGenerator(seed: 47)
    for _ in 0..<50 {
      for (_, part) in try RandomGraph.graph(&generator).partition.parts {
        let named = part.statements.map(\.statement).flatMap {
          [$0.subject, $0.object] + $0.speakers + $0.topics + $0.places
        }
        #expect(Set(part.things.map(\.iri)) == Set(named))
      }
    }
  }
}
