import RelataGraph
import RelataLinguistics
import RelataTestSupport
import RelataText
import Testing

@testable import RelataExtraction

/// Offices of parts of states, posts and appointments, and what follows from offices, on documents made by
/// hand.
@Suite struct OfficeHomeTests {
  private func reading(_ table: String) throws -> ArticleReading {
    let lexicon = try Lexicon(ontology: try Ontology.bundled())
    return ArticleReading(
      document: try DocumentBuilder.document(table), lexicon: lexicon,
      datePublished: PartialDate("2031-09-16"))
  }

  /// `person relation body stance` for each office whose body is known.
  private func offices(_ table: String) throws -> [String] {
    var reading = try reading(table)
    OfficeReader.read(&reading)
    return reading.offices.sorted { $0.key < $1.key }.flatMap { person, held in
      held.compactMap { office in
        guard let body = office.body else { return nil }
        return "\(reading.entities[person].name) \(office.relation) "
          + "\(reading.entities[body].name) \(office.stance.rawValue)"
      }
    }
  }

  private func lines(_ edges: [CandidateEdge], _ reading: ArticleReading) -> [String] {
    edges.map { edge in
      let (subject, object) = (reading.entities[edge.subject], reading.entities[edge.object])
      return "\(subject.name) \(edge.relation) \(object.name)"
    }
  }

  @Test func aGovernorWithoutARegionGovernsTheOneNamedBefore() throws {
    let table = """
      In         in         ADP   IN  6 prep     O
      Queensland Queensland PROPN NNP 0 pobj     B-GPE
      ,          ,          PUNCT ,   6 punct    O
      Governor   Governor   PROPN NNP 5 compound O
      Mara       Mara       PROPN NNP 5 compound B-PERSON
      Lint       Lint       PROPN NNP 6 nsubj    I-PERSON
      left       leave      VERB  VBD 6 ROOT     O
      """
    #expect(try offices(table) == ["Mara Lint leads Queensland actual"])
  }

  @Test func aRegionThatIsNoPartOfAStateHasNoGovernor() throws {
    let table = """
      In         in         ADP   IN  6 prep     O
      Africa     Africa     PROPN NNP 0 pobj     B-LOC
      ,          ,          PUNCT ,   6 punct    O
      Governor   Governor   PROPN NNP 5 compound O
      Mara       Mara       PROPN NNP 5 compound B-PERSON
      Lint       Lint       PROPN NNP 6 nsubj    I-PERSON
      left       leave      VERB  VBD 6 ROOT     O
      """
    #expect(try offices(table).isEmpty)
  }

  @Test func aPluralTitleBelongsToAllNamesOfAList() throws {
    let table = """
      Rovia     Rovia     PROPN NNP 1 compound B-ORG
      lawyers   lawyer    NOUN  NNS 3 compound O
      Mara      Mara      PROPN NNP 3 compound B-PERSON
      Lint      Lint      PROPN NNP 12 nsubj   I-PERSON
      of        of        ADP   IN  3 prep     O
      Japan     Japan     PROPN NNP 4 pobj     B-GPE
      ,         ,         PUNCT ,   3 punct    O
      Ada       Ada       PROPN NNP 8 compound B-PERSON
      Brun      Brun      PROPN NNP 3 appos    I-PERSON
      and       and       CCONJ CC  8 cc       O
      Joren     Joren     PROPN NNP 11 compound B-PERSON
      Kova      Kova      PROPN NNP 8 conj     I-PERSON
      left      leave     VERB  VBD 12 ROOT    O
      """
    let found = try offices(table)
    #expect(found.contains("Ada Brun represents Rovia actual"))
    #expect(found.contains("Joren Kova represents Rovia actual"))
  }

  @Test func theObjectOfAnAppointmentHoldsTheOffice() throws {
    let table = """
      Mara      Mara      PROPN NNP 1 compound B-PERSON
      Lint      Lint      PROPN NNP 2 nsubj    I-PERSON
      appointed appoint   VERB  VBD 2 ROOT     O
      Joren     Joren     PROPN NNP 4 compound B-PERSON
      Kova      Kova      PROPN NNP 2 dobj     I-PERSON
      as        as        ADP   IN  2 prep     O
      president president NOUN  NN  5 pobj     O
      of        of        ADP   IN  6 prep     O
      Japan     Japan     PROPN NNP 7 pobj     B-GPE
      """
    #expect(try offices(table) == ["Joren Kova leads Japan actual"])
  }

  @Test func whoeverHoldsAPostHoldsItsOffice() throws {
    let table = """
      Mara      Mara      PROPN NNP 1 compound B-PERSON
      Lint      Lint      PROPN NNP 2 nsubj    I-PERSON
      assumed   assume    VERB  VBD 2 ROOT     O
      the       the       DET   DT  4 det      O
      post      post      NOUN  NN  2 dobj     O
      of        of        ADP   IN  4 prep     O
      president president NOUN  NN  5 pobj     O
      of        of        ADP   IN  6 prep     O
      Japan     Japan     PROPN NNP 7 pobj     B-GPE
      """
    #expect(try offices(table) == ["Mara Lint leads Japan actual"])
  }

  @Test func anOfficeThatSomeoneResignsFromHasEnded() throws {
    let table = """
      Mara      Mara      PROPN NNP 1 compound B-PERSON
      Lint      Lint      PROPN NNP 2 nsubj    I-PERSON
      resigned  resign    VERB  VBD 2 ROOT     O
      as        as        ADP   IN  2 prep     O
      president president NOUN  NN  3 pobj     O
      of        of        ADP   IN  4 prep     O
      Japan     Japan     PROPN NNP 5 pobj     B-GPE
      """
    #expect(try offices(table) == ["Mara Lint leads Japan ended"])
  }

  @Test func anOwnerOfANameIsRepresented() throws {
    let table = """
      Japan Japan PROPN NNP 3 poss     B-GPE
      's    's    PART  POS 0 case     O
      Mara  Mara  PROPN NNP 3 compound B-PERSON
      Lint  Lint  PROPN NNP 4 nsubj    I-PERSON
      won   win   VERB  VBD 4 ROOT     O
      """
    #expect(try offices(table) == ["Mara Lint represents Japan actual"])
  }

  @Test func whoResignsFromABodyLeavesIt() throws {
    let table = """
      Mara     Mara     PROPN NNP 1 compound B-PERSON
      Lint     Lint     PROPN NNP 7 nsubj    I-PERSON
      ,        ,        PUNCT ,   1 punct    O
      director director NOUN  NN  1 appos    O
      of       of       ADP   IN  3 prep     O
      Greenpeace Greenpeace PROPN NNP 4 pobj B-ORG
      ,        ,        PUNCT ,   1 punct    O
      resigned resign   VERB  VBD 7 ROOT     O
      """
    var reading = try reading(table)
    OfficeReader.read(&reading)
    let edges = ResignationRule.edges(in: &reading)
    #expect(lines(edges, reading) == ["Mara Lint withdrawsFrom Greenpeace"])
  }

  private let obituary = """
    Mara  Mara  PROPN NNP 1 compound B-PERSON
    Lint  Lint  PROPN NNP 2 nsubj    I-PERSON
    died  die   VERB  VBD 2 ROOT     O
    .     .     PUNCT .   2 punct    O
    "     "     PUNCT ``  6 punct    O
    She   she   PRON  PRP 6 nsubj    O
    helped help VERB  VBD 13 ccomp   O
    us    we    PRON  PRP 6 dobj     O
    all   all   DET   DT  7 appos    O
    ,     ,     PUNCT ,   13 punct   O
    "     "     PUNCT ''  13 punct   O
    Joren Joren PROPN NNP 12 compound B-PERSON
    Kova  Kova  PROPN NNP 13 nsubj   I-PERSON
    said  say   VERB  VBD 13 ROOT    O
    .     .     PUNCT .   13 punct   O
    """

  @Test func whoIsQuotedOnTheDeadPaysTribute() throws {
    var reading = try reading(obituary)
    let edges = ObituaryRule.edges(in: &reading, beside: [])
    #expect(lines(edges, reading) == ["Joren Kova supports Mara Lint"])
    #expect(ObituaryRule.edges(in: &reading, beside: edges).isEmpty)
  }

  @Test func withoutADeathThereIsNoTribute() throws {
    let table = obituary.replacing("died  die ", with: "left  leave")
    var reading = try reading(table)
    #expect(ObituaryRule.edges(in: &reading, beside: []).isEmpty)
  }
}
