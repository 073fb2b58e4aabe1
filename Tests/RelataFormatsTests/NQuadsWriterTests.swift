import RelataFormats
import RelataGraph
import RelataTestSupport
import RelataText
import Testing

/// What RDFC-1.0 says of characters, found in Oxigraph.
@Suite struct CanonicalEscapeTests {
  @Test(arguments: [
    ("\u{FFFE}", "\\uFFFE"), ("\u{FFFF}", "\\uFFFF"), ("\u{FFFD}", "\u{FFFD}"),
    ("\u{7F}", "\\u007F"),
    ("\u{0}", "\\u0000"), ("\u{B}", "\\u000B"), ("\u{10FFFF}", "\u{10FFFF}"),
    ("\u{FEFF}", "\u{FEFF}"),
    ("a\u{FFFE}b\u{FFFF}", "a\\uFFFEb\\uFFFF"), ("\t\r\n\"\\\u{8}\u{C}", "\\t\\r\\n\\\"\\\\\\b\\f"),
  ])
  func characterIsWrittenAsTheCanonicalFormHasIt(text: String, written: String) throws {
    let naming = try Naming()
    var graph = KnowledgeGraph(base: naming.base)
    graph.insert(
      Thing(iri: naming.thing(classWord: "x", slug: Slug("x")), className: "Topic", name: text))
    let bytes = NQuadsWriter(ontology: try Ontology.bundled()).bytes(of: graph)
    let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars.split(separator: "\n")
    #expect(
      lines.contains { String($0).hasSuffix("<https://schema.org/name> \"\(written)\"@en .") })
    #expect(try NQuadsReader(ontology: try Ontology.bundled()).graph(from: bytes) == graph)
  }
}

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
