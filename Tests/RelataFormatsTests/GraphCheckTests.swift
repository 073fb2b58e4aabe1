import RelataFormats
import RelataGraph
import RelataTestSupport
import RelataText
import Testing

/// What the shapes cannot say; the rest is compared with pySHACL by scripts/check_exchange.sh.
@Suite struct GraphCheckTests {
  let checker: GraphChecker
  let lines: String

  init() throws {
    let ontology = try Ontology.bundled()
    checker = GraphChecker(ontology: ontology)
    let bytes = NQuadsWriter(ontology: ontology).bytes(of: try SampleGraph.graph())
    lines = String(decoding: bytes, as: UTF8.self)
  }

  private func codes(_ text: String) throws -> Set<String> {
    Set(try checker.diagnostics(for: Array(text.utf8), name: "g").map(\.code))
  }

  @Test func findsNothingInAGraphAsWritten() throws { #expect(try codes(lines).isEmpty) }

  @Test func findsAPlainEdgeThatNoStatementSays() throws {
    let id = "https://w3id.org/relata/id"
    let edge =
      "<\(id)/country/arvania> <https://w3id.org/relata/ns#owns> <\(id)/country/belmora> .\n"
    #expect(try codes(lines + edge) == ["RLT-F009"])
  }

  @Test func findsAStatementWithAnotherName() throws {
    #expect(try codes(lines.replacing("/statement/0690", with: "/statement/1690")) == ["RLT-F009"])
  }

  @Test func warnsOfAnUnusualClassAndGivesThePlace() throws {
    let text = lines.replacing(
      "type> <https://w3id.org/relata/ns#Country>", with: "type> <https://w3id.org/relata/ns#Topic>"
    )
    let found = try checker.diagnostics(for: Array(text.utf8), name: "g")
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.code == "RLT-F008" && $0.severity == .warning })
    #expect(found.allSatisfy { $0.location.wholeMatch(of: /g:\d+:\d+/) != nil })
  }
}
