import RelataGraph
import RelataLinguistics
import RelataTestSupport
import RelataText
import Testing

@testable import RelataExtraction

/// Names, their bounds, what they stand for and of which class it is, on documents made by hand.
@Suite struct EntityLinkerTests {
  /// `name: class` for each named thing with a mention, and ` = alias` for its other names.
  static func entities(_ table: String) throws -> [String] {
    let lexicon = try Lexicon(ontology: try Ontology.bundled())
    var linker = EntityLinker(document: try DocumentBuilder.document(table), lexicon: lexicon)
    linker.link()
    return linker.table.entities.filter { !$0.mentionTokens.isEmpty }.map { entity in
      ([entity.name + ": " + entity.className] + entity.aliases.sorted()).joined(separator: " = ")
    }.sorted()
  }

  // MARK: - Bounds

  @Test func aNameGoesOnToTheNounThatItModifies() throws {
    let table = """
      Ada   Ada   PROPN NNP 2 compound B-PERSON
      Brun  Brun  PROPN NNP 2 compound I-PERSON
      Kova  Kova  PROPN NNP 3 nsubj    O
      spoke speak VERB  VBD 3 ROOT     O
      """
    #expect(try EntityLinkerTests.entities(table) == ["Ada Brun Kova: Person"])
  }

  @Test func theComplementOfATellingWordBelongsToTheName() throws {
    let table = """
      the     the     DET   DT  2 det      B-ORG
      Tesk    Tesk    PROPN NNP 2 compound I-ORG
      Council Council PROPN NNP 6 nsubj    I-ORG
      for     for     ADP   IN  2 prep     O
      the     the     DET   DT  5 det      O
      Orchards Orchards PROPN NNP 3 pobj   O
      spoke   speak   VERB  VBD 6 ROOT     O
      """
    #expect(
      try EntityLinkerTests.entities(table) == ["Tesk Council for the Orchards: GovernmentBody"])
  }

  @Test func aTitleThatWasTakenIntoANameIsNoPartOfIt() throws {
    let table = """
      Senator Senator PROPN NNP 2 compound B-ORG
      Ada     Ada     PROPN NNP 2 compound I-ORG
      Brun    Brun    PROPN NNP 3 nsubj    I-ORG
      spoke   speak   VERB  VBD 3 ROOT     O
      """
    #expect(try EntityLinkerTests.entities(table) == ["Ada Brun: Person"])
  }

  @Test func whatAHyphenJoinsIsOneName() throws {
    let table = """
      Ada    Ada   PROPN NNP  3 compound B-PERSON
      Orl    Orl   PROPN NNP  3 compound O
      ~-     -     PUNCT HYPH 3 punct    O
      ~Kova  Kova  PROPN NNP  4 nsubj    B-PERSON
      spoke  speak VERB  VBD  4 ROOT     O
      """
    #expect(try EntityLinkerTests.entities(table) == ["Ada Orl-Kova: Person"])
  }

  @Test func aPlaceWithinALongerNameIsNotSpokenOf() throws {
    let table = """
      Chicago Chicago PROPN NNP 1 compound O
      Tesks   Tesks   PROPN NNP 2 nsubj    O
      won     win     VERB  VBD 2 ROOT     O
      """
    #expect(try EntityLinkerTests.entities(table) == ["Chicago Tesks: Organization"])
  }

  // MARK: - What is no name

  @Test func namesInACreditAreLeftOut() throws {
    let table = """
      Image image NOUN  NN  0 ROOT     O
      :     :     PUNCT :   0 punct    O
      Ada   Ada   PROPN NNP 3 compound B-PERSON
      Brun  Brun  PROPN NNP 0 appos    I-PERSON
      """
    #expect(try EntityLinkerTests.entities(table) == [])
  }

  @Test func aCommonWordAtTheStartOfASentenceIsNoName() throws {
    let table = """
      Reports report NOUN NNS 1 nsubj B-ORG
      spread  spread VERB VBD 1 ROOT  O
      """
    #expect(try EntityLinkerTests.entities(table) == [])
  }

  @Test func letterCaseTellsAnAcronymFromAWord() throws {
    let table = """
      Let let  VERB  VB  0 ROOT O
      us  we   PRON  PRP 0 dobj O
      """
    #expect(try EntityLinkerTests.entities(table) == [])
  }

  @Test func aPeopleOfAContinentDoesNotSpeakOfTheContinent() throws {
    let table = """
      African   african ADJ  JJ  1 amod  B-NORP
      countries country NOUN NNS 2 nsubj O
      agreed    agree   VERB VBD 2 ROOT  O
      """
    #expect(try EntityLinkerTests.entities(table) == [])
  }

  // MARK: - One thing under several names

  @Test func aShortenedNameJoinsTheFullOne() throws {
    let table = """
      Tesk     Tesk     PROPN NNP 1 compound B-ORG
      Airlines Airlines PROPN NNP 2 nsubj    I-ORG
      grew     grow     VERB  VBD 2 ROOT     O

      Tesk     Tesk     PROPN NNP 1 nsubj    B-PERSON
      fell     fall     VERB  VBD 1 ROOT     O
      """
    #expect(try EntityLinkerTests.entities(table) == ["Tesk Airlines: Company = Tesk"])
  }

  @Test func aBodyKeepsItsNameWhenItsWordsChangePlaces() throws {
    let table = """
      the      the      DET   DT  1 det   B-ORG
      Ministry Ministry PROPN NNP 4 nsubj I-ORG
      of       of       ADP   IN  1 prep  I-ORG
      Salt     Salt     PROPN NNP 2 pobj  I-ORG
      spoke    speak    VERB  VBD 4 ROOT  O

      the      the      DET   DT  2 det      B-ORG
      Salt     Salt     PROPN NNP 2 compound I-ORG
      Ministry Ministry PROPN NNP 3 nsubj    I-ORG
      agreed   agree    VERB  VBD 3 ROOT     O
      """
    let found = try EntityLinkerTests.entities(table)
    #expect(found.count == 1 && found[0].contains(": GovernmentBody"))
  }

  @Test func aWordOfBodiesWithACapitalPointsBack() throws {
    let table = """
      Orvel   Orvel   PROPN NNP 1 compound B-ORG
      Council Council PROPN NNP 2 nsubj    I-ORG
      met     meet    VERB  VBD 2 ROOT     O

      the     the     DET   DT  1 det      O
      Council Council PROPN NNP 2 nsubj    O
      agreed  agree   VERB  VBD 2 ROOT     O
      """
    #expect(try EntityLinkerTests.entities(table) == ["Orvel Council: GovernmentBody = Council"])
  }

  @Test func ofTwoThatWouldFitNeitherTakesAShortName() throws {
    let table = """
      North  North  PROPN NNP 2 compound B-ORG
      Salt   Salt   PROPN NNP 2 compound I-ORG
      Board  Board  PROPN NNP 3 nsubj    I-ORG
      met    meet   VERB  VBD 3 ROOT     O

      South  South  PROPN NNP 2 compound B-ORG
      Salt   Salt   PROPN NNP 2 compound I-ORG
      Board  Board  PROPN NNP 3 nsubj    I-ORG
      met    meet   VERB  VBD 3 ROOT     O

      Salt   Salt   PROPN NNP 1 compound B-ORG
      Board  Board  PROPN NNP 2 nsubj    I-ORG
      met    meet   VERB  VBD 2 ROOT     O
      """
    #expect(try EntityLinkerTests.entities(table).count == 3)
  }

  @Test func anAcronymIsKnownByItsInitials() throws {
    let table = """
      Northern Northern PROPN NNP 2 compound B-ORG
      Salt     Salt     PROPN NNP 2 compound I-ORG
      Foundation Foundation PROPN NNP 3 nsubj I-ORG
      grew     grow     VERB  VBD 3 ROOT     O

      NSF      NSF      PROPN NNP 1 nsubj    O
      fell     fall     VERB  VBD 1 ROOT     O
      """
    #expect(
      try EntityLinkerTests.entities(table) == ["Northern Salt Foundation: Organization = NSF"])
  }

  @Test func anAmbiguousNameOfABodyNeedsItsState() throws {
    let table = """
      Congress Congress PROPN NNP 1 nsubj B-ORG
      met      meet     VERB  VBD 1 ROOT  O
      """
    #expect(try EntityLinkerTests.entities(table) == ["Congress: GovernmentBody"])
    let american = """
      American american ADJ   JJ  1 amod  B-NORP
      Congress Congress PROPN NNP 2 nsubj B-ORG
      met      meet     VERB  VBD 2 ROOT  O
      """
    let found = try EntityLinkerTests.entities(american)
    #expect(found.contains { $0.hasPrefix("US Congress: GovernmentBody") })
  }

  @Test func aCapitalThatIsPressedIsItsState() throws {
    let table = """
      pressure pressure NOUN  NN  4 nsubj O
      on       on       ADP   IN  0 prep  O
      Tokyo    Tokyo    PROPN NNP 1 pobj  B-GPE
      in       in       ADP   IN  4 prep  O
      grew     grow     VERB  VBD 4 ROOT  O
      Japan    Japan    PROPN NNP 3 pobj  B-GPE
      """
    #expect(try EntityLinkerTests.entities(table) == ["Japan: Country = Tokyo"])
  }

  @Test func aPartOfAPlaceIsARegion() throws {
    let table = """
      northern northern ADJ   JJ  1 amod  O
      Japan    Japan    PROPN NNP 2 nsubj B-GPE
      shook    shake    VERB  VBD 2 ROOT  O
      """
    #expect(try EntityLinkerTests.entities(table) == ["Japan: Country", "northern Japan: Region"])
  }

  @Test func theFirstOfTwoSurnamesIsTheSamePerson() throws {
    let table = """
      Ada   Ada   PROPN NNP 2 compound B-PERSON
      Lint  Lint  PROPN NNP 2 compound I-PERSON
      Kova  Kova  PROPN NNP 3 nsubj    I-PERSON
      spoke speak VERB  VBD 3 ROOT     O
      .     .     PUNCT .   3 punct    O
      Lint  Lint  PROPN NNP 6 nsubj    B-ORG
      left  leave VERB  VBD 6 ROOT     O
      """
    #expect(try EntityLinkerTests.entities(table) == ["Ada Lint Kova: Person = Lint"])
  }

  @Test func aPopeIsKnownWithHisTitle() throws {
    let table = """
      Pope  Pope  PROPN NNP 1 compound O
      Tesk  Tesk  PROPN NNP 2 nsubj    B-PERSON
      spoke speak VERB  VBD 2 ROOT     O
      """
    #expect(try EntityLinkerTests.entities(table) == ["Tesk: Person = Pope Tesk"])
  }

  // MARK: - Classes

  @Test func aGivenNameMakesAPerson() throws {
    let table = """
      Maria Maria PROPN NNP 1 compound B-ORG
      Tesk  Tesk  PROPN NNP 2 nsubj    I-ORG
      spoke speak VERB  VBD 2 ROOT     O
      """
    #expect(try EntityLinkerTests.entities(table) == ["Maria Tesk: Person"])
  }

  @Test func aNounBesideANameTellsItsClass() throws {
    let table = """
      the     the     DET   DT  2 det      O
      charity charity NOUN  NN  2 compound O
      Tesk    Tesk    PROPN NNP 3 nsubj    B-GPE
      grew    grow    VERB  VBD 3 ROOT     O
      """
    #expect(try EntityLinkerTests.entities(table) == ["Tesk: Organization"])
    let mayor = """
      the   the   DET   DT  1 det   O
      mayor mayor NOUN  NN  4 nsubj O
      of    of    ADP   IN  1 prep  O
      Orvel Orvel PROPN NNP 2 pobj  B-PERSON
      spoke speak VERB  VBD 4 ROOT  O
      """
    #expect(try EntityLinkerTests.entities(mayor) == ["Orvel: City"])
  }

  @Test func aTellingPairOfWordsGoesBeforeASingleOne() throws {
    let table = """
      Sella  Sella  PROPN NNP 2 compound B-ORG
      News   News   PROPN NNP 2 compound I-ORG
      Agency Agency PROPN NNP 3 nsubj    I-ORG
      spoke  speak  VERB  VBD 3 ROOT     O
      """
    #expect(try EntityLinkerTests.entities(table) == ["Sella News Agency: Organization"])
  }
}
