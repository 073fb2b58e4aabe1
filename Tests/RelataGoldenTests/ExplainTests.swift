import Foundation
import RelataTestSupport
import Testing

/// `relata explain`, and knowledge of one's own, with the language model.
@Suite struct ExplainTests {
  let folder: TemporaryFolder
  static let news =
    "date 2031-04-05\nPresident Ada Brun of Norway met Karo Lind in Oslo. The talks failed.\n"

  init() throws { folder = try TemporaryFolder() }

  @Test func tellsNamesFramesEdgesAndWhyThereIsNone() throws {
    let path = try folder.write(Self.news, to: "talks.txt")
    let outcome = try Program.run(["explain", path])
    #expect(outcome.status == 0)
    let text = outcome.output
    #expect(text.hasPrefix("# talks\n\n1. [16-"))
    #expect(text.contains("met               meet              VBD   ROOT"))
    #expect(text.contains("    Norway (Country, gazetteer)\n"))
    #expect(text.contains("    met: meets.verb → 1 edge\n"))
    #expect(
      text.contains("Ada Brun meetsWith Karo Lind (actual) [meets.verb] “Ada Brun of Norway met"))
    #expect(text.contains("    talks: meets.noun → nothing stands at"))
  }

  @Test func showsOneSentenceOrThoseThatGaveNothing() throws {
    let path = try folder.write(Self.news, to: "talks.txt")
    let second = try Program.run(["explain", "--sentence", "2", path]).output
    #expect(second.contains("\n2. ") && !second.contains("\n1. "))
    let missed = try Program.run(["explain", "--missed", path]).output
    #expect(missed == second)
    #expect(try Program.run(["explain", "-s", "9", path]).output.contains("no such sentence"))
  }

  @Test func writesJSON() throws {
    let path = try folder.write(Self.news, to: "talks.txt")
    let outcome = try Program.run(["explain", "--format=json", path])
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let sentences = try #require((object as? [String: Any])?["sentences"] as? [[String: Any]])
    #expect(sentences.count == 2)
    #expect((sentences[0]["tokens"] as? [Any])?.count ?? 0 > 8)
    #expect(
      (sentences[0]["edges"] as? [[String: Any]])?.contains { edge in
        edge["relation"] as? String == "meetsWith"
      } ?? false)
  }

  @Test func usesFramesAndNamesOfOnesOwn() throws {
    let path = try folder.write("Rovia outdid Belmora on Friday.\n", to: "own.txt")
    let frames = try folder.write(
      "frame outdo.verb\nrelation criticizes\nverb outdo\npattern subj > obj\n"
        + "+ Rovia outdid Belmora. => Rovia criticizes Belmora\n", to: "own.frames")
    let names = try folder.write(
      "Country\trovia\tRovia\t-\t-\t-\t-\t-\nCountry\tbelmora\tBelmora\t-\t-\t-\t-\t-\n",
      to: "own.tsv")
    let outcome = try Program.run(["explain", path, "--frames", frames, "--names", names])
    #expect(outcome.output.contains("Rovia criticizes Belmora (actual) [outdo.verb]"))
  }

  @Test(arguments: ["--frames", "--ontology", "--names"])
  func namesFileAndLineOfKnowledgeThatIsWrong(option: String) throws {
    let path = try folder.write(Self.news, to: "talks.txt")
    let bad = try folder.write("# a comment\nnonsense\n", to: "bad.txt")
    for command in ["extract", "explain"] {
      let outcome = try Program.run([command, path, option, bad])
      #expect(outcome.status == 2)
      #expect(outcome.errors.hasPrefix("relata: the file of knowledge cannot be used: \(bad):2: "))
      #expect(outcome.output.isEmpty)
    }
    let missing = try Program.run(["explain", path, option, folder.path(of: "none")])
    #expect(missing.status == 2)
    #expect(missing.errors.contains("no such file"))
  }
}
