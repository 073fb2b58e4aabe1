import RelataGraph
import RelataTestSupport
import Testing

@Suite struct IRITests {
  @Test(arguments: [
    "https://w3id.org/relata/id/", "urn:x", "http://[::1]:80/a", "https://例え.jp/日本?q=%41#f",
    "mailto:a@b", "a+b-c.d:x",
  ])
  func absoluteIRIsAreTaken(value: String) throws {
    #expect(try IRI(validating: value).value == value)
  }

  @Test(arguments: [
    ("", 0), (":x", 0), ("nocolon", 7), ("1a:b", 0), ("a b:c", 1), ("http://x/ y", 9),
    ("http://x/<", 9), ("http://x/\"", 9), ("http://x/\\", 9), ("http://x/`", 9), ("http://x/{", 9),
    ("http://x/\n", 9), ("http://x/\0", 9), ("http://x/\u{7F}", 9), ("http://x/\u{A0}", 9),
    ("http://x/\u{202E}", 9), ("http://x/\u{E000}", 9), ("http://x/\u{FFFE}", 9),
    ("http://x/\u{10FFFF}", 9), ("http://x/%", 9), ("http://x/%4", 9), ("http://x/%zz", 9),
    ("http://x/a#b#c", 12), ("http://x/[a]", 9), ("http://x/\u{2028}", 9),
  ])
  func whatIsNoIRIIsRefusedWithThePlace(value: String, offset: Int) throws {
    let error = #expect(throws: InvalidIRI.self) { try IRI(validating: value) }
    #expect(error?.codePointOffset == offset)
  }

  @Test func oddStringsNeverGetThroughUnlessTheyAreClean() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<500 {
      guard let iri = try? IRI(validating: "x:" + generator.oddString()) else { continue }
      #expect(
        iri.value.unicodeScalars.allSatisfy { scalar in
          !"<>\"{}|\\^` ".unicodeScalars.contains(scalar) && scalar.value >= 0x20
            && !scalar.properties.isWhitespace && !scalar.properties.isNoncharacterCodePoint
        })
    }
  }

  @Test func orderIsThatOfCodePoints() throws {
    let values = ["x:a", "x:B", "x:é", "x:e\u{301}", "x:😀", "x:\u{FF5E}"]
    let sorted = try values.map { try IRI(validating: $0) }.sorted().map(\.value)
    #expect(sorted == ["x:B", "x:a", "x:e\u{301}", "x:é", "x:\u{FF5E}", "x:😀"])
  }
}

@Suite struct SlugTests {
  @Test(arguments: [
    ("Japan", "japan"), ("U.N. Security Council", "u-n-security-council"),
    ("Côte d’Ivoire", "cote-divoire"), ("People's Republic", "peoples-republic"),
    ("  a--b  ", "a-b"), ("São Tomé & Príncipe", "sao-tome-principe"), ("日本", "日本"),
    ("서울", "서울"), ("İstanbul", "istanbul"), ("", "unnamed"), ("!?", "unnamed"),
    ("\u{202E}x\u{0}", "x"), ("G7", "g7"), ("a/../b", "a-b"), ("😀", "unnamed"),
  ])
  func namesBecomeSlugs(name: String, slug: String) {
    #expect(Slug(name).value == slug)
  }

  @Test func normalisationFormsGiveOneSlug() {
    #expect(Slug("e\u{301}tat").value == Slug("état").value)
  }

  @Test func slugsAreStableAndFitIntoIRIs() throws {
    let naming = try Naming()
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<500 {
      let slug = Slug(generator.oddString())
      #expect(Slug(slug.value) == slug)
      #expect(!slug.value.isEmpty && !slug.value.hasPrefix("-") && !slug.value.hasSuffix("-"))
      let iri = naming.thing(classWord: "topic", slug: slug).value
      #expect(throws: Never.self) { try IRI(validating: iri) }
    }
  }
}

@Suite struct NamingTests {
  @Test func thingsArticlesAndStatementsLieBelowTheBase() throws {
    let naming = try Naming(base: "https://example.org/g/")
    let slug = Slug("North Korea")
    #expect(
      naming.thing(classWord: "country", slug: slug).value
        == "https://example.org/g/country/north-korea")
    #expect(
      naming.localThing(classWord: "event", article: Slug("a 1"), slug: Slug("nuclear test")).value
        == "https://example.org/g/event/a-1/nuclear-test")
    #expect(naming.article(slug).value == "https://example.org/g/article/north-korea")
    #expect(naming.statement("ab").value == "https://example.org/g/statement/ab")
  }

  @Test(arguments: ["https://example.org/g", "g/", "", "https://example.org/ /"])
  func basesThatNamesCannotBeAddedToAreRefused(base: String) {
    #expect(throws: InvalidIRI.self) { try Naming(base: base) }
  }

  @Test(arguments: ["https://example.org/", "https://example.org/x#"])
  func evidenceHasAValidIRIWhateverTheBase(base: String) throws {
    let article = try Naming(base: base).article(Slug("a"))
    let evidence = Evidence(article: article, start: 1, end: 2, exact: "x", prefix: "", suffix: "")
    #expect(try IRI(validating: evidence.iri.value).value.hasSuffix("char=1,2"))
  }
}
