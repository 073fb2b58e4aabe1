import RelataTestSupport
import Testing

@testable import RelataCommands

@Suite struct OutputNamesTests {
  @Test(arguments: [
    ("2031-04-05-talks", "2031-04-05-talks"), ("Gespräche in Ansel", "Gespräche in Ansel"),
    ("../../etc/passwd", "_._.._etc_passwd"), ("..", "_."), (".", "_"), ("", "_"),
    ("/abs", "_abs"), ("a\\b", "a_b"), ("a\u{0}b\nc\u{7F}\u{85}", "a_b_c__"), ("-rf", "_rf"),
  ])
  func makesANameThatIsSafeInAnyFolder(identifier: String, name: String) {
    #expect(OutputNames.safe(identifier) == name)
  }

  @Test func cutsLongNamesBetweenCharacters() {
    let name = OutputNames.safe(String(repeating: "é", count: 300))
    #expect(name == String(repeating: "é", count: 100))
    let family = "👩‍👩‍👧‍👦"
    #expect(OutputNames.safe(String(repeating: family, count: 50)).utf8.count == 8 * 25)
  }

  @Test func givesNoNameTwice() {
    var names = OutputNames()
    let given = ["a/b", "a_b", "a:b", "a\\b"].map { names.name(for: $0) }
    #expect(given == ["a_b", "a_b-2", "a:b", "a_b-3"])
  }

  @Test func isSafeWhateverTheIdentifier() {
    var generator = SeededGenerator(seed: 11)
    var names = OutputNames()
    var seen: Set<String> = []
    let scalars: [Unicode.Scalar] = [".", "/", "-", "a", "\u{0}", "\u{301}", "𝔄", "\n", "\\", " "]
    for _ in 0..<500 {
      var identifier = ""
      for _ in 0..<Int.random(in: 0..<8, using: &generator) {
        identifier.unicodeScalars.append(scalars.randomElement(using: &generator) ?? "a")
      }
      let name = names.name(for: identifier)
      #expect(seen.insert(name).inserted)
      #expect(!name.isEmpty && !name.hasPrefix(".") && !name.hasPrefix("-"))
      #expect(!name.unicodeScalars.contains { $0 == "/" || $0.value < 0x20 })
      #expect(name.utf8.count <= OutputNames.byteLimit + 8)
    }
  }
}
