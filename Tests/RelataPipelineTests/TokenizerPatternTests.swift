import Testing

@testable import RelataPipeline

@Suite("Patterns of Python")
struct TokenizerPatternTests {
  @Test(
    "means to PCRE2 what it means to Python",
    arguments: [
      (#"\Z"#, #"\z"#), (#"a{,3}"#, "a{0,3}"), (#"a{2,}?"#, "a{2,}?"), ("a{x}", #"a\{x\}"#),
      (#"\u00e9"#, #"\x{00e9}"#), (#"\U0001F600"#, #"\x{01f600}"#), ("[[a]", #"[\[a]"#),
      ("[]a]", #"[\]a]"#), (#"\d"#, #"\p{Nd}"#), ("(a|b)c", "(?:a|b)c"), ("(?u)^a", "^a"),
      (#"(?<=[0-9])\+$"#, #"(?=\+)(?<=[0-9])\+$"#),
    ])
  func translates(python: String, pcre: String) throws {
    #expect(try TranslatedPattern(python: python).text == pcre)
  }

  @Test(
    "knows the longest match",
    arguments: [
      ("abc", 3), ("a|bcd", 3), ("(?:ab){2}c?", 5), (#"\.\.+$"#, 2), ("a(?=bcd)", 1), ("a+b", nil),
      ("(?:a+)$", nil), ("a*b|c", nil), ("(?:(?:(?:a{65535}){65535}){65535}){65535}", nil),
      (#"(?<=x)\.+$"#, nil),
    ] as [(String, Int?)])
  func longest(python: String, length: Int?) throws {
    #expect(try TranslatedPattern(python: python).longestMatch == length)
  }

  @Test(
    "refuses what is not supported, and what is no pattern",
    arguments: [
      #"(a)\1"#, "(?P=x)", "(?(1)a|b)", "(?x)a", "*a", "(a", "a)", "[a", #"\q"#, #"\uD800"#,
      #"[\W]"#,
      #"\"#, #"\u12"#, String(repeating: "(", count: 5000), #"(?<=a+)b"#,
      "a{9999999999999999999999}",
    ])
  func refuses(python: String) {
    #expect(throws: PatternError.self) { try Pattern(python: python) }
  }

  @Test(
    "white space, digits and words are Python's",
    arguments: [
      (#"\s"#, "\u{1C}", true), (#"\s"#, "\u{85}", true), (#"\s"#, "\u{200B}", false),
      (#"\d"#, "٣", true), (#"\d"#, "²", false), (#"\w"#, "²", true), (#"\w"#, "é", true),
      (#"\w"#, "\u{301}", false), ("a$", "a\n", true), (#"a\Z"#, "a\n", false),
      ("a.b", "a\rb", true),
      ("a.b", "a\nb", false),
    ])
  func classes(python: String, text: String, isMatch: Bool) throws {
    let scratch = try #require(PatternScratch())
    #expect(try Pattern(python: python).matches(text, scratch) == isMatch)
  }

  @Test("a search that would take exponential time ends without a match")
  func exponential() throws {
    let scratch = try #require(PatternScratch())
    let pattern = try Pattern(python: "(?:a+)+b$")
    #expect(!pattern.matches(String(repeating: "a", count: 64), scratch))
  }
}
