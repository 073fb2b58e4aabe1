import RelataTestSupport
import RelataText
import Testing

@testable import RelataArticles

@Suite struct PlainTextTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func keepsTheWholeFileAsTextAndTheNewsAsBody() throws {
    let content = " date 2031-04-05 Ada Brun met “Karo Lind”.\n\nThey agreed.\n \u{A0}\n"
    let path = try folder.write(content, to: "2031-meeting.v2.txt")
    let article = try #require(ArticleReader(inputs: [path]).articles.first)
    #expect(article.text.string == content)
    #expect(article.news == "Ada Brun met “Karo Lind”.\n\nThey agreed.")
    #expect(article.identifier == "2031-meeting.v2")
    #expect(article.location == path)
    #expect(article.datePublished?.iso8601 == "2031-04-05")
  }

  @Test func keepsAByteOrderMarkInTheTextButNotInTheBody() throws {
    let path = try folder.write("\u{FEFF}Eastland tested a rocket.", to: "a.txt")
    let article = try #require(ArticleReader(inputs: [path]).articles.first)
    #expect(article.text.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(article.news == "Eastland tested a rocket.")
  }

  @Test func readsOnWithoutADateWhenTheHeaderHasNone() throws {
    let path = try folder.write("date 2031-02-30\nThe news.", to: "a.txt")
    let reader = ArticleReader(inputs: [path])
    #expect(reader.articles.map(\.news) == ["The news."])
    #expect(reader.articles.first?.datePublished == nil)
    #expect(
      reader.diagnostics.map(\.description) == [
        "\(path): warning: '2031-02-30' is not a day written YYYY-MM-DD; read without date [RLT-T011]"
      ])
  }

  @Test(arguments: [
    ([], "holds no text [RLT-T004]"),
    (Array("date 2031-04-05 \n\n".utf8), "holds no text [RLT-T004]"),
    (Array("caf\u{E9}".unicodeScalars.map { UInt8($0.value) }) + [0x20], "is not UTF-8 at byte 3"),
    ([0x41, 0xED, 0xA0, 0x80], "is not UTF-8 at byte 1"),
    ([0x41, 0x00, 0xFF], "is binary: byte 1 is zero [RLT-T003]"),
  ])
  func refusesWhatIsNoText(bytes: [UInt8], reason: String) throws {
    let bad = try folder.write(bytes, to: "bad.txt")
    let good = try folder.write("Lakeland thanked Eastland.", to: "good.txt")
    let reader = ArticleReader(inputs: [bad, good])
    #expect(reader.articles.map(\.identifier) == ["good"])
    let message = try #require(reader.diagnostics.first)
    #expect(reader.diagnostics.count == 1)
    #expect(message.severity == .error)
    #expect(message.description.hasPrefix("\(bad): error: \(reason)"))
  }

  @Test func refusesATextAboveTheLimitButTakesOneAtIt() throws {
    let atLimit = try folder.write(String(repeating: "a", count: 100), to: "a.txt")
    let above = try folder.write(String(repeating: "a", count: 101), to: "b.txt")
    let reader = ArticleReader(inputs: [atLimit, above], articleByteLimit: 100)
    #expect(reader.articles.map(\.identifier) == ["a"])
    #expect(reader.diagnostics.map(\.code) == ["RLT-T005"])
  }

  @Test func neverTrapsAndCutsNoCodePointWhateverTheBytes() throws {
    var generator = SeededGenerator(seed: 41)
    let pieces = [
      "date ", "2031-04-05", " ", "\n", "é", "\u{2003}", "𝔄", "\u{FEFF}", "-", "9", "\u{85}", "{",
      "\"",
    ].map { Array($0.utf8) }
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<12, using: &generator) {
        bytes += pieces.randomElement(using: &generator) ?? []
        if Int.random(in: 0..<30, using: &generator) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &generator))
        }
      }
      let path = try folder.write(bytes, to: "case.txt")
      let reader = ArticleReader(inputs: [path])
      for article in reader.articles {
        #expect(article.text.utf8 == bytes)
        #expect(SourceText(utf8: Array(article.news.utf8))?.string == article.news)
        #expect(!article.news.isEmpty)
        #expect(article.news.unicodeScalars.first?.properties.isWhitespace == false)
        #expect(article.news.unicodeScalars.last?.properties.isWhitespace == false)
      }
      #expect(
        reader.articles.count + reader.diagnostics.filter { $0.severity == .error }.count == 1)
    }
  }
}
