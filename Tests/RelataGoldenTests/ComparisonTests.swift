import Relata
import RelataTestSupport
import Testing

/// From articles to one graph and to a difference, with the language model.
@Suite struct ComparisonTests {
  let folder: TemporaryFolder
  let states: String

  init() throws {
    folder = try TemporaryFolder()
    states = try folder.write(
      try Repository.text("Tests/RelataGoldenTests/Fixtures/invented-states.tsv"), to: "states.tsv")
    try folder.write(
      """
      date 2031-05-01
      Rovian Foreign Minister Ada Brun will meet Belmoran Prime Minister Karo Lind in Orvel on May 4. \
      Rovia supports Belmora. Tarsian General Qasem Solani threatened Rovia on Wednesday.

      """, to: "in/2031-05-01-talks.txt")
    try folder.write(
      """
      date 2031-05-05
      Rovian Foreign Minister Ada Brun met Belmoran Prime Minister Karo Lind in Orvel on Sunday. Rovia \
      condemned Belmora. Tarsian General Qassem Sulani attacked Rovia on Saturday. Belmora imposed \
      sanctions on Tarsia.

      """, to: "in/2031-05-05-talks.txt")
  }

  func extract(_ options: String...) throws {
    let outcome = try Program.run(
      [
        "extract", folder.path(of: "in"), "-o", folder.path(of: "out"), "-f", "jsonld", "--names",
        states,
      ]
        + options)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
  }

  @Test func mergesWhileExtractingAsMergeDoes() throws {
    try extract("--merge")
    let merged = try FileContents.read(path: folder.path(of: "out/merged.jsonld"))
    try extract()
    let outcome = try Program.run(
      ["merge", "--names", states]
        + ["01", "05"].map { folder.path(of: "out/2031-05-\($0)-talks.jsonld") })
    #expect(outcome.status == 0 && outcome.output == String(decoding: merged, as: UTF8.self))
  }

  @Test func tellsWhatHappenedBetweenTwoArticles() throws {
    try extract()
    let graphs = ["01", "05"].map { folder.path(of: "out/2031-05-\($0)-talks.jsonld") }
    let outcome = try Program.run(["diff", "--names", states] + graphs)
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    let expected = [
      "Belmora – Rovia: escalated, tone +4.0 (cooperation) → -4.0 (verbal conflict)",
      "  + Rovia criticizes Belmora: new", "  - Rovia supports Belmora: gone silent",
      "Rovia – Qasem Solani: escalated, tone -6.0 (verbal conflict) → -10.0 (material conflict)",
      "  ~ Ada Brun meets-with Karo Lind: stance changed (planned → actual)",
      "  = Ada Brun represents Rovia: corroborated", "Opposites", "  A: Rovia supports Belmora",
      "  B: Rovia criticizes Belmora",
    ]
    for line in expected { #expect(lines.contains(line), "\(line)") }
  }
}
