import Testing

@testable import RelataPipeline

@Suite("Model configuration")
struct ModelConfigurationTests {
  private let text = """
    # a comment
    [nlp]
    pipeline = ["a","b"]
    lang = "xx"
    plain = not json

    [components.a.model]
    width = 96
    rows = [10,20]
    flag = true
    copy = ${components.a.model:width}
    other = ${nlp.lang}
    joined = "${nlp.plain}/x"
    loop = ${components.a.model:loop}
    lost = ${nowhere:x}
    open = ${nlp
    """

  private func configuration() throws -> ModelConfiguration {
    try ModelConfiguration(text: text, file: "config.cfg")
  }

  @Test("values are read by section and key")
  func values() throws {
    let configuration = try configuration()
    #expect(try configuration.texts("nlp", "pipeline") == ["a", "b"])
    #expect(try configuration.text("nlp", "plain") == "not json")
    #expect(try configuration.size("components.a.model", "width") == 96)
    #expect(try configuration.sizes("components.a.model", "rows") == [10, 20])
    #expect(try configuration.value("components.a.model", "flag") == .boolean(true))
    #expect(try configuration.value("nlp", "none") == nil)
  }

  @Test("references are followed in both spellings and within texts")
  func references() throws {
    let configuration = try configuration()
    #expect(try configuration.size("components.a.model", "copy") == 96)
    #expect(try configuration.text("components.a.model", "other") == "xx")
    #expect(try configuration.text("components.a.model", "joined") == "not json/x")
  }

  @Test("references that lead nowhere are refused", arguments: ["loop", "lost", "open"])
  func badReferences(key: String) throws {
    let configuration = try configuration()
    #expect(throws: ModelError.self) { try configuration.value("components.a.model", key) }
  }

  @Test("a value of the wrong kind names its section, key and what was found")
  func wrongKind() throws {
    let configuration = try configuration()
    let error = #expect(throws: ModelError.self) { try configuration.size("nlp", "lang") }
    #expect(error?.reason == "[nlp] lang: expected a size, found \"xx\"")
    #expect(throws: ModelError.self) { try configuration.text("nlp", "pipeline") }
    #expect(throws: ModelError.self) { try configuration.sizes("nlp", "pipeline") }
    #expect(throws: ModelError.self) { try configuration.texts("components.a.model", "rows") }
  }

  @Test("a line that is neither a section nor a value is named")
  func badLine() {
    let error = #expect(throws: ModelError.self) {
      try ModelConfiguration(text: "[a]\nb = 1\nnonsense\n", file: "config.cfg")
    }
    #expect(error?.reason == "line 3: expected a section or a value, found \"nonsense\"")
    #expect(throws: ModelError.self) { try ModelConfiguration(text: "a = 1", file: "c") }
  }
}
