import Foundation
import RelataTestSupport
import Testing

/// The whole program on invented articles, with the language model.
@Suite struct WholeProgramTests {
  let folder: TemporaryFolder
  static let news =
    "date 2031-04-05\nPresident Ada Brun of Norway met Karo Lind in Oslo on Monday.\n"

  init() throws { folder = try TemporaryFolder() }

  @Test func goesOnAfterInputsThatCannotBeRead() throws {
    let good = try folder.write(Self.news, to: "in/good.txt")
    let latin = try folder.write([0x63, 0x61, 0x66, 0xE9], to: "in/latin.txt")
    let empty = try folder.write("", to: "in/empty.txt")
    let binary = try folder.write([0x41, 0x00], to: "in/binary.txt")
    let lines = try folder.write(
      "{\n{\"id\": \"../x\", \"text\": \"Peace.\"}\n", to: "in/wire.jsonl")
    let none = folder.path(of: "in/none.txt")
    try folder.write("", to: "bare/readme.md")
    let output = folder.path(of: "out")
    let outcome = try Program.run([
      "extract", latin, empty, binary, none, folder.path(of: "bare"), lines, good, "-o", output,
      "--formats", "dot,jsonld",
    ])
    #expect(outcome.status == 2)
    let messages = outcome.errors.split(separator: "\n").map(String.init)
    // One for each, and what came to nothing in one line at the end.
    #expect(messages.count == 7)
    #expect(messages.last?.hasPrefix("relata: ") == true)
    for input in [latin, empty, binary, none, folder.path(of: "bare"), lines + ":1"] {
      #expect(messages.filter { $0.hasPrefix("\(input): error: ") }.count == 1, "\(input)")
    }
    let expected = ["_._x.dot", "_._x.jsonld", "good.dot", "good.jsonld"]
    #expect(try FileManager.default.contentsOfDirectory(atPath: output).sorted() == expected)
    #expect(outcome.output == expected.map { "\(output)/\($0)\n" }.joined())
  }

  @Test func writesAPageWithTheArticleInIt() throws {
    let path = try folder.write(Self.news, to: "news.txt")
    let output = folder.path(of: "out")
    let outcome = try Program.run(["extract", path, "-o", output, "--formats", "html,jsonld"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let page = try String(contentsOfFile: output + "/news.html", encoding: .utf8)
    #expect(page.contains("\"text\":\"date 2031-04-05\\nPresident Ada Brun of Norway met"))
    let converted = try Program.run(
      ["convert", output + "/news.jsonld", "--to", "html", "--text", path])
    #expect(converted.output == page)
  }

  @Test func readsStandardInputAsTextOrAsJSONLines() throws {
    let text = try Program.run(["annotate", "-"], input: Self.news)
    #expect(text.status == 0)
    #expect(text.output.hasPrefix("# stdin\n0\tPresident\t"))
    let lines = try Program.run(
      ["annotate", "-"], input: "{\"id\": \"a\", \"text\": \"Yes.\"}\n{\"text\": \"No.\"}\n")
    #expect(lines.output.hasPrefix("# a\n0\tYes\t"))
    #expect(lines.output.contains("\n\n# stdin-2\n0\tNo\t"))
  }

  @Test func annotatesWithOffsetsInTheWholeText() throws {
    let path = try folder.write(Self.news, to: "news.txt")
    let outcome = try Program.run(["annotate", path])
    let scalars = Array(Self.news.unicodeScalars)
    let rows = outcome.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(rows.count > 10)
    for row in rows {
      try #require(row.count == 11)
      let (start, end) = (try #require(Int(row[9])), try #require(Int(row[10])))
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars[start..<end])
      #expect(row[1] == text)
    }
  }

  @Test func endsQuietlyWhenTheReaderOfTheTablesIsGone() throws {
    let line = "{\"text\": \"\(String(repeating: "Norway thanked Sweden. ", count: 200))\"}\n"
    let path = try folder.write(String(repeating: line, count: 20), to: "wire.jsonl")
    let outcome = try Program.run(
      ["annotate", path], shell: "(\"$@\"; echo \"status $?\" >&2) | head -n 1")
    #expect(outcome.errors == "status 0\n")
    #expect(outcome.output == "# wire-1\n")
  }

  @Test func runsTheSessionOfTheReadme() throws {
    let readme = try Repository.text("README.md")
    let session = try #require(
      readme.firstMatch(of: /```\n\$ cat talks\.txt\n([^`]*?)\n\n([^`]*)```/))
    try folder.write(String(session.1), to: "talks.txt")
    try folder.write(String(session.1), to: "news/talks.txt")
    try folder.write("{\"id\": \"w1\", \"text\": \"Norway thanked Sweden.\"}\n", to: "wire.jsonl")
    let outcome = try Program.run(
      [],
      shell: """
        set -e
        cd '\(folder.path)'
        PATH="$(dirname "$1"):$PATH"
        # As diff(1), relata diff ends with 1 where its inputs differ.
        relata() {
          if [ "$1" = diff ]; then command relata "$@" || [ $? -eq 1 ]; else command relata "$@"; fi
        }
        \(session.2)
        """)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    for file in ["output/talks.svg", "graphs/talks.jsonld", "output/w1.dot", "output/stdin.jsonld"]
    {
      #expect(files.contains(file), "\(file)")
    }
  }
}
