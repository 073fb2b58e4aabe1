import RelataFormats
import RelataGraph
import RelataTestSupport
import Testing

/// The folder of the kept files.
func goldenPath(_ name: String) -> String {
  #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Golden/" + name
}

@Suite struct GoldenFilesTests {
  @Test func sampleGraphGivesTheKeptJSONLD() throws {
    let writer = JSONLDWriter(ontology: try Ontology.bundled())
    expectGolden(writer.bytes(of: try SampleGraph.graph()), path: goldenPath("sample.jsonld"))
  }

  @Test func sampleGraphGivesTheKeptNQuads() throws {
    let writer = NQuadsWriter(ontology: try Ontology.bundled())
    expectGolden(writer.bytes(of: try SampleGraph.graph()), path: goldenPath("sample.nq"))
  }

  @Test func hostileGraphGivesTheKeptJSONLD() throws {
    let writer = JSONLDWriter(ontology: try Ontology.bundled(), directEdges: .all)
    expectGolden(writer.bytes(of: try HostileGraph.graph()), path: goldenPath("hostile.jsonld"))
  }

  @Test func hostileGraphGivesTheKeptNQuads() throws {
    let writer = NQuadsWriter(ontology: try Ontology.bundled(), directEdges: .all)
    expectGolden(writer.bytes(of: try HostileGraph.graph()), path: goldenPath("hostile.nq"))
  }
}
