import RelataGraph
import RelataTestSupport
import RelataText
import Testing

@testable import RelataExtraction

/// Where things lie, what they are part of and who belongs to what, on documents made by hand.
@Suite struct PlaceRulesTests {
  /// `subject relation object` for each edge of the rules of structure, in order.
  private func edges(_ table: String) throws -> [String] {
    let lexicon = try Lexicon(ontology: try Ontology.bundled())
    var reading = ArticleReading(
      document: try DocumentBuilder.document(table), lexicon: lexicon,
      datePublished: PartialDate("2031-09-16"))
    return PlaceRules.edges(in: &reading).map { edge in
      let (subject, object) = (reading.entities[edge.subject], reading.entities[edge.object])
      return "\(subject.name) \(edge.relation) \(object.name)"
    }
  }

  // MARK: - Addresses

  @Test func aPlaceBeforeACommaLiesInTheOneAfterIt() throws {
    let table = """
      She   she   PRON  PRP 1 nsubj O
      left  leave VERB  VBD 1 ROOT  O
      Orvel Orvel PROPN NNP 1 dobj  B-GPE
      ,     ,     PUNCT ,   2 punct O
      Japan Japan PROPN NNP 2 appos B-GPE
      .     .     PUNCT .   1 punct O
      """
    #expect(try edges(table) == ["Orvel locatedIn Japan"])
  }

  @Test func aListOfPlacesIsNoAddress() throws {
    let table = """
      She   she   PRON  PRP 1 nsubj O
      left  leave VERB  VBD 1 ROOT  O
      Orvel Orvel PROPN NNP 1 dobj  B-GPE
      ,     ,     PUNCT ,   2 punct O
      Japan Japan PROPN NNP 2 conj  B-GPE
      and   and   CCONJ CC  4 cc    O
      Tesk  Tesk  PROPN NNP 4 conj  B-GPE
      """
    #expect(try edges(table).isEmpty)
  }

  // MARK: - Scenes

  @Test func anEventLiesWhereThePhraseAfterItSays() throws {
    let table = """
      The    the    DET   DT  1 det   O
      summit summit NOUN  NN  4 nsubj O
      in     in     ADP   IN  1 prep  O
      Orvel  Orvel  PROPN NNP 2 pobj  B-GPE
      ended  end    VERB  VBD 4 ROOT  O
      """
    #expect(try edges(table) == ["summit locatedIn Orvel"])
  }

  @Test func talksOnAStraitAreNotHeldThere() throws {
    let table = """
      The    the   DET   DT  1 det      O
      talks  talk  NOUN  NNS 5 nsubj    O
      on     on    ADP   IN  1 prep     O
      Sella  Sella PROPN NNP 4 compound B-LOC
      Strait Strait PROPN NNP 2 pobj    I-LOC
      ended  end   VERB  VBD 5 ROOT     O
      """
    #expect(try edges(table).isEmpty)
  }

  @Test func anElectionLiesInTheStateThatItIsNamedAfter() throws {
    let table = """
      The      the      DET  DT 2 det   O
      Japanese japanese ADJ  JJ 2 amod  B-NORP
      election election NOUN NN 3 nsubj O
      ended    end      VERB VBD 3 ROOT O
      """
    #expect(try edges(table) == ["election locatedIn Japan"])
  }

  @Test func anAttackOfAStateDoesNotLieInIt() throws {
    let table = """
      The      the      DET  DT 2 det   O
      Japanese japanese ADJ  JJ 2 amod  B-NORP
      attack   attack   NOUN NN 3 nsubj O
      ended    end      VERB VBD 3 ROOT O
      """
    #expect(try edges(table).isEmpty)
  }

  @Test func whatIsDoneAtAnEventIsDoneWhereItLies() throws {
    let table = """
      She    she    PRON  PRP 1 nsubj O
      spoke  speak  VERB  VBD 1 ROOT  O
      in     in     ADP   IN  1 prep  O
      Orvel  Orvel  PROPN NNP 2 pobj  B-GPE
      at     at     ADP   IN  1 prep  O
      the    the    DET   DT  6 det   O
      summit summit NOUN  NN  4 pobj  O
      """
    #expect(try edges(table) == ["summit locatedIn Orvel"])
  }

  @Test func theCityIsTheOneNamedLast() throws {
    let table = """
      She     she     PRON  PRP 1 nsubj O
      left    leave   VERB  VBD 1 ROOT  O
      Orvel   Orvel   PROPN NNP 1 dobj  B-GPE
      after   after   ADP   IN  1 prep  O
      a       a       DET   DT  5 det   O
      protest protest NOUN  NN  3 pobj  O
      in      in      ADP   IN  5 prep  O
      the     the     DET   DT  8 det   O
      city    city    NOUN  NN  6 pobj  O
      """
    #expect(try edges(table) == ["protest locatedIn Orvel"])
  }

  // MARK: - Owners

  @Test func aCapitalLiesInTheStateSpokenOf() throws {
    let table = """
      Japan   Japan   PROPN NNP 1 nsubj B-GPE
      left    leave   VERB  VBD 1 ROOT  O
      the     the     DET   DT  3 det   O
      capital capital NOUN  NN  1 dobj  O
      ,       ,       PUNCT ,   3 punct O
      Orvel   Orvel   PROPN NNP 3 appos B-GPE
      """
    #expect(try edges(table) == ["Orvel locatedIn Japan"])
  }

  @Test func theCapitalOfAnotherStateDoesNot() throws {
    let table = """
      Japan   Japan   PROPN NNP 1 nsubj B-GPE
      left    leave   VERB  VBD 1 ROOT  O
      the     the     DET   DT  3 det   O
      capital capital NOUN  NN  1 dobj  O
      ,       ,       PUNCT ,   3 punct O
      Paris   Paris   PROPN NNP 3 appos B-GPE
      """
    #expect(try edges(table).isEmpty)
  }

  @Test func eachNameAfterWhatIsBasedSomewhereIsBasedThere() throws {
    let table = """
      Two       two       NUM   CD  4 nummod   O
      Japan     Japan     PROPN NNP 3 npadvmod B-GPE
      -         -         PUNCT HYPH 3 punct   O
      based     base      VERB  VBN 4 amod     O
      companies company   NOUN  NNS 11 nsubj   O
      ,         ,         PUNCT ,   4 punct    O
      Orvel     Orvel     PROPN NNP 7 compound B-ORG
      Steel     Steel     PROPN NNP 4 appos    I-ORG
      and       and       CCONJ CC  7 cc       O
      Tesk      Tesk      PROPN NNP 10 compound B-ORG
      Motors    Motors    PROPN NNP 7 conj     I-ORG
      left      leave     VERB  VBD 11 ROOT    O
      """
    #expect(
      try edges(table) == ["Orvel Steel locatedIn Japan", "Tesk Motors locatedIn Japan"])
  }

  // MARK: - Bodies and members

  @Test func anOrganIsPartOfTheBodyItsNameBeginsWith() throws {
    let table = """
      The     the     DET   DT  2 det      O
      Sella   Sella   PROPN NNP 2 compound B-ORG
      Union   Union   PROPN NNP 3 nsubj    I-ORG
      left    leave   VERB  VBD 3 ROOT     O
      the     the     DET   DT  7 det      O
      Sella   Sella   PROPN NNP 7 compound B-ORG
      Union   Union   PROPN NNP 7 compound I-ORG
      Council Council PROPN NNP 3 dobj     I-ORG
      """
    #expect(try edges(table) == ["Sella Union Council partOf Sella Union"])
  }

  @Test func aNameThatOnlyBeginsAlikeIsNoPart() throws {
    let table = """
      The   the   DET   DT  2 det      O
      Sella Sella PROPN NNP 2 compound B-ORG
      Union Union PROPN NNP 3 nsubj    I-ORG
      left  leave VERB  VBD 3 ROOT     O
      the   the   DET   DT  7 det      O
      Sella Sella PROPN NNP 7 compound B-ORG
      Union Union PROPN NNP 7 compound I-ORG
      Times Times PROPN NNP 3 dobj     I-ORG
      """
    #expect(try edges(table).isEmpty)
  }

  @Test func allThatAListSaysToBeOfAPartyBelongToIt() throws {
    let table = """
      America     America    PROPN NNP 1 nsubj    B-GPE
      pleased     please     VERB  VBD 1 ROOT     O
      Mara        Mara       PROPN NNP 3 compound B-PERSON
      Lint        Lint       PROPN NNP 1 dobj     I-PERSON
      and         and        CCONJ CC  3 cc       O
      Joren       Joren      PROPN NNP 6 compound B-PERSON
      Kova        Kova       PROPN NNP 3 conj     I-PERSON
      ,           ,          PUNCT ,   6 punct    O
      both        both       DET   DT  9 det      O
      Republicans Republicans PROPN NNPS 6 appos  B-NORP
      """
    #expect(
      try edges(table) == [
        "Mara Lint memberOf Republican Party", "Joren Kova memberOf Republican Party",
      ])
  }

  @Test func aPersonWhoIsSaidToBeOfAPartyBelongsToIt() throws {
    let table = """
      Mara       Mara       PROPN NNP 1 compound B-PERSON
      Lint       Lint       PROPN NNP 2 nsubj    I-PERSON
      is         be         AUX   VBZ 2 ROOT     O
      a          a          DET   DT  4 det      O
      Republican Republican PROPN NNP 2 attr     B-NORP
      in         in         ADP   IN  2 prep     O
      America    America    PROPN NNP 5 pobj     B-GPE
      """
    #expect(try edges(table) == ["Mara Lint memberOf Republican Party"])
    let denied = """
      Mara       Mara       PROPN NNP 1 compound B-PERSON
      Lint       Lint       PROPN NNP 2 nsubj    I-PERSON
      is         be         AUX   VBZ 2 ROOT     O
      not        not        PART  RB  2 neg      O
      a          a          DET   DT  5 det      O
      Republican Republican PROPN NNP 2 attr     B-NORP
      """
    #expect(try edges(denied).isEmpty)
  }

  // MARK: - Happenings, chains and shared places

  @Test func whatHappensInAPlaceIsTheEventNamedLater() throws {
    let table = """
      A        a        DET   DT  1 det      O
      bus      bus      NOUN  NN  2 nsubj    O
      crashed  crash    VERB  VBD 2 ROOT     O
      in       in       ADP   IN  2 prep     O
      Orvel    Orvel    PROPN NNP 3 pobj     B-GPE
      .        .        PUNCT .   2 punct    O
      The      the      DET   DT  7 det      O
      accident accident NOUN  NN  8 nsubj    O
      shocked  shock    VERB  VBD 8 ROOT     O
      many     many     ADJ   JJ  8 dobj     O
      """
    #expect(try edges(table) == ["accident locatedIn Orvel"])
    let denied = """
      The      the      DET   DT  1 det      O
      accident accident NOUN  NN  2 nsubj    O
      ended    end      VERB  VBD 2 ROOT     O
      .        .        PUNCT .   2 punct    O
      No       no       DET   DT  5 det      O
      bus      bus      NOUN  NN  8 nsubj    O
      did      do       AUX   VBD 8 aux      O
      not      not      PART  RB  8 neg      O
      crash    crash    VERB  VB  8 ROOT     O
      in       in       ADP   IN  8 prep     O
      Orvel    Orvel    PROPN NNP 9 pobj     B-GPE
      """
    #expect(try edges(denied).isEmpty)
  }

  @Test func aChainOfPlacesIsReadWhereTheGazetteerConfirmsIt() throws {
    let table = """
      Vienna  Vienna  PROPN NNP 8 nsubj B-GPE
      ,       ,       PUNCT ,   0 punct O
      in      in      ADP   IN  0 prep  O
      the     the     DET   DT  4 det   O
      hills   hill    NOUN  NNS 2 pobj  O
      of      of      ADP   IN  4 prep  O
      Austria Austria PROPN NNP 5 pobj  B-GPE
      ,       ,       PUNCT ,   0 punct O
      grew    grow    VERB  VBD 8 ROOT  O
      """
    #expect(try edges(table) == ["Vienna locatedIn Austria"])
    let joined = """
      Vienna  Vienna  PROPN NNP 4 nsubj B-GPE
      ,       ,       PUNCT ,   0 punct O
      and     and     CCONJ CC  0 cc    O
      Austria Austria PROPN NNP 0 conj  B-GPE
      grew    grow    VERB  VBD 4 ROOT  O
      """
    #expect(try edges(joined).isEmpty)
  }

  @Test func aPlaceThatBothNamesShareIsSaidOfEach() throws {
    let table = """
      Mara  Mara  PROPN NNP 1  compound B-PERSON
      Lint  Lint  PROPN NNP 9  nsubj    I-PERSON
      and   and   CCONJ CC  1  cc       O
      Joren Joren PROPN NNP 4  compound B-PERSON
      Kova  Kova  PROPN NNP 1  conj     I-PERSON
      ,     ,     PUNCT ,   1  punct    O
      both  both  PRON  DT  1  appos    O
      from  from  ADP   IN  6  prep     O
      Japan Japan PROPN NNP 7  pobj     B-GPE
      won   win   VERB  VBD 9  ROOT     O
      """
    #expect(
      try edges(table) == ["Mara Lint represents Japan", "Joren Kova represents Japan"])
  }

  @Test func randomTreesDoNotTrapTheRules() throws {
    let lexicon = try Lexicon(ontology: try Ontology.bundled())
    var generator = SeededGenerator(seed: 2031)
    for _ in 0..<60 {
      var reading = ArticleReading(
        document: try RandomDocument.make(using: &generator), lexicon: lexicon, datePublished: nil)
      let edges = PlaceRules.edges(in: &reading)
      #expect(edges.allSatisfy { $0.subject != $0.object && !$0.evidence.isEmpty })
    }
  }
}
