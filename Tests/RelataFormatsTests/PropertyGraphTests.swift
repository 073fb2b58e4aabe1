import RelataFormats
import RelataGraph
import RelataTestSupport
import Testing

@Suite struct PropertyGraphTests {
  let ontology: Ontology
  let sample: KnowledgeGraph

  init() throws {
    ontology = try Ontology.bundled()
    sample = try SampleGraph.graph()
  }

  @Test func everyThingAndArticleIsANodeAndEveryStatementARelationship() throws {
    var generator = SeededGenerator(seed: 29)
    for _ in 0..<50 {
      let graph = try RandomGraph.graph(&generator)
      let view = PropertyGraph(graph, ontology: ontology)
      #expect(view.nodes.count == graph.thingCount + graph.articles.count)
      #expect(view.relationships.count == graph.statementCount)
      let ids = Set(view.nodes.map(\.id))
      #expect(ids.count == view.nodes.count)
      #expect(Set(view.relationships.map(\.id)).count == view.relationships.count)
      for relationship in view.relationships {
        #expect(ids.contains(relationship.source) && ids.contains(relationship.target))
      }
    }
  }

  @Test func propertiesAreInOrderAndOfTheirTypes() throws {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<50 {
      let view = PropertyGraph(try RandomGraph.graph(&generator), ontology: ontology)
      for node in view.nodes { expectOrder(node.properties, PropertyGraph.nodeKeys) }
      for edge in view.relationships {
        expectOrder(edge.properties, PropertyGraph.relationshipKeys)
      }
    }
  }

  private func expectOrder(_ entries: [PropertyGraph.Entry], _ keys: [PropertyGraph.Key]) {
    let found = Set(entries.map(\.key))
    #expect(entries.map(\.key) == keys.filter(found.contains))
    for entry in entries {
      let type: PropertyGraph.ValueType =
        switch entry.value {
        case .text: .text
        case .texts: .texts
        case .integer: .integer
        case .decimal: .decimal
        case .boolean: .boolean
        }
      #expect(type == entry.key.type)
    }
  }

  @Test func relationshipCarriesAllThatIsSaid() throws {
    let view = PropertyGraph(sample, ontology: ontology)
    let edge = try #require(view.relationships.first { $0.type == "cooperatesWith" })
    let values = Dictionary(uniqueKeysWithValues: edge.properties.map { ($0.key.name, $0.value) })
    #expect(edge.source == "https://w3id.org/relata/id/country/arvania")
    #expect(edge.target == "https://w3id.org/relata/id/country/belmora")
    #expect(values["stance"] == .text("planned"))
    #expect(values["label"] == .text("cooperates-with"))
    #expect(values["symmetric"] == .boolean(true))
    #expect(values["speakers"] == .texts(["https://w3id.org/relata/id/person/ilan-dorvey"]))
    #expect(values["tone"] == .integer(7))
    #expect(values["confidence"] == .decimal(0.9))
    #expect(values["rule"] == .text("sample.cooperatesWith"))
    #expect(values["quotes"] == .texts(["Arvania and Belmora will work together"]))
    let article = "https://w3id.org/relata/id/article/2031-04-15-arvania-belmora"
    #expect(values["articles"] == .texts([article]))
    #expect(values["evidence"] == .texts([article + "#char=183,221"]))
    #expect(values["start"] == nil)
  }

  @Test func cypherIsSplitAtTheEndsOfStatementsAlone() throws {
    let text = String(
      decoding: CypherWriter(ontology: ontology, batchSize: 3).bytes(of: try HostileGraph.graph()),
      as: UTF8.self)
    let statements = text.split(separator: ";\n")
    #expect(statements.prefix(2).allSatisfy { $0.hasPrefix("CREATE CONSTRAINT ") })
    for statement in statements.dropFirst(2) {
      #expect(statement.hasPrefix("UNWIND [\n  {"))
      let rows = statement.split(separator: "\n").filter { $0.hasPrefix("  {") }
      #expect((1...3).contains(rows.count))
    }
  }
}
