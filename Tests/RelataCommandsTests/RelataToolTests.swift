import RelataTestSupport
import Testing

@testable import RelataCommands

@Suite struct RelataToolTests {
  let recorder = Recorder()

  @Test(arguments: [["--help"], ["-h"], ["help"]])
  func showsAllCommandsInItsHelp(arguments: [String]) async {
    let status = await RelataTool.run(
      arguments, console: recorder.console(), variables: { _ in nil })
    #expect(status == .done)
    for command in RelataTool.commands {
      #expect(recorder.output.contains(command.description.summary))
    }
    #expect(recorder.errors.isEmpty)
  }

  @Test(arguments: ["extract", "convert", "check", "load", "ontology", "explain", "annotate"])
  func showsEachOptionInTheHelpOfItsCommand(name: String) async throws {
    #expect(await recorder.run(name, "--help") == .done)
    let command = try #require(RelataTool.commands.first { $0.description.name == name })
    for option in command.description.options {
      #expect(recorder.output.contains("--\(option.name)"))
    }
    let other = Recorder()
    #expect(await other.run("help", name) == .done)
    #expect(other.output == recorder.output)
  }

  @Test func keepsItsHelpWithin80Columns() async {
    _ = await recorder.run("--help")
    for command in RelataTool.commands { _ = await recorder.run(command.description.name, "-h") }
    for line in recorder.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func tellsItsVersion() async {
    #expect(await recorder.run("--version") == .done)
    #expect(recorder.output.wholeMatch(of: /relata \d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: [
    ([], "no command given; see 'relata --help'"),
    (["dig"], "there is no command 'dig'; see 'relata --help'"),
    (["--frob"], "there is no option '--frob'; see 'relata --help'"),
    (["extract"], "no input given"),
    (["annotate", "-q"], "no input given"),
    (
      ["extract", "a", "--formats=dot,gif"],
      "option '--formats' takes one of dot, svg, png, pdf, html"
    ),
    (["convert", "a"], "option '--to' is missing"),
    (["convert", "--to", "ttl"], "no input given"),
    (["convert", "a", "b", "--to", "ttl"], "'b' is one argument too many"),
    (
      ["convert", "a", "--to", "xml"],
      "option '--to' takes one of dot, svg, png, pdf, html, jsonld, nq"
    ),
    (["convert", "a", "--to", "csv"], "option '--output' takes a file name"),
    (["check"], "no input given"),
    (["ontology", "--to", "csv"], "option '--to' takes one of ttl, jsonld, shacl"),
    (["ontology", "a"], "'a' is one argument too many"),
    (["extract", "a", "--formats="], "option '--formats' takes one of"),
    (["extract", "a", "--jobs=0"], "option '--jobs' takes a number from 1"),
    (["extract", "a", "--direct=some"], "option '--direct' takes one of actual, announced"),
    (["extract", "a", "--base=here"], "option '--base' takes an absolute IRI"),
    (["extract", "a", "--base=https://n.example/id"], "option '--base' takes an absolute IRI"),
  ])
  func refusesACommandLineThatIsWrong(arguments: [String], message: String) async {
    let status = await RelataTool.run(
      arguments, console: recorder.console(), variables: { _ in nil })
    #expect(status == .badUsage)
    #expect(recorder.errors.hasPrefix("relata: \(message)"))
    #expect(recorder.errors.split(separator: "\n").count == 1)
    #expect(recorder.output.isEmpty)
  }

  @Test(arguments: ["extract", "annotate", "explain"])
  func namesTheFolderThatHasNoModel(command: String) async throws {
    let folder = try TemporaryFolder()
    #expect(await recorder.run(command, "a.txt", variables: ["HOME": folder.path]) == .trouble)
    #expect(recorder.errors.contains("'\(folder.path)/.local/share/relata/models/en_core_web_sm"))
    let data = Recorder()
    let variables = ["HOME": "/none", "XDG_DATA_HOME": folder.path]
    #expect(await data.run(command, "a.txt", variables: variables) == .trouble)
    #expect(data.errors.contains("'\(folder.path)/relata/models/"))
    let named = Recorder()
    #expect(await named.run(command, "a.txt", "--model", "here") == .trouble)
    #expect(named.errors.contains("no language model in 'here'; 'make model' installs it"))
    let homeless = Recorder()
    #expect(await homeless.run(command, "a.txt") == .trouble)
    #expect(homeless.errors.contains("neither XDG_DATA_HOME nor HOME"))
  }

  @Test func tellsWhatIsWrongWithAModel() async throws {
    let folder = try TemporaryFolder()
    try folder.write("not a configuration", to: "config.cfg")
    #expect(await recorder.run("annotate", "a.txt", "--model", folder.path) == .trouble)
    #expect(recorder.errors.hasPrefix("relata: the language model cannot be used: \(folder.path)"))
  }
}
