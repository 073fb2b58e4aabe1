import RelataTestSupport
import RelataText
import Testing

@testable import RelataArticles

@Suite struct JSONLinesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func readsTheMembersOfEachLine() throws {
    let path = try folder.write(
      """
      {"id": "brun-1", "date": "2031-04-05", "title": "Talks in Port Ansel", "url": "https://n.example/1", "text": "\\nAda Brun spoke.\\n", "score": [1, 2]}

      {"text": "Karo Lind replied: \\u201cNo.\\u201d", "id": 17}
      """, to: "wire.jsonl")
    let articles = ArticleReader(inputs: [path]).articles
    try #require(articles.count == 2)
    #expect(articles[0].identifier == "brun-1")
    #expect(articles[0].headline == "Talks in Port Ansel")
    #expect(articles[0].url == "https://n.example/1")
    #expect(articles[0].datePublished?.iso8601 == "2031-04-05")
    #expect(articles[0].text.string == "\nAda Brun spoke.\n")
    #expect(articles[0].news == "Ada Brun spoke.")
    #expect(articles[0].location == path + ":1")
    #expect(articles[1].identifier == "17")
    #expect(articles[1].news == "Karo Lind replied: “No.”")
    #expect(articles[1].location == path + ":3")
  }

  @Test(arguments: [
    (#"{"text": "cut"#, "is not a line of JSON [RLT-T008]"),
    (#"not json"#, "is not a line of JSON [RLT-T008]"),
    (#"{"id": "a"}"#, #"has no "text" [RLT-T009]"#),
    (#"{"text": 5}"#, #""text" is not a string [RLT-T010]"#),
    (#"{"text": null}"#, #""text" is not a string [RLT-T010]"#),
    (#"{"text": "a", "title": []}"#, #""title" is not a string [RLT-T010]"#),
    (#"{"text": "a", "id": {}}"#, #""id" is not a string [RLT-T010]"#),
    (#"["text"]"#, "is not a JSON object [RLT-T010]"),
    (#"{"text": " \n"}"#, "holds no text [RLT-T004]"),
    (#"{"text": "a\u0000b"}"#, "is binary: byte 1 is zero [RLT-T003]"),
  ])
  func namesTheLineThatIsWrongAndGoesOn(line: String, reason: String) throws {
    let path = try folder.write(
      "{\"text\": \"One.\"}\r\n\(line)\r\n{\"text\": \"Three.\"}", to: "w.jsonl")
    let reader = ArticleReader(inputs: [path])
    #expect(reader.articles.map(\.identifier) == ["w-1", "w-3"])
    #expect(reader.diagnostics.map(\.description) == ["\(path):2: error: \(reason)"])
  }

  @Test func namesALineThatIsNotUTF8() throws {
    let path = try folder.write(
      Array(#"{"text": "caf"#.utf8) + [0xE9] + Array("\"}\n{\"text\": \"b\"}\n".utf8), to: "w.jsonl"
    )
    let reader = ArticleReader(inputs: [path])
    #expect(reader.articles.map(\.identifier) == ["w-2"])
    #expect(reader.diagnostics.first?.location == path + ":1")
    #expect(reader.diagnostics.first?.summary == "is not UTF-8 at byte 13")
  }

  @Test func skipsALineAboveTheLimitAndReadsTheNext() throws {
    let long = "{\"text\": \"" + String(repeating: "a", count: 200_000) + "\"}"
    let path = try folder.write("\(long)\n{\"text\": \"short\"}\n", to: "w.jsonl")
    let reader = ArticleReader(inputs: [path], articleByteLimit: 70_000)
    #expect(reader.articles.map(\.news) == ["short"])
    #expect(reader.diagnostics.map(\.code) == ["RLT-T005"])
    #expect(ArticleReader(inputs: [path]).articles.count == 2)
  }

  @Test func readsAnArticleWithAnInvalidDateWithoutIt() throws {
    let path = try folder.write(#"{"date": "yesterday", "text": "One."}"#, to: "w.jsonl")
    let reader = ArticleReader(inputs: [path])
    #expect(reader.articles.first?.datePublished == nil)
    #expect(reader.articles.count == 1)
    #expect(reader.diagnostics.map(\.code) == ["RLT-T011"])
  }

  @Test(arguments: ["", "\n \n\r\n"])
  func refusesAFileWithoutLines(content: String) throws {
    let path = try folder.write(content, to: "w.jsonl")
    #expect(ArticleReader(inputs: [path]).diagnostics.map(\.code) == ["RLT-T013"])
  }

  @Test func givesEveryArticleAnIdentifierOfItsOwn() throws {
    let line = #"{"id": "same", "text": "One."}"#
    let path = try folder.write("\(line)\n\(line)\n\(line)\n", to: "w.jsonl")
    let other = try folder.write("Two.", to: "same-2.txt")
    let reader = ArticleReader(inputs: [path, other])
    #expect(reader.articles.map(\.identifier) == ["same", "same-2", "same-3", "same-2-2"])
    #expect(reader.diagnostics.map(\.code) == ["RLT-T012", "RLT-T012", "RLT-T012"])
    #expect(reader.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test func readsBackWhatAnyTextWasWrittenAs() throws {
    var generator = SeededGenerator(seed: 7)
    let scalars: [Unicode.Scalar] = [
      "a", "\"", "\\", "\n", "\t", "é", "𝔄", "\u{2028}", "\u{7F}", "/",
    ]
    for _ in 0..<100 {
      var text = "x"
      for _ in 0..<Int.random(in: 0..<20, using: &generator) {
        text.unicodeScalars.append(scalars.randomElement(using: &generator) ?? "a")
      }
      text += "x"
      let escaped = text.unicodeScalars.map { scalar in
        let units = Character(scalar).utf16.map {
          let digits = String($0, radix: 16)
          return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
        return Bool.random(using: &generator) || scalar.value < 0x20
          || "\"\\".contains(Character(scalar))
          ? units.joined() : String(scalar)
      }
      let path = try folder.write("{\"text\":\"\(escaped.joined())\"}", to: "w.jsonl")
      #expect(ArticleReader(inputs: [path]).articles.map(\.text.string) == [text])
    }
  }
}
