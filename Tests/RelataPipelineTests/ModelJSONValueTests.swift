import RelataTestSupport
import Testing

@testable import RelataPipeline

@Suite("JSON inside a model")
struct ModelJSONValueTests {
  private func read(_ text: String) throws -> JSONValue { try JSONValue(Array(text.utf8)) }

  @Test("all kinds of values are read")
  func kinds() throws {
    let value = try read(#" {"a": [1, -2.5e1, true, false, null], "b": {"c": "x"}} "#)
    #expect(
      value["a"]
        == .array([.number(1), .number(-25), .boolean(true), .boolean(false), .null]))
    #expect(value["b"]?["c"]?.text == "x")
    #expect(value["d"] == nil)
    #expect(try read("[]") == .array([]))
    #expect(try read("{}") == .object([]))
  }

  @Test("escapes stand for their characters")
  func escapes() throws {
    #expect(try read(#""\"\\\/\n\t\r\b\f\u00e9\ud83d\ude00""#).text == "\"\\/\n\t\r\u{8}\u{C}é😀")
  }

  @Test("whole numbers and texts are told from other values")
  func accessors() throws {
    #expect(try read("3").integer == 3)
    #expect(try read("3.5").integer == nil)
    #expect(try read("1e300").integer == nil)
    #expect(try read(#"["a", "b"]"#).texts == ["a", "b"])
    #expect(try read(#"["a", 1]"#).texts == nil)
  }

  @Test(
    "what is not JSON is refused",
    arguments: [
      "", " ", "{", "[1,]", "{\"a\" 1}", "{\"a\":1,}", "tru", "\"", "\"\\", "\"\\u12\"",
      "\"\\ud800\"",
      "\"\\ud800\\u0041\"", "\"\\x\"", "1 2", "-", "+-", "nul", "\"\u{1}\"", "]",
    ])
  func malformed(text: String) {
    #expect(throws: JSONError.self) { try read(text) }
  }

  @Test("deep nesting is refused, not followed")
  func deep() {
    #expect(throws: JSONError.self) { try read(String(repeating: "[", count: 100_000)) }
  }

  @Test("no cut and no changed byte traps", arguments: 0..<200)
  func damaged(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes = Array(#"{"a": [1.5, "x\u00e9\ud83d\ude00\n", null, {"b": true}], "c": "é"}"#.utf8)
    bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
    _ = try? JSONValue(bytes)
    _ = try? JSONValue(Array(bytes.prefix(Int.random(in: bytes.indices, using: &random))))
  }
}
