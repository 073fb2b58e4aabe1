import Relata
import Testing

@testable import RelataCommands

@Suite struct ConsoleTests {
  let recorder = Recorder()
  let diagnostic = Diagnostic(
    code: "RLT-T004", severity: .error, location: "a.txt", summary: "holds no text")

  @Test func showsProgressOnATerminalOnly() {
    recorder.console().showProgress("3 articles")
    #expect(recorder.errors.isEmpty)
    recorder.console(isTerminal: true).showProgress("3 articles")
    #expect(recorder.errors == "\r3 articles\u{1B}[K")
  }

  @Test func takesProgressAwayBeforeAnyOtherLine() throws {
    let console = recorder.console(isTerminal: true)
    console.showProgress("3")
    try console.write(Array("data\n".utf8))
    console.report("sentence")
    #expect(recorder.errors == "\r3\u{1B}[K\r\u{1B}[Krelata: sentence\n")
    #expect(recorder.output == "data\n")
  }

  @Test func colorsTheSeverityOnATerminalThatWantsIt() {
    recorder.console(isTerminal: true, hasColor: true).report(diagnostic)
    #expect(recorder.errors == "a.txt:\u{1B}[1;31m error: \u{1B}[0mholds no text [RLT-T004]\n")
  }

  @Test(arguments: [(true, false), (false, true)])
  func isPlainOtherwise(isTerminal: Bool, hasColor: Bool) {
    recorder.console(isTerminal: isTerminal, hasColor: hasColor).report(diagnostic)
    #expect(recorder.errors == "a.txt: error: holds no text [RLT-T004]\n")
  }

  @Test func endsQuietlyWhenTheReaderIsGone() {
    let console = recorder.console()
    let gone = FileError(action: "write", path: "out", reason: "broken pipe", systemCode: 32)
    let full = FileError(action: "write", path: "out", reason: "no space", systemCode: 28)
    #expect(console.outputFailed(gone) == .done)
    #expect(recorder.errors.isEmpty)
    #expect(console.outputFailed(full) == .trouble)
    #expect(recorder.errors == "relata: cannot write 'out': no space\n")
  }
}
