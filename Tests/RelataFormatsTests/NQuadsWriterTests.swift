import RelataFormats
import RelataGraph
import RelataTestSupport
import RelataText
import Testing

@Suite struct NQuadsWriterTests {
  private func lines(_ graph: KnowledgeGraph) throws -> [String] {
    let bytes = NQuadsWriter(ontology: try Ontology.bundled()).bytes(of: graph)
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.split(separator: "\n").map {
      String($0)
    }
  }

  @Test func linesAreSortedAndStandOnce() throws {
    let bytes = NQuadsWriter(ontology: try Ontology.bundled()).bytes(of: try SampleGraph.graph())
    let lines = bytes.split(separator: 10)
    #expect(lines.count == 782)
    for (first, second) in zip(lines, lines.dropFirst()) {
      #expect(first.lexicographicallyPrecedes(second))
    }
  }

  @Test func everyLineIsAStatementWithoutAGraphName() throws {
    for line in try lines(try SampleGraph.graph()) {
      #expect(line.hasPrefix("<https://w3id.org/relata/id/") && line.hasSuffix(" ."))
      #expect(!line.contains("_:"))
    }
  }

  @Test func controlsAreEscapedAsTheCanonicalFormAsks() throws {
    let naming = try Naming()
    var graph = KnowledgeGraph(base: naming.base)
    graph.insert(
      Article(
        iri: naming.article(Slug("a")), identifier: "\u{8}\t\n\u{C}\r\"\\\0\u{1F}\u{7F}\u{85}é",
        textDigest: ""))
    let escaped = #"\b\t\n\f\r\"\\\u0000\u001F\u007F"# + "\u{85}é"
    #expect(
      try lines(graph).contains {
        $0 == "<\(graph.articles[0].iri)> <https://schema.org/identifier> \"\(escaped)\" ."
      })
  }
}
