import RelataLinguistics
import RelataTestSupport
import Testing

@testable import RelataExtraction

/// The normal form of predicates, on documents made by hand.
@Suite struct PredicationReaderTests {
  private func reader(_ table: String) throws -> PredicationReader {
    PredicationReader(
      document: try DocumentBuilder.document(table), supportVerbs: ["hold", "impose"],
      subjectControlVerbs: ["promise"], objectControlVerbs: ["call+on"])
  }

  /// `role=word` for each argument of the predicate at `index`.
  private func arguments(_ table: String, at index: Int) throws -> [String] {
    let reader = try reader(table)
    let predication = try #require(reader.predication(at: index))
    return predication.arguments.map { "\($0.role.rawValue)=\(reader.document.text(at: $0.head))" }
  }

  @Test func activeClauseHasSubjectAndObject() throws {
    let table = """
      Rovia     Rovia     PROPN NNP 1 nsubj B-GPE
      condemned condemn   VERB  VBD 1 ROOT  O
      Belmora   Belmora   PROPN NNP 1 dobj  B-GPE
      """
    #expect(try arguments(table, at: 1) == ["subj=Rovia", "obj=Belmora"])
  }

  @Test func passiveWithAgentIsTurnedAround() throws {
    let table = """
      Belmora    Belmora  PROPN NNP 2 nsubjpass B-GPE
      was        be       AUX   VBD 2 auxpass   O
      sanctioned sanction VERB  VBN 2 ROOT      O
      by         by       ADP   IN  2 agent     O
      Rovia      Rovia    PROPN NNP 3 pobj      B-GPE
      """
    let found = try arguments(table, at: 2)
    #expect(found.contains("obj=Belmora"))
    #expect(found.contains("subj=Rovia"))
  }

  @Test func passiveWithoutAgentHasNoSubject() throws {
    let table = """
      Belmora    Belmora  PROPN NNP 2 nsubjpass B-GPE
      was        be       AUX   VBD 2 auxpass   O
      sanctioned sanction VERB  VBN 2 ROOT      O
      """
    #expect(try arguments(table, at: 2) == ["obj=Belmora"])
  }

  @Test func subjectIsSharedByCoordinatedVerbs() throws {
    let table = """
      Rovia   Rovia   PROPN NNP 1 nsubj B-GPE
      met     meet    VERB  VBD 1 ROOT  O
      and     and     CCONJ CC  1 cc    O
      praised praise  VERB  VBD 1 conj  O
      Belmora Belmora PROPN NNP 3 dobj  B-GPE
      """
    #expect(try arguments(table, at: 3) == ["subj=Rovia", "obj=Belmora"])
    #expect(try arguments(table, at: 1).contains("obj=Belmora"))
  }

  @Test func coordinatedSubjectsAndObjectsAreListed() throws {
    let table = """
      Rovia   Rovia   PROPN NNP 3 nsubj B-GPE
      and     and     CCONJ CC  0 cc    O
      Tarsia  Tarsia  PROPN NNP 0 conj  B-GPE
      praised praise  VERB  VBD 3 ROOT  O
      Belmora Belmora PROPN NNP 3 dobj  B-GPE
      and     and     CCONJ CC  4 cc    O
      Usk     Usk     PROPN NNP 4 conj  B-GPE
      """
    #expect(
      try arguments(table, at: 3) == ["subj=Rovia", "subj=Tarsia", "obj=Belmora", "obj=Usk"])
  }

  @Test func complementOfAgreeHasTheSubjectOfAgree() throws {
    let table = """
      Rovia  Rovia  PROPN NNP 1 nsubj B-GPE
      agreed agree  VERB  VBD 1 ROOT  O
      to     to     PART  TO  3 aux   O
      start  start  VERB  VB  1 xcomp O
      talks  talk   NOUN  NNS 3 dobj  O
      """
    #expect(try arguments(table, at: 3) == ["subj=Rovia", "obj=talks"])
  }

  @Test func whoIsCalledOnDoesWhatTheInfinitiveSays() throws {
    let table = """
      Rovia    Rovia    PROPN NNP 1 nsubj B-GPE
      called   call     VERB  VBD 1 ROOT  O
      on       on       ADP   IN  1 prep  O
      Belmora  Belmora  PROPN NNP 2 pobj  B-GPE
      to       to       PART  TO  5 aux   O
      withdraw withdraw VERB  VB  1 xcomp O
      """
    #expect(try arguments(table, at: 5) == ["subj=Belmora"])
  }

  @Test func whoIsGivenTimeDoesWhatItIsFor() throws {
    let table = """
      Rovia   Rovia   PROPN NNP 1 nsubj  B-GPE
      gave    give    VERB  VBD 1 ROOT   O
      Belmora Belmora PROPN NNP 1 dative B-GPE
      time    time    NOUN  NN  1 dobj   O
      to      to      PART  TO  5 aux    O
      leave   leave   VERB  VB  3 acl    O
      """
    #expect(try arguments(table, at: 5) == ["subj=Belmora"])
  }

  @Test func modalOfAVerbIsItsAuxiliary() throws {
    let table = """
      Rovia Rovia PROPN NNP 2 nsubj B-GPE
      must  must  AUX   MD  2 aux   O
      leave leave VERB  VB  2 ROOT  O
      """
    #expect(try arguments(table, at: 2) == ["subj=Rovia", "aux=must"])
  }

  @Test func complementOfUrgeHasTheObjectOfUrge() throws {
    let table = """
      Rovia    Rovia    PROPN NNP 1 nsubj B-GPE
      urged    urge     VERB  VBD 1 ROOT  O
      Belmora  Belmora  PROPN NNP 1 dobj  B-GPE
      to       to       PART  TO  4 aux   O
      withdraw withdraw VERB  VB  1 xcomp O
      """
    #expect(try arguments(table, at: 4) == ["subj=Belmora"])
  }

  @Test func relativeClauseTakesItsNounAsSubject() throws {
    let table = """
      the    the    DET  DT  1 det   O
      row    row    NOUN NN  1 ROOT  O
      that   that   PRON WDT 3 nsubj O
      kept   keep   VERB VBD 1 relcl O
      Rovia  Rovia  PROPN NNP 3 dobj B-GPE
      """
    #expect(try arguments(table, at: 3) == ["subj=row", "obj=Rovia"])
  }

  @Test func relativeClauseWithItsOwnSubjectTakesItsNounAsObject() throws {
    let table = """
      the    the    DET   DT  1 det   O
      treaty treaty NOUN  NN  1 ROOT  O
      that   that   PRON  WDT 4 dobj  O
      Rovia  Rovia  PROPN NNP 4 nsubj B-GPE
      signed sign   VERB  VBD 1 relcl O
      """
    #expect(try arguments(table, at: 4).contains("obj=treaty"))
    #expect(try arguments(table, at: 4).contains("subj=Rovia"))
  }

  @Test func infinitiveAfterTheFirstHasTheSubjectOfTheCopula() throws {
    let table = """
      Rovia  Rovia PROPN NNP 1 nsubj B-GPE
      is     be    AUX   VBZ 1 ROOT  O
      the    the   DET   DT  3 det   O
      first  first ADJ   JJ  1 attr  O
      to     to    PART  TO  5 aux   O
      sign   sign  VERB  VB  3 relcl O
      it     it    PRON  PRP 5 dobj  O
      """
    #expect(try arguments(table, at: 5) == ["subj=Rovia", "obj=it"])
  }

  @Test func gerundAfterAPrepositionHasTheSubjectOfItsVerb() throws {
    let table = """
      Rovia      Rovia   PROPN NNP 1 nsubj B-GPE
      works      work    VERB  VBZ 1 ROOT  O
      in         in      ADP   IN  1 prep  O
      fighting   fight   VERB  VBG 2 pcomp O
      piracy     piracy  NOUN  NN  3 dobj  O
      """
    #expect(try arguments(table, at: 3) == ["subj=Rovia", "obj=piracy"])
    #expect(try arguments(table, at: 1) == ["subj=Rovia", "in=fighting"])
  }

  @Test func participleCompoundHasItsNounAsObjectAndTheNameAsSubject() throws {
    let table = """
      Rovia   Rovia  PROPN NNP 2 npadvmod B-GPE
      ~-      -      PUNCT HYPH 2 punct   O
      ~held   hold   VERB  VBN 3 amod     O
      islands island NOUN  NNS 3 ROOT     O
      """
    let found = try arguments(table, at: 2)
    #expect(found.contains("obj=islands"))
    #expect(found.contains("subj=Rovia"))
  }

  @Test func participleAfterANounHasItAsObject() throws {
    let table = """
      islands  island NOUN  NNS 0 ROOT  O
      occupied occupy VERB  VBN 0 acl   O
      by       by     ADP   IN  1 agent O
      Rovia    Rovia  PROPN NNP 2 pobj  B-GPE
      """
    let found = try arguments(table, at: 1)
    #expect(found.contains("obj=islands"))
    #expect(found.contains("subj=Rovia"))
  }

  @Test func nounHasPossessorModifierAndPrepositions() throws {
    let table = """
      Rovia   Rovia   PROPN NNP 3 poss B-GPE
      's      's      PART  POS 0 case O
      recent  recent  ADJ   JJ  3 amod O
      meeting meeting NOUN  NN  3 ROOT O
      with    with    ADP   IN  3 prep O
      Belmora Belmora PROPN NNP 4 pobj B-GPE
      """
    #expect(try arguments(table, at: 3) == ["poss=Rovia", "mod=recent", "with=Belmora"])
  }

  @Test func supportVerbLendsItsSubjectAndPrepositionsToItsNoun() throws {
    let table = """
      Rovia   Rovia   PROPN NNP 1 nsubj B-GPE
      held    hold    VERB  VBD 1 ROOT  O
      talks   talk    NOUN  NNS 1 dobj  O
      with    with    ADP   IN  1 prep  O
      Belmora Belmora PROPN NNP 3 pobj  B-GPE
      """
    #expect(try arguments(table, at: 2) == ["subj=Rovia", "with=Belmora"])
  }

  @Test func anyTreeIsWalkedToAnEnd() throws {
    var generator = SeededGenerator(seed: 7)
    let labels: [DependencyLabel] = [
      "conj", "xcomp", "ccomp", "advcl", "relcl", "acl", "pcomp", "prep", "pobj", "nsubj", "dobj",
      "attr", "amod", "dep", "poss", "agent", "dative", "case",
    ]
    for _ in 0..<200 {
      let count = Int.random(in: 1...12, using: &generator)
      let root = Int.random(in: 0..<count, using: &generator)
      // Each token hangs from one that is nearer to the root in a random order: always a tree.
      let order = [root] + (0..<count).filter { $0 != root }.shuffled(using: &generator)
      var lines = [String](repeating: "", count: count)
      for (place, token) in order.enumerated() {
        let head = place == 0 ? token : order[Int.random(in: 0..<place, using: &generator)]
        let label = place == 0 ? "ROOT" : labels.randomElement(using: &generator)?.rawValue ?? "dep"
        let pos =
          ["NOUN NN", "VERB VBN", "VERB VB", "ADJ JJ", "ADP IN", "PROPN NNP"]
          .randomElement(using: &generator) ?? "NOUN NN"
        lines[token] = "w\(token) w\(token) \(pos) \(head) \(label) O"
      }
      let reader = try reader(lines.joined(separator: "\n"))
      for index in reader.document.indices {
        let predication = reader.predication(at: index)
        #expect(predication?.arguments.allSatisfy { $0.head < count } ?? true)
      }
    }
  }
}
