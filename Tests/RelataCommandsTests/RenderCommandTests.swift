import Foundation
import Relata
import RelataTestSupport
import Testing

@testable import RelataCommands

@Suite struct RenderCommandTests {
  private static let folder = try? TemporaryFolder()

  /// A file with the sample graph as JSON-LD.
  private func sample() throws -> String {
    let folder = try #require(Self.folder)
    let writer = JSONLDWriter(ontology: try Ontology.bundled())
    let text = String(decoding: writer.bytes(of: try SampleGraph.graph()), as: UTF8.self)
    let name = "sample-\(UUID().uuidString).jsonld"
    try folder.write(text, to: name)
    return folder.path(of: name)
  }

  private func run(_ arguments: [String]) async throws -> (
    status: RelataCommands.ExitStatus, recorder: Recorder
  ) {
    let recorder = Recorder()
    let status = await RelataTool.run(
      ["render"] + arguments, console: recorder.console(), variables: { _ in nil })
    return (status, recorder)
  }

  private func svg(_ arguments: [String]) async throws -> String {
    let (status, recorder) = try await run([try sample(), "-q"] + arguments)
    #expect(status == .done && recorder.errors.isEmpty, "\(recorder.errors)")
    return recorder.output
  }

  @Test func graphBecomesSVGOnStandardOutput() async throws {
    let picture = try await svg([])
    #expect(picture.contains("<svg") && picture.contains(">Arvania<"))
    #expect(try await svg(["--format", "dot"]).hasPrefix("digraph \""))
  }

  @Test(arguments: [("svg", "<?xm"), ("dot", "digr"), ("pdf", "%PDF"), ("PNG", "\u{FFFD}PNG")])
  func nameOfTheFileChoosesTheFormat(ending: String, start: String) async throws {
    let path = try #require(Self.folder).path(of: "picture.\(ending)")
    let (status, _) = try await run([try sample(), "-o", path])
    #expect(status == .done)
    let bytes = try FileContents.read(path: path)
    #expect(String(decoding: bytes.prefix(4), as: UTF8.self) == start)
  }

  @Test func focusHopsAndFiltersChooseWhatIsShown() async throws {
    let near = try await svg(["--focus", "Kestria"])
    #expect(near.contains("id=\"event/rocket-test\"") && !near.contains("Port Ansel"))
    #expect(near.contains("what is said of Kestria"))
    let far = try await svg(["--focus=country/kestria", "--hops=2"])
    #expect(far.contains("Oda Renwick"))
    let arms = try await svg(["--relations", "arms"])
    #expect(arms.contains("class=\"edge arms actual\"") && !arms.contains("\"edge diplomacy"))
    let denied = try await svg(["--stance", "denied,ended"])
    #expect(denied.contains("recognizes") && !denied.contains("sanctions<"))
    let said = try await svg(["--by", "Ilan Dorvey", "--speakers"])
    #expect(said.contains(">Ilan Dorvey<") && !said.contains("rocket-test"))
    let early = try await svg(["--until", "2031-04-04", "--classes", "Actor"])
    #expect(early.contains("Oda Renwick") && !early.contains("rocket"))
    #expect(try await svg(["--min-confidence", "0.95"]).contains("0 relations"))
  }

  @Test func rollUpMarksWhatItLifted() async throws {
    let picture = try await svg(["--rollup", "country", "--focus", "Dorvey"])
    #expect(picture.contains("id=\"lifted/") && picture.contains("diplomacy actual lifted\""))
    #expect(picture.contains("said of Ilan Dorvey, Mira Solenko"))
    #expect(picture.contains("lifted from office holders and bodies"))
    #expect(!picture.contains("class=\"edge structure"))
  }

  @Test func fewNodesAreTheMostTellingAndTheCaptionSaysSo() async throws {
    let picture = try await svg(["--max-nodes", "5"])
    #expect(picture.components(separatedBy: "class=\"node ").count <= 6)
    #expect(picture.contains("the 5 of 23 things with most relations among them"))
  }

  @Test func clustersHaveFramesAndThemesColours() async throws {
    let picture = try await svg(["--cluster", "country", "--theme", "dark"])
    #expect(picture.contains("class=\"group\"") && picture.contains("#14181D"))
  }

  @Test func severalGraphsAreDrawnAsOne() async throws {
    let path = try sample()
    let (status, recorder) = try await run([path, path])
    #expect(status == .done)
    let one = try await svg([])
    #expect(recorder.output == one)
  }

  @Test(arguments: [
    (["--format", "gif"], "option '--format' takes one of svg, png, pdf, dot, not 'gif'"),
    (["--layout", "ortho"], "option '--layout' takes one of"),
    (["--relations", "diplomacy,hugs"], "not 'hugs'"),
    (["--classes", "Countries"], "not 'Countries'"),
    (["--stance", "sure"], "not 'sure'"), (["--since", "yesterday"], "takes YYYY"),
    (["--min-confidence", "2"], "takes a number from 0.0 to 1.0"),
    (["--rollup", "planet"], "takes country"),
    (["--max-nodes", "0"], "takes a number from 1, or all"),
    (["--hops", "-1"], "takes a number"), (["--hops", "nan"], "takes a number"),
    (["--cluster", "x"], "one of country, class"),
    (["--theme", "x"], "one of auto, light, dark"), (["--time-limit", "0"], "takes a number"),
  ])
  func wrongOptionsAreRefused(arguments: [String], words: String) async throws {
    let (status, recorder) = try await run([try sample()] + arguments)
    #expect(status == .badUsage)
    #expect(recorder.errors.contains(words), "\(recorder.errors)")
  }

  @Test func unknownThingsAndFilesAreTroubles() async throws {
    let (status, recorder) = try await run([try sample(), "--focus", "Atlantis"])
    #expect(status == .trouble)
    #expect(
      recorder.errors
        == "relata: nothing in the graph is called 'Atlantis'; give a name or an IRI of it\n")
    #expect(try await run(["/no/such/graph"]).status == .trouble)
    #expect(try await run([]).status == .badUsage)
  }

  @Test func programDrawsWithinTheTimeLimitAndSaysWhatItDid() throws {
    let ontology = try Ontology.bundled()
    var generator = SeededGenerator(seed: 5)
    var union = KnowledgeGraph(base: try Naming().base)
    for number in 0..<200 {
      let base = try SampleGraph.graph(base: "https://example.org/\(number % 2)/")
      union.insertContents(of: base, ontology)
      union.insertContents(of: try RandomGraph.graph(&generator), ontology)
    }
    let path = try #require(Self.folder).path(of: "union.jsonld")
    try AtomicFile.write(JSONLDWriter(ontology: ontology).bytes(of: union), to: path)
    let outcome = try Program.run(
      ["render", path, "--max-nodes", "all", "--layout", "dot", "--time-limit", "0.05"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("</svg>\n"))
    #expect(outcome.errors.contains("relata: the layout 'dot' took too long\n"))
    let usual = try Program.run(["render", path])
    #expect(usual.errors.contains("things with most relations among them"))
  }
}
