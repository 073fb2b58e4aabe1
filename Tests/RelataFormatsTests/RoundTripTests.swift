import RelataFormats
import RelataGraph
import RelataTestSupport
import Testing

/// What is written is read back, by both readers.
@Suite struct RoundTripTests {
  let ontology: Ontology
  let jsonldReader: JSONLDReader
  let nQuadsReader: NQuadsReader

  init() throws {
    ontology = try Ontology.bundled()
    jsonldReader = JSONLDReader(ontology: ontology)
    nQuadsReader = NQuadsReader(ontology: ontology)
  }

  private func expectRoundTrip(_ graph: KnowledgeGraph, _ rule: JSONLDWriter.DirectEdges) throws {
    try graph.archived(directEdges: rule)
    let jsonld = JSONLDWriter(ontology: ontology, directEdges: rule)
    let nQuads = NQuadsWriter(ontology: ontology, directEdges: rule)
    let written = (jsonld.bytes(of: graph), nQuads.bytes(of: graph))
    let read = (
      try jsonldReader.graph(from: written.0), try nQuadsReader.graph(from: written.1)
    )
    // Bytes tell more than equality, which takes composed and decomposed letters for the same.
    for copy in [read.0, read.1] {
      #expect(jsonld.bytes(of: copy) == written.0)
      #expect(nQuads.bytes(of: copy) == written.1)
    }
    // The last also holds the base, which N-Quads without a statement do not tell.
    #expect(read.0 == graph || graph.run == nil && graph.statementCount == 0)
    #expect(read.1 == graph || graph.run == nil && graph.statementCount == 0)
  }

  @Test(arguments: JSONLDWriter.DirectEdges.allCases)
  func sampleGraphComesBackEqual(rule: JSONLDWriter.DirectEdges) throws {
    try expectRoundTrip(try SampleGraph.graph(), rule)
    try expectRoundTrip(try SampleGraph.graph(base: "https://example.org/ns#"), rule)
  }

  @Test func hostileGraphComesBackByteForByte() throws {
    let graph = try HostileGraph.graph()
    let jsonld = JSONLDWriter(ontology: ontology, directEdges: .all)
    let nQuads = NQuadsWriter(ontology: ontology, directEdges: .all)
    for bytes in [jsonld.bytes(of: graph)] {
      let copy = try jsonldReader.graph(from: bytes)
      #expect(jsonld.bytes(of: copy) == bytes)
      #expect(nQuads.bytes(of: copy) == nQuads.bytes(of: graph))
    }
    let copy = try nQuadsReader.graph(from: nQuads.bytes(of: graph))
    #expect(jsonld.bytes(of: copy) == jsonld.bytes(of: graph))
  }

  @Test func randomGraphsComeBackEqual() throws {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<150 {
      let rule = JSONLDWriter.DirectEdges.allCases.randomElement(using: &generator) ?? .all
      try expectRoundTrip(try RandomGraph.graph(&generator), rule)
    }
  }

  @Test func emptyGraphComesBackEqual() throws {
    try expectRoundTrip(KnowledgeGraph(base: try Naming().base), .all)
  }

  @Test func orderOfLinesDoesNotMatter() throws {
    let bytes = NQuadsWriter(ontology: ontology).bytes(of: try SampleGraph.graph())
    var generator = SeededGenerator(seed: 5)
    let lines = bytes.split(separator: 10).shuffled(using: &generator)
    let shuffled = lines.flatMap { Array($0) + [10] } + Array("# the end\n\n".utf8) + lines[0]
    #expect(try nQuadsReader.graph(from: shuffled) == SampleGraph.graph())
  }

  @Test func namesOfGraphsAndSpaceAreReadAndPassedOver() throws {
    let bytes = NQuadsWriter(ontology: ontology).bytes(of: try SampleGraph.graph())
    let text = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n").map { "\t" + $0.dropLast() + " <https://g.example/1>\t . # x\r\n" }
    #expect(try nQuadsReader.graph(from: Array(text.joined().utf8)) == SampleGraph.graph())
  }
}
