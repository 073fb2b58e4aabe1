import Relata
import RelataTestSupport
import Testing

@testable import RelataCommands

/// `merge`, `diff` and `timeline`.
@Suite struct ComparisonCommandTests {
  let folder: TemporaryFolder
  let recorder = Recorder()
  let ontology: Ontology
  let path: String
  let other: String

  init() throws {
    folder = try TemporaryFolder()
    ontology = try Ontology.bundled()
    let writer = JSONLDWriter(ontology: ontology)
    let graph = try SampleGraph.graph()
    path = try folder.write(writer.bytes(of: graph), to: "sample.jsonld")
    // The same graph, of which the speakers and half the statements are forgotten.
    var half = KnowledgeGraph(base: graph.base, run: graph.run)
    for article in graph.articles { half.insert(article) }
    for thing in graph.things { half.insert(thing) }
    for (index, stated) in graph.statements.enumerated() where index % 2 == 0 {
      try half.insert(stated.statement, symmetric: false)
    }
    other = try folder.write(writer.bytes(of: half), to: "half.jsonld")
  }

  @Test func endsAsDiffDoes() async {
    #expect(await recorder.run("diff", path, path) == .done)
    #expect(recorder.output.isEmpty && recorder.errors.isEmpty)
    #expect(await recorder.run("diff", other, path) == .negative)
    #expect(recorder.output.hasPrefix("A: 2031-04-15-arvania-belmora"))
    #expect(await recorder.run("diff", path, folder.path(of: "none")) == .trouble)
    #expect(recorder.errors.contains("none': no such file"))
  }

  @Test(arguments: ["text", "json", "patch", "svg", "dot", "html"])
  func writesADifferenceInEveryFormat(format: String) async throws {
    let target = folder.path(of: "difference")
    #expect(await recorder.run("diff", other, path, "-f", format, "-o", target) == .negative)
    #expect(recorder.output.isEmpty && recorder.errors.isEmpty)
    let first = try FileContents.read(path: target)
    #expect(first.count > 500)
    #expect(await recorder.run("diff", other, path, "-f", format, "-o", target) == .negative)
    #expect(try FileContents.read(path: target) == first)
  }

  @Test func showsColorsWhereTheyAreAskedFor() async {
    #expect(await recorder.run("diff", other, path, "--color", "always") == .negative)
    #expect(recorder.output.contains("\u{1B}[32m"))
  }

  @Test(arguments: [["diff", "a"], ["diff", "a", "b", "c"], ["merge"], ["timeline"]])
  func refusesWrongNumbersOfGraphs(arguments: [String]) async {
    let status = await RelataTool.run(
      arguments, console: recorder.console(), variables: { _ in nil })
    #expect(status == .badUsage && recorder.errors.contains("see 'relata "))
  }

  @Test func mergesAFolderIntoOneGraph() async throws {
    let target = folder.path(of: "all.nq")
    #expect(await recorder.run("merge", folder.path(of: "."), "-t", "nq", "-o", target) == .done)
    #expect(recorder.errors.isEmpty)
    let again = folder.path(of: "again.nq")
    #expect(await recorder.run("merge", target, path, "-t", "nq", "-o", again) == .done)
    #expect(try FileContents.read(path: again) == FileContents.read(path: target))
    #expect(await recorder.run("diff", target, path) == .done)
  }

  @Test func tellsWhenAFolderHasNoGraph() async throws {
    let empty = try TemporaryFolder()
    #expect(await recorder.run("merge", empty.path(of: ".")) == .trouble)
    #expect(recorder.errors.contains("there is no graph to read"))
  }

  @Test func showsTheCourseOfPairs() async {
    #expect(await recorder.run("timeline", path) == .done)
    #expect(recorder.output.contains("  2031-04-15  "))
    let focused = Recorder()
    #expect(await focused.run("timeline", path, "--focus", "Kestria", "-f", "json") == .done)
    #expect(focused.output.contains("\"format\": \"relata-timeline\""))
    let missing = Recorder()
    #expect(await missing.run("timeline", path, "--focus", "Nobody") == .negative)
    #expect(missing.output.isEmpty && missing.errors.contains("'Nobody'"))
  }
}
