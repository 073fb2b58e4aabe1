import RelataTestSupport
import Testing

@testable import RelataCommands

@Suite struct LoadCommandTests {
  let recorder = Recorder()

  /// A port of this machine that nobody may listen on without being root.
  private let nobody = "http://127.0.0.1:1"

  @Test func tellsOfAServerThatIsNotThere() async {
    let status = await recorder.run("load", "x.jsonld", "--into", nobody, "--patience", "0")
    #expect(status == .trouble)
    #expect(
      recorder.errors
        == "relata: cannot load into 'http://127.0.0.1:1': the store does not answer: couldn't"
        + " connect to server\n")
  }

  @Test func takesNoPasswordInAnAddressAndDoesNotShowIt() async {
    #expect(await recorder.run("load", "x", "-i", "http://me:secret@localhost") == .badUsage)
    #expect(recorder.errors.contains("RELATA_STORE_PASSWORD"))
    #expect(!recorder.errors.contains("secret"))
  }

  @Test func tellsTheLineOfACredentialsFileWithoutItsText() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("RELATA_STORE_USER=me\nsecret\n", to: "credentials")
    let status = await recorder.run("load", "x", "-i", nobody, "--credentials", file)
    #expect(status == .trouble)
    #expect(recorder.errors.contains("line 2"))
    #expect(!recorder.errors.contains("secret"))
  }

  @Test(arguments: [
    ["--into", "ftp://host"], ["--into", "http://"], ["--store", "oracle"],
    ["--patience", "soon"], ["--time-limit", "-1"],
  ])
  func refusesWhatItDoesNotKnow(options: [String]) async {
    let status = await RelataTool.run(
      ["load", "x"] + options, console: recorder.console(), variables: { _ in nil })
    #expect(status == .badUsage)
    #expect(recorder.errors.hasSuffix("; see 'relata load --help'\n"))
  }

  @Test func needsAGraph() async {
    #expect(await recorder.run("load", "--into", nobody) == .badUsage)
  }

  @Test func saysWhenItsTimeIsOver() async {
    let status = await recorder.run("load", "x", "-i", nobody, "--time-limit", "0")
    #expect(status == .trouble)
    #expect(recorder.errors.contains("took longer than --time-limit allows"))
  }
}
