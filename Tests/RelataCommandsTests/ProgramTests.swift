import RelataTestSupport
import Testing

/// The program as a process; most of its behaviour is tested within this one.
@Suite struct ProgramTests {
  @Test func endsWithTheStatusOfItsCommand() throws {
    #expect(try Program.run(["--version"]).status == 0)
    #expect(try Program.run(["extract", "--model=/none", "x"]).status == 2)
    #expect(try Program.run(["extract"]).status == 64)
  }

  @Test func writesDataAndMessagesToDifferentStreams() throws {
    let help = try Program.run(["--help"])
    #expect(help.errors.isEmpty)
    #expect(help.output.hasPrefix("usage: relata"))
    let wrong = try Program.run(["dig"])
    #expect(wrong.output.isEmpty)
    #expect(wrong.errors == "relata: there is no command 'dig'; see 'relata --help'\n")
  }

  @Test func endsQuietlyWhenItsReaderIsGone() throws {
    let outcome = try Program.run(
      ["--help"], shell: "(sleep 0.2; \"$@\"; echo \"status $?\" >&2) | exec true")
    #expect(outcome.errors == "status 0\n")
  }

  @Test func tellsThatTheDiskBehindStandardOutputIsFull() throws {
    let outcome = try Program.run(["--help"], shell: "exec \"$@\" > /dev/full")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "relata: cannot write 'standard output': no space left on device\n")
  }
}
