import Relata
import RelataTestSupport
import Testing

@testable import RelataCommands

/// `convert`, `check` and `ontology`.
@Suite struct GraphCommandTests {
  let folder: TemporaryFolder
  let recorder = Recorder()
  let ontology: Ontology
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    ontology = try Ontology.bundled()
    let bytes = JSONLDWriter(ontology: ontology).bytes(of: try SampleGraph.graph())
    path = try folder.write(bytes, to: "sample.jsonld")
  }

  @Test func convertsThereAndBack() async throws {
    let lines = folder.path(of: "sample.nq")
    #expect(await recorder.run("convert", path, "--to", "nq", "-o", lines) == .done)
    #expect(recorder.output.isEmpty && recorder.errors.isEmpty)
    #expect(await recorder.run("convert", lines, "--to=jsonld") == .done)
    #expect(Array(recorder.output.utf8) == (try FileContents.read(path: path)))
  }

  @Test(arguments: GraphFormat.allCases)
  func writesEveryFormat(format: GraphFormat) async throws {
    let target = folder.path(of: "out.\(format.rawValue)")
    let status = await recorder.run("convert", path, "--to", format.rawValue, "-o", target)
    #expect(status == .done, "\(recorder.errors)")
    let names =
      format == .csv ? ["out.nodes.csv", "out.relationships.csv"] : ["out.\(format.rawValue)"]
    for name in names {
      #expect(try FileContents.read(path: folder.path(of: name)).count > 1_000, "\(name)")
    }
  }

  @Test func showsTheTextOfTheArticleBesideItsGraph() async throws {
    let text = try folder.write(SampleGraph.text, to: "texts/any-name.txt")
    #expect(await recorder.run("convert", path, "--to", "html", "--text", text) == .done)
    #expect(recorder.errors.isEmpty)
    #expect(recorder.output.contains("They also spoke of the Belmora-held"))
    #expect(recorder.output.contains("<g id=\"country/arvania\" class=\"node Country\">"))
    let bare = Recorder()
    #expect(await bare.run("convert", path, "--to", "html") == .done)
    #expect(!bare.output.contains("They also spoke of the Belmora-held, Arvania-claimed"))
  }

  @Test func takesNoTextThatTheGraphWasNotDrawnFrom() async throws {
    let text = try folder.write(SampleGraph.text + "\n", to: "other.txt")
    #expect(await recorder.run("convert", path, "--to", "html", "--text", text) == .trouble)
    #expect(recorder.output.isEmpty)
    #expect(
      recorder.errors
        == "relata: '\(text)' holds the text of no article of the graph; give the text as it was read\n"
    )
  }

  @Test func takesSeveralGraphsAndTextsForAPageOnly() async throws {
    let text = try folder.write(SampleGraph.text, to: "text.txt")
    let other = try folder.write(
      NQuadsWriter(ontology: ontology).bytes(of: try SampleGraph.graph()), to: "other.nq")
    #expect(await recorder.run("convert", path, other, "--to", "html", "--text", text) == .done)
    let single = Recorder()
    #expect(await single.run("convert", path, "--to", "html", "--text", text) == .done)
    #expect(recorder.output == single.output)
    let refused = Recorder()
    #expect(await refused.run("convert", path, other, "--to", "nq") == .badUsage)
    #expect(await refused.run("convert", path, "--to", "nq", "--text", text) == .badUsage)
    #expect(refused.errors.contains("option '--text' goes with --to html only"))
  }

  @Test func tellsWhereAGraphGoesWrong() async throws {
    let broken = try folder.write("{\n  \"@context\": {},\n  \"@graph\" }", to: "b.jsonld")
    for command in [["convert", broken, "--to", "ttl"], ["check", broken]] {
      let other = Recorder()
      let status = await RelataTool.run(command, console: other.console(), variables: { _ in nil })
      #expect(status == .trouble)
      #expect(
        other.errors
          == "relata: cannot read the graph '\(broken)': line 3, column 12: expected ':', found '}'\n"
      )
      #expect(other.output.isEmpty)
    }
  }

  @Test func checksEachGraphAndGoesOn() async throws {
    let text = String(decoding: try FileContents.read(path: path), as: UTF8.self)
    let broken = try folder.write(
      text.replacing("\"relata:planned\"", with: "\"relata:dreamt\""), to: "broken.jsonld")
    #expect(await recorder.run("check", path) == .done)
    #expect(recorder.output == "\(path): 0 errors, 0 warnings\n")
    let other = Recorder()
    #expect(await other.run("check", "-q", broken, path) == .negative)
    #expect(other.output.isEmpty)
    let lines = other.errors.split(separator: "\n")
    #expect(!lines.isEmpty && lines.allSatisfy { $0.hasPrefix(broken + ":") })
    #expect(lines.allSatisfy { $0.contains("'stance' cannot be") && $0.hasSuffix("[RLT-F004]") })
    let third = Recorder()
    #expect(await third.run("check", broken, folder.path(of: "none")) == .trouble)
    #expect(third.errors.contains("none': no such file"))
  }

  @Test(arguments: ["ttl", "jsonld", "shacl"])
  func writesTheOntology(format: String) async {
    #expect(await recorder.run("ontology", "--to", format) == .done)
    for relation in ontology.relations { #expect(recorder.output.contains(relation.name)) }
    for entry in ontology.classes {
      #expect(recorder.output.contains("relata:\(entry.name)") || format == "jsonld")
    }
  }
}
