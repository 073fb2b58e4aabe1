import Relata
import Testing

@testable import RelataCommands

@Suite struct MessageCatalogueTests {
  static let troubles: [(Trouble, String)] = [
    (
      .file(FileError(action: "write", path: "out/a.svg", reason: "no space left on device")),
      "cannot write 'out/a.svg': no space left on device"
    ),
    (
      .noModel(folder: "/m"),
      "no language model in '/m'; 'make model' installs it, --model names another folder"
    ),
    (
      .model(ModelError(file: "m/ner/model", reason: "ends after 12 bytes")),
      "the language model cannot be used: m/ner/model: ends after 12 bytes"
    ),
    (
      .knowledge(DataFileError(file: "frames.tsv", line: 3, reason: "expected 4 cells, found 2")),
      "the file of knowledge cannot be used: frames.tsv:3: expected 4 cells, found 2"
    ),
    (
      .drawing(RenderingError(reason: "syntax error in line 1"), identifier: "a"),
      "the graph of 'a' cannot be drawn: syntax error in line 1"
    ),
    (
      .graph(
        GraphReadingError(kind: .syntax, line: 3, column: 14, reason: "expected ':', found '}'"),
        path: "a.jsonld"),
      "cannot read the graph 'a.jsonld': line 3, column 14: expected ':', found '}'"
    ),
    (
      .noHome,
      "neither XDG_DATA_HOME nor HOME is set, so the model is not found; "
        + "name its folder with --model"
    ),
  ]

  static let usageErrors: [(UsageError, String)] = [
    (.noCommand, "no command given"),
    (.unknownCommand("dig"), "there is no command 'dig'"),
    (.unknownOption("--frob"), "there is no option '--frob'"),
    (.missingArgument(option: "-o"), "option '-o' needs an argument"),
    (.unexpectedArgument(option: "--quiet"), "option '--quiet' takes no argument"),
    (
      .invalidValue(option: "--jobs", value: "x", expected: "a number"),
      "option '--jobs' takes a number, not 'x'"
    ),
    (.missingOption("--to"), "option '--to' is missing"),
    (.noInput, "no input given; name files or folders, or - for standard input"),
    (.unexpectedOperand("x"), "'x' is one argument too many"),
  ]

  @Test(arguments: troubles)
  func tellsEachTroubleInOneLine(trouble: Trouble, sentence: String) {
    #expect(MessageCatalogue.sentence(for: trouble) == sentence)
  }

  @Test(arguments: usageErrors)
  func tellsEachUsageErrorInOneLine(error: UsageError, sentence: String) {
    #expect(MessageCatalogue.sentence(for: error) == sentence)
  }
}
