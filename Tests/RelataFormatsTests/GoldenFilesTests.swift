import RelataFormats
import RelataGraph
import RelataTestSupport
import Testing

/// The folder of the kept files.
func goldenPath(_ name: String) -> String {
  #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Golden/" + name
}

/// The files that scripts/check_jsonld.sh and scripts/check_exchange.sh hand to other programs.
@Suite struct GoldenFilesTests {
  @Test(arguments: GraphFile.allCases) func sampleGraphGivesTheKeptFile(file: GraphFile) throws {
    let bytes = file.bytes(
      of: try SampleGraph.graph(), ontology: try Ontology.bundled(), directEdges: .announced)
    expectGolden(bytes, path: goldenPath("sample.\(file.rawValue)"))
  }

  @Test(arguments: GraphFile.allCases) func hostileGraphGivesTheKeptFile(file: GraphFile) throws {
    let bytes = file.bytes(
      of: try HostileGraph.graph(), ontology: try Ontology.bundled(), directEdges: .all)
    expectGolden(bytes, path: goldenPath("hostile.\(file.rawValue)"))
  }
}
