import RelataFormats
import RelataGraph
import RelataTestSupport
import Testing

@testable import RelataStores

@Suite struct CypherValueTests {
  private let value = CypherValue.map([
    .init("a", .text("it's \"a\" \\ b\n")), .init("b", .list([.integer(-1), .decimal(0.5)])),
    .init("c", .boolean(true)), .init("d", .list([])), .init("e", .map([])),
  ])

  @Test func writesJSON() {
    var writer = JSONValueWriter()
    writer.append(value)
    let text = #"{"a":"it's \"a\" \\ b\n","b":[-1,0.5],"c":true,"d":[],"e":{}}"#
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }

  @Test func writesLiteralsOfCypher() {
    var writer = CypherLiteralWriter()
    writer.append(value)
    #expect(writer.text == "{a:'it\\'s \"a\" \\\\ b\n',b:[-1,0.5],c:true,d:[],e:{}}")
  }

  @Test func noTextEndsItsLiteral() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let pieces = ["'", "\\", "\\'", "u0027", "\"", "}", "x", "\u{301}"]
      let text = (0..<8).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      var writer = CypherLiteralWriter()
      writer.append(.text(text))
      #expect(unescaped(writer.text) == text)
    }
  }

  /// What FalkorDB reads in a literal; `nil` when it ends before its end.
  private func unescaped(_ literal: String) -> String? {
    var scalars = literal.unicodeScalars.dropFirst().dropLast()
    var text = ""
    while let scalar = scalars.popFirst() {
      guard scalar != "'" else { return nil }
      guard let plain = scalar == "\\" ? scalars.popFirst() : scalar else { return nil }
      text.unicodeScalars.append(plain)
    }
    return text
  }

  @Test func givesEachThingAndStatementARow() throws {
    let ontology = try Ontology.bundled()
    let rows = PropertyRows(PropertyGraph(try SampleGraph.graph(), ontology: ontology))
    #expect(rows.articles.count == 1)
    #expect(rows.things.reduce(0) { $0 + $1.rows.count } == 25)
    #expect(rows.statements.reduce(0) { $0 + $1.rows.count } == 31)
    #expect(rows.things.contains { $0.label == "`Country`" && $0.rows.count == 3 })
    #expect(rows.statements.contains { $0.label == "`cooperatesWith`" && $0.rows.count == 2 })
  }

  @Test func keepsTheStatementsOfAnEdgeInOneBatch() {
    let rows: [CypherValue] = (0..<2_500).map { number in
      .map([
        .init("id", .integer(number)), .init("source", .integer(number / 400)),
        .init("target", .text("t")),
      ])
    }
    let batches = PropertyGraphProof.batches(of: rows)
    #expect(batches.map(\.count) == [1_200, 1_200, 100])
  }
}
