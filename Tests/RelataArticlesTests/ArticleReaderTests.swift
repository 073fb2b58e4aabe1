import Foundation
import RelataTestSupport
import RelataText
import Testing

@testable import RelataArticles

@Suite struct ArticleReaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func readsTheArticlesOfAFolderInOrderOfTheirNames() throws {
    try folder.write("B.", to: "news/b.txt")
    try folder.write(#"{"text": "L."}"#, to: "news/a.jsonl")
    try folder.write("Z.", to: "news/Z.TXT")
    try folder.write("hidden", to: "news/.c.txt")
    try folder.write("notes", to: "news/readme.md")
    try folder.write("deep", to: "news/below/d.txt")
    try folder.write("deep", to: "news/looks-like.txt/d.txt")
    for path in [folder.path(of: "news"), folder.path(of: "news/")] {
      let reader = ArticleReader(inputs: [path])
      #expect(reader.articles.map(\.identifier) == ["Z", "a-1", "b"])
      #expect(reader.diagnostics.isEmpty)
      #expect(reader.articles.first?.location == folder.path(of: "news/Z.TXT"))
    }
  }

  @Test func goesOnAfterInputsThatCannotBeRead() throws {
    try folder.write("deep", to: "empty/below/d.txt")
    let good = try folder.write("Good.", to: "good.txt")
    let page = try folder.write("<p>Good.</p>", to: "page.html")
    let reader = ArticleReader(inputs: [
      folder.path(of: "none.txt"), folder.path(of: "empty"), page, "", good,
    ])
    #expect(reader.articles.map(\.identifier) == ["good"])
    #expect(reader.diagnostics.map(\.code) == ["RLT-T001", "RLT-T006", "RLT-T007", "RLT-T001"])
    #expect(
      reader.diagnostics.first?.description
        == folder.path(of: "none.txt") + ": error: no such file or directory [RLT-T001]")
  }

  @Test func readsAFileOfAnyOtherNameAsText() throws {
    let path = try folder.write("Lakeland.", to: "press release")
    #expect(ArticleReader(inputs: [path]).articles.map(\.identifier) == ["press release"])
  }

  @Test func readsAPipeAsItReadsAFile() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data("date 2031-04-05 Piped.".utf8))
    try pipe.fileHandleForWriting.close()
    let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
    let article = try #require(ArticleReader(inputs: [path]).articles.first)
    #expect(article.news == "Piped.")
    #expect(article.datePublished != nil)
  }

  @Test func findsJSONInAStreamByItsFirstCharacter() throws {
    let json = try folder.write(" \n{\"text\": 1}", to: "a")
    let text = try folder.write("News {in braces}", to: "b")
    let stream = try ByteStream(path: json)
    #expect(try stream.looksLikeJSON())
    #expect(try stream.nextLine(byteLimit: 100) == .bytes([0x20]))
    #expect(try ByteStream(path: text).looksLikeJSON() == false)
    #expect(try ByteStream(path: "/dev/null").looksLikeJSON() == false)
  }

  @Test func joinsLinesAcrossTheChunksThatAreRead() throws {
    var generator = SeededGenerator(seed: 3)
    let lines = (0..<40).map { _ in
      String(repeating: "x", count: Int.random(in: 0..<20_000, using: &generator))
    }
    let path = try folder.write(lines.joined(separator: "\n"), to: "lines")
    let stream = try ByteStream(path: path)
    var counts: [Int] = []
    while case .bytes(let line)? = try stream.nextLine(byteLimit: 1 << 20) {
      counts.append(line.count)
    }
    #expect(counts == lines.map(\.utf8.count))
  }

  @Test func hasACodeOfItsOwnForEachProblem() {
    let problems: [ArticleProblem] = [
      .unreadable(reason: "r"), .notUTF8(byteOffset: 1), .binary(byteOffset: 1), .empty,
      .tooLarge(byteLimit: 1 << 20), .folderWithoutArticles, .unsupportedFile(ending: "pdf"),
      .malformedJSON, .missingMember("text"), .wrongMember(nil), .invalidDate("x"),
      .duplicateIdentifier("a", replacement: "b"), .noLines,
    ]
    let diagnostics = problems.map { $0.diagnostic(at: "f") }
    #expect(Set(diagnostics.map(\.code)).count == problems.count)
    for diagnostic in diagnostics {
      #expect(diagnostic.summary.last != ".")
      #expect(!diagnostic.summary.contains("\n"))
    }
  }
}
