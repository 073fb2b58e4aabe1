import RelataGraph
import RelataLinguistics
import RelataTestSupport
import RelataText
import Testing

@testable import RelataExtraction

/// Offices from titles, appositions and origins, on documents made by hand.
@Suite struct OfficeReaderTests {
  /// `person relation body stance` for each office, and the body's name where it is known.
  private func offices(_ table: String) throws -> [String] {
    let lexicon = try Lexicon(ontology: try Ontology.bundled())
    var reading = ArticleReading(
      document: try DocumentBuilder.document(table), lexicon: lexicon,
      datePublished: PartialDate("2031-09-16"))
    OfficeReader.read(&reading)
    return reading.offices.sorted { $0.key < $1.key }.flatMap { person, held in
      held.map { office in
        let body = office.body.map { reading.entities[$0].name } ?? "-"
        return
          "\(reading.entities[person].name) \(office.relation) \(body) \(office.stance.rawValue)"
      }
    }
  }

  @Test func aTitleWithANationalityNamesTheState() throws {
    let table = """
      Russian   russian   ADJ   JJ  1 amod     B-NORP
      President President PROPN NNP 3 compound O
      Mara      Mara      PROPN NNP 3 compound B-PERSON
      Lint      Lint      PROPN NNP 4 nsubj    I-PERSON
      left      leave     VERB  VBD 4 ROOT     O
      """
    #expect(try offices(table) == ["Mara Lint leads Russia actual"])
  }

  @Test func aBareGovernorBelongsToTheProvinceWhoseOfficeTheArticleNames() throws {
    let table = """
      The      the      DET   DT  1  det      O
      governor governor NOUN  NN  4  nsubj    O
      of       of       ADP   IN  1  prep     O
      Queensland Queensland PROPN NNP 2 pobj  B-GPE
      spoke    speak    VERB  VBD 4  ROOT     O
      .        .        PUNCT .   4  punct    O
      Governor Governor PROPN NNP 8  compound O
      Mara     Mara     PROPN NNP 8  compound B-PERSON
      Lint     Lint     PROPN NNP 9  nsubj    I-PERSON
      left     leave    VERB  VBD 9  ROOT     O
      """
    #expect(try offices(table) == ["Mara Lint leads Queensland actual"])
    let alone = """
      Governor Governor PROPN NNP 2  compound O
      Mara     Mara     PROPN NNP 2  compound B-PERSON
      Lint     Lint     PROPN NNP 3  nsubj    I-PERSON
      left     leave    VERB  VBD 3  ROOT     O
      Japan    Japan    PROPN NNP 3  dobj     B-GPE
      """
    #expect(try offices(alone) == ["Mara Lint leads - actual"])
  }

  @Test func aFormerOfficeHasEnded() throws {
    let table = """
      former    former    ADJ   JJ  3 amod     O
      Japanese  japanese  ADJ   JJ  3 amod     B-NORP
      Foreign   Foreign   PROPN NNP 3 compound O
      Minister  Minister  PROPN NNP 5 compound O
      Mara      Mara      PROPN NNP 5 compound B-PERSON
      Lint      Lint      PROPN NNP 6 nsubj    I-PERSON
      left      leave     VERB  VBD 6 ROOT     O
      """
    #expect(try offices(table) == ["Mara Lint represents Japan ended"])
    let after = """
      Japan     Japan     PROPN NNP 3 poss     B-GPE
      's        's        PART  POS 0 case     O
      former    former    ADJ   JJ  3 amod     O
      President President PROPN NNP 5 compound O
      Mara      Mara      PROPN NNP 5 compound B-PERSON
      Lint      Lint      PROPN NNP 6 nsubj    I-PERSON
      left      leave     VERB  VBD 6 ROOT     O
      """
    #expect(try offices(after) == ["Mara Lint leads Japan ended"])
  }

  @Test func anAppositionNamesTheOfficeAndItsBody() throws {
    let table = """
      Mara      Mara      PROPN NNP 1 compound B-PERSON
      Lint      Lint      PROPN NNP 8 nsubj    I-PERSON
      ,         ,         PUNCT ,   1 punct    O
      the       the       DET   DT  4 det      O
      president president NOUN  NN  1 appos    O
      of        of        ADP   IN  4 prep     O
      Japan     Japan     PROPN NNP 5 pobj     B-GPE
      ,         ,         PUNCT ,   1 punct    O
      left      leave     VERB  VBD 8 ROOT     O
      """
    #expect(try offices(table) == ["Mara Lint leads Japan actual"])
  }

  @Test func aCounterpartHoldsTheSameOffice() throws {
    let table = """
      Japanese    japanese    ADJ   JJ  1 amod     B-NORP
      President   President   PROPN NNP 3 compound O
      Mara        Mara        PROPN NNP 3 compound B-PERSON
      Lint        Lint        PROPN NNP 4 nsubj    I-PERSON
      met         meet        VERB  VBD 4 ROOT     O
      Russian     russian     ADJ   JJ  6 amod     B-NORP
      counterpart counterpart NOUN  NN  8 compound O
      Joren       Joren       PROPN NNP 8 compound B-PERSON
      Kova        Kova        PROPN NNP 4 dobj     I-PERSON
      """
    #expect(
      try offices(table) == ["Mara Lint leads Japan actual", "Joren Kova leads Russia actual"])
  }

  @Test func aBareTitleStaysBareWhereNoStateStandsOut() throws {
    let table = """
      President President PROPN NNP 2 compound O
      Mara      Mara      PROPN NNP 2 compound B-PERSON
      Lint      Lint      PROPN NNP 3 nsubj    I-PERSON
      left      leave     VERB  VBD 3 ROOT     O
      Japan     Japan     PROPN NNP 3 dobj     B-GPE
      and       and       CCONJ CC  4 cc       O
      Russia    Russia    PROPN NNP 4 conj     B-GPE
      """
    #expect(try offices(table) == ["Mara Lint leads - actual"])
  }

  @Test func anOriginIsRepresented() throws {
    let table = """
      Mara  Mara  PROPN NNP 1 compound B-PERSON
      Lint  Lint  PROPN NNP 4 nsubj    I-PERSON
      of    of    ADP   IN  1 prep     O
      Japan Japan PROPN NNP 2 pobj     B-GPE
      won   win   VERB  VBD 4 ROOT     O
      """
    #expect(try offices(table) == ["Mara Lint represents Japan actual"])
  }
}
