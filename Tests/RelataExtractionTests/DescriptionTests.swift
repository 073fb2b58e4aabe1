import RelataGraph
import RelataLinguistics
import RelataTestSupport
import RelataText
import Testing

@testable import RelataExtraction

/// What common nouns refer to, on documents made by hand.
@Suite struct DescriptionTests {
  private func reading(_ table: String) throws -> ArticleReading {
    ArticleReading(
      document: try DocumentBuilder.document(table),
      lexicon: try Lexicon(ontology: try Ontology.bundled()), datePublished: nil)
  }

  /// The names of what the last token with `text` refers to.
  private func referents(of text: String, _ table: String, as types: [String] = []) throws
    -> [String]
  {
    var reading = try reading(table)
    let token = try #require(
      reading.document.indices.last { reading.document.text(at: $0) == text })
    return reading.entities(at: token, as: types).map { reading.entities[$0].name }
  }

  private let company = """
    Tesk     Tesk     PROPN NNP 1 compound B-ORG
    Airlines Airlines PROPN NNP 2 nsubj    I-ORG
    grew     grow     VERB  VBD 2 ROOT     O

    """

  @Test func aDefiniteNounPointsBackToTheLastOfItsClass() throws {
    let table =
      company + """

        the     the     DET   DT  1 det      O
        company company NOUN  NN  2 nsubj    O
        agreed  agree   VERB  VBD 2 ROOT     O
        """
    #expect(try referents(of: "company", table, as: ["Actor"]) == ["Tesk Airlines"])
  }

  @Test func aThingWhoseDescriptionHangsOnItselfEnds() throws {
    // The second meeting is the first, fuller one, whose place is asked of the second.
    let table = """
      the     the     DET   DT  2 det      O
      joint   joint   ADJ   JJ  2 amod     O
      meeting meeting NOUN  NN  6 nsubj    O
      at      at      ADP   IN  2 prep     O
      the     the     DET   DT  5 det      O
      meeting meeting NOUN  NN  3 pobj     O
      failed  fail    VERB  VBD 6 ROOT     O
      """
    #expect(try referents(of: "meeting", table) == ["joint meeting"])
  }

  @Test func aBareNounThatPointsNowhereIsNoNode() throws {
    let sentence = """
      the     the     DET   DT  1 det      O
      network network NOUN  NN  2 nsubj    O
      agreed  agree   VERB  VBD 2 ROOT     O
      """
    #expect(try referents(of: "network", "It it PRON PRP 0 ROOT O\n\n" + sentence) == [])
    // Nothing was said before the first sentence that the noun could point back to.
    #expect(try referents(of: "network", sentence) == ["network"])
  }

  @Test func aNounAfterANameOfItsClassOnlyClassifiesIt() throws {
    let table =
      company + """

        the      the      DET   DT  3 det      O
        Tesk     Tesk     PROPN NNP 2 compound B-ORG
        Airlines Airlines PROPN NNP 3 compound I-ORG
        company  company  NOUN  NN  4 nsubj    O
        agreed   agree    VERB  VBD 4 ROOT     O
        """
    #expect(try referents(of: "company", table, as: ["Actor"]) == ["Tesk Airlines"])
  }

  @Test func groupsNamedInOneBreathAreOne() throws {
    let table = """
      allies   ally    NOUN  NNS 3 nsubj O
      and      and     CCONJ CC  0 cc    O
      partners partner NOUN  NNS 0 conj  O
      agreed   agree   VERB  VBD 3 ROOT  O
      """
    #expect(try referents(of: "partners", table, as: ["Actor"]) == ["allies and partners"])
  }

  @Test func whatThereIsOneOfIsListedWhereItActs() throws {
    var reading = try reading(
      """
      police police NOUN  NNS 1 nsubj O
      agreed agree  VERB  VBD 1 ROOT  O
      """)
    reading.listSoleBodies()
    let listed = reading.entities.ids.filter { reading.entities[$0].isListed }
    #expect(listed.map { reading.entities[$0].name } == ["police"])
  }

  @Test func aDateIsNoThing() throws {
    let table = """
      on   on   ADP   IN  0 ROOT   O
      July July PROPN NNP 0 pobj   B-DATE
      22   22   NUM   CD  1 nummod I-DATE
      """
    #expect(try referents(of: "July", table) == [])
  }

  // MARK: - The data

  @Test(arguments: [
    ("weight\tword\n", "expected 3 cells"),
    ("weight\tluck\t1\n", "expected one of"),
    ("weight\tword\tmuch\n", "expected one of"),
    ("near\tmayor\tCity\n", "expected 'weight'"),
    ("beside\tmayor\tTown\n", "no class 'Town'"),
  ])
  func wrongEvidenceIsToldWithItsLine(text: String, reason: String) throws {
    let ontology = try Ontology.bundled()
    let names = DataFile(name: "given-names.tsv", text: "ada\n")
    do throws(DataFileError) {
      _ = try ClassEvidenceLexicon(
        file: DataFile(name: "class-evidence.tsv", text: text), givenNames: names,
        ontology: ontology)
      Issue.record("'\(text)' was accepted")
    } catch {
      #expect(error.description.contains("class-evidence.tsv:1"))
      #expect(error.description.contains(reason))
    }
  }

  @Test func evidenceThatIsNotWeighedCountsNothing() throws {
    let lexicon = try ClassEvidenceLexicon(
      file: DataFile(name: "e", text: "weight\tword\t3\nbeside\tmayor\tCity\n"),
      givenNames: DataFile(name: "n", text: "ada\n"), ontology: try Ontology.bundled())
    #expect(lexicon.weight(.word) == 3)
    #expect(lexicon.weight(.label) == 0)
    #expect(lexicon.className(beside: "mayor") == "City")
    #expect(lexicon.className(beside: "governor") == nil)
    #expect(lexicon.isGivenName("ada") && !lexicon.isGivenName("brun"))
  }

  @Test func shortFormsAreToldFromWords() {
    #expect(Acronym.initials(of: "Northern Salt Foundation") == "NSF")
    #expect(Acronym.initials(of: "Northern Salt") == nil)
    #expect(Acronym.isClipping("Tesk", of: "Tesk.io"))
    #expect(!Acronym.isClipping("Tesk", of: "Orvel Tesk"))
    #expect(!Acronym.isClipping("Tesk", of: "Tesk"))
  }
}
