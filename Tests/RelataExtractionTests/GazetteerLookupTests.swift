import RelataGraph
import RelataTestSupport
import Testing

@testable import RelataExtraction

@Suite struct GazetteerLookupTests {
  let world: Gazetteer

  init() throws { world = try GazetteerFixture.world() }

  /// `slug:kind` of each candidate.
  private func found(_ name: String) -> [String] {
    world.candidates(named: name).map { "\(world[$0.entry].slug):\($0.kind)" }
  }

  private func spans(_ text: String) -> [String] {
    let tokens = text.split(separator: " ").map(String.init)
    return world.matches(in: tokens).map { tokens[$0.tokens].joined(separator: " ") }
  }

  @Test func aNameIsFoundAsItIsWritten() {
    #expect(found("Vestria") == ["vestria:name"])
    #expect(found("Republic of Vestria") == ["vestria:name"])
    #expect(found("Vestri") == [])
    #expect(found("Republic of") == [])
    #expect(found("") == [])
  }

  @Test func theDotsOfAnAcronymDoNotCount() {
    #expect(found("VR") == ["vestria:name"])
    #expect(found("V.R.") == ["vestria:name"])
    #expect(found("V.R") == ["vestria:name"])
    #expect(found("U.S.") == ["pact-of-nine:name"])
  }

  @Test func aShortAcronymIsFoundOnlyInCapitals() {
    #expect(found("US") == ["pact-of-nine:name"])
    #expect(found("us") == [])
    #expect(found("Us") == [])
    #expect(found("Unicorn") == ["pact-of-nine:name"])
  }

  @Test func aNameIsFoundInCapitalsButNotInSmallLetters() {
    #expect(found("VESTRIA") == ["vestria:name"])
    #expect(found("turka") == [])
    #expect(found("Pact of nine") == ["pact-of-nine:name"])
    #expect(found("Al-Pact") == ["pact-of-nine:name"])
  }

  @Test func aDemonymIsFoundOnlyAsItIsWritten() {
    #expect(found("Polic") == ["turka:demonym"])
    #expect(found("polic") == [])
    #expect(found("POLIC") == [])
  }

  @Test func theDotOfAnAbbreviationCounts() {
    #expect(found("Calv.") == ["loma:name"])
    #expect(found("Calv") == [])
  }

  @Test(arguments: ["São Łoma", "Sao Loma", "SÃO ŁOMA", "Sa\u{303}o Loma", "Sao-Loma"])
  func accentsAndHyphensDoNotCount(name: String) { #expect(found(name) == ["loma:name"]) }

  @Test(arguments: ["L'Emo", "L’Emo", "LEmo", "Xi'bo", "Xi’bo", "Xibo"])
  func anApostropheWithinAWordDoesNotCount(name: String) { #expect(found(name) == ["loma:name"]) }

  @Test func anApostropheSeparatesNoWords() {
    // A person called Xi may be followed by any word.
    #expect(found("Xi bo") == [])
  }

  @Test func candidatesComeByKindThenByFileThenByRow() {
    #expect(found("Karth") == ["karth:name", "vestria:metonym", "turka:metonym"])
    #expect(found("Ostland") == ["north-ostland:name", "ostland:name"])
  }

  @Test func onlyTheNameThatIsAmbiguousIsMarked() {
    #expect(world.candidates(named: "Ostland").map(\.isAmbiguous) == [true, false])
    #expect(world.candidates(named: "North Ostland").map(\.isAmbiguous) == [false])
  }

  @Test func theLongestNameWins() {
    #expect(
      spans("the North Ostland army of the Republic of Vestria") == [
        "North Ostland", "Republic of Vestria",
      ])
    #expect(spans("Ostland and Republic of Turka") == ["Ostland", "Turka"])
  }

  @Test func aHyphenOrAnApostropheWithinANameMayBeAToken() {
    #expect(spans("in Guinea - Ostland today") == ["Guinea - Ostland"])
    #expect(spans("in Guinea-Ostland today") == ["Guinea-Ostland"])
    #expect(spans("the Pact 's Council") == ["Pact 's Council"])
    #expect(spans("- Ostland") == ["Ostland"])
  }

  @Test func aPossessiveIsNoPartOfTheName() {
    #expect(spans("Vestria 's army") == ["Vestria"])
    #expect(spans("the Vestrians ' army") == ["Vestrians"])
  }

  @Test func noNameGoesOnOverPunctuation() {
    #expect(spans("North . Ostland") == ["Ostland"])
    #expect(spans("North ( Ostland )") == ["Ostland"])
    #expect(spans("North , Ostland") == ["Ostland"])
    #expect(spans("to Loma , V.R.") == ["Loma , V.R."])
    #expect(spans("to Loma V.R.") == ["V.R."])
  }

  @Test func aNameEndsWithAToken() {
    #expect(spans("Vestria-based North Ostland-led") == [])
    #expect(spans("Karth-Vestria") == [])
  }

  @Test func aMatchMayBeginAtAnyToken() {
    let tokens = ["the", "Republic", "of", "Vestria"]
    #expect(world.longestMatch(in: tokens, at: 0) == nil)
    #expect(world.longestMatch(in: tokens, at: 1)?.tokens == 1..<4)
    #expect(world.longestMatch(in: tokens, at: 3)?.tokens == 3..<4)
  }

  @Test func aDocumentIsScannedByItsTokens() throws {
    let document = try DocumentBuilder.document(
      """
      Karth Karth PROPN NNP 2 nsubj B-GPE
      ~'s 's PART POS 0 case O
      talks talk NOUN NNS 2 ROOT O
      with with ADP IN 2 prep O
      Vestria Vestria PROPN NNP 3 pobj B-GPE
      """)
    #expect(world.matches(in: document).map(\.tokens) == [0..<1, 4..<5])
  }

  @Test func anEntryIsFoundByItsAddress() {
    let entry = world.entry(classWord: "country", slug: "vestria")
    #expect(entry?.className == "Country")
    #expect(entry?.wikidata == "Q1")
    #expect(entry?.names == ["Republic of Vestria", "V.R.", "VR"])
    #expect(entry?.demonyms == ["Vestrian", "Vestrians"])
    #expect(entry?.metonyms == ["Karth", "Stone House"])
    #expect(entry?.facts == ["capital": "karth", "iso2": "VR"])
    #expect(world.entry(classWord: "city", slug: "vestria") == nil)
    #expect(world.entry(classWord: "city", slug: "loma")?.wikidata == nil)
    #expect(world.entry(classWord: "region", slug: "south")?.demonyms == [])
  }

  @Test func aFactRefersToTheClassItAsksForOrToTheOneItNames() throws {
    let capital = try #require(world.entry(classWord: "country", slug: "vestria"))
    #expect(capital.references(of: "capital").map(\.description) == ["city/karth"])
    #expect(capital.references(of: "iso2") == [])
    let city = try #require(world.entry(classWord: "city", slug: "loma"))
    #expect(city.references(of: "partOf").map(\.description) == ["region/south"])
  }
}
