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
  static let endings = [
    "jsonld", "nq", "ttl", "trig", "rdf12.nq", "graphml", "nodes.csv", "relationships.csv",
    "cypher",
  ]

  private func bytes(
    of graph: KnowledgeGraph, _ ending: String, _ rule: JSONLDWriter.DirectEdges
  ) throws -> [UInt8] {
    let ontology = try Ontology.bundled()
    return switch ending {
    case "jsonld": JSONLDWriter(ontology: ontology, directEdges: rule).bytes(of: graph)
    case "nq": NQuadsWriter(ontology: ontology, directEdges: rule).bytes(of: graph)
    case "ttl": TurtleWriter(ontology: ontology, directEdges: rule).bytes(of: graph)
    case "trig": TriGWriter(ontology: ontology, directEdges: rule).bytes(of: graph)
    case "rdf12.nq":
      NQuadsWriter(ontology: ontology, directEdges: rule, version: .rdf12).bytes(of: graph)
    case "graphml": GraphMLWriter(ontology: ontology).bytes(of: graph)
    case "nodes.csv": CSVWriter(ontology: ontology).files(of: graph).nodes
    case "relationships.csv": CSVWriter(ontology: ontology).files(of: graph).relationships
    case "cypher": CypherWriter(ontology: ontology).bytes(of: graph)
    default: []
    }
  }

  @Test(arguments: endings) func sampleGraphGivesTheKeptFile(ending: String) throws {
    let bytes = try bytes(of: try SampleGraph.graph(), ending, .announced)
    expectGolden(bytes, path: goldenPath("sample.\(ending)"))
  }

  @Test(arguments: endings) func hostileGraphGivesTheKeptFile(ending: String) throws {
    let bytes = try bytes(of: try HostileGraph.graph(), ending, .all)
    expectGolden(bytes, path: goldenPath("hostile.\(ending)"))
  }
}
