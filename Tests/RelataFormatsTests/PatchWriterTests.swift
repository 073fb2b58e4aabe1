import RelataFormats
import RelataGraph
import RelataTestSupport
import RelataText
import Testing

/// RDF Patch: what makes one graph of another.
@Suite struct PatchWriterTests {
  let ontology: Ontology

  init() throws { ontology = try Ontology.bundled() }

  func triples(_ graph: KnowledgeGraph) -> Set<[UInt8]> {
    Set(NQuadsWriter(ontology: ontology).bytes(of: graph).split(separator: 0x0A).map(Array.init))
  }

  /// Applies a patch line by line; a deletion of what is not there, or an addition of what is, fails.
  func applying(_ patch: [UInt8], to triples: Set<[UInt8]>) -> Set<[UInt8]>? {
    var triples = triples
    for line in patch.split(separator: 0x0A) {
      let triple = Array(line.dropFirst(2))
      switch line.prefix(2) {
      case [UInt8(ascii: "D"), 0x20]: if triples.remove(triple) == nil { return nil }
      case [UInt8(ascii: "A"), 0x20]: if !triples.insert(triple).inserted { return nil }
      default: break
      }
    }
    return triples
  }

  @Test func makesTheSecondGraphOfTheFirst() throws {
    var generator = SeededGenerator(seed: 91)
    let writer = PatchWriter(ontology: ontology)
    for _ in 0..<12 {
      let (first, second) = (try RandomGraph.graph(&generator), try RandomGraph.graph(&generator))
      let patch = writer.bytes(from: first, to: second)
      #expect(applying(patch, to: triples(first)) == triples(second))
      let back = writer.bytes(from: second, to: first)
      #expect(applying(back, to: triples(second)) == triples(first))
    }
  }

  @Test func isBareForEqualGraphs() throws {
    let graph = try SampleGraph.graph()
    let patch = PatchWriter(ontology: ontology).bytes(from: graph, to: graph)
    let lines = String(decoding: patch, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 3 && lines[0].hasPrefix("H id <urn:relata:patch:"))
    #expect(lines.dropFirst() == ["TX .", "TC ."])
  }
}
