import RelataGraph
import RelataLinguistics
import RelataTestSupport
import Testing

@testable import RelataExtraction

/// Stance from negation, modals and embedding words, on documents made by hand.
@Suite struct StanceReaderTests {
  private func stance(_ table: String, of trigger: Int) throws -> Stance {
    let lexicon = try Lexicon(ontology: try Ontology.bundled())
    return StanceReader(document: try DocumentBuilder.document(table), clauses: lexicon.clauses)
      .stance(of: trigger, base: .actual)
  }

  @Test func aPlainPastIsActual() throws {
    let table = """
      Rovia Rovia PROPN NNP 1 nsubj B-GPE
      left  leave VERB  VBD 1 ROOT  O
      """
    #expect(try stance(table, of: 1) == .actual)
  }

  @Test func theFutureIsPlannedAndItsNegationDenied() throws {
    let future = """
      Rovia Rovia PROPN NNP 2 nsubj B-GPE
      will  will  AUX   MD  2 aux   O
      leave leave VERB  VB  2 ROOT  O
      """
    #expect(try stance(future, of: 2) == .planned)
    let negated = """
      Rovia Rovia PROPN NNP 3 nsubj B-GPE
      will  will  AUX   MD  3 aux   O
      not   not   PART  RB  3 neg   O
      leave leave VERB  VB  3 ROOT  O
      """
    #expect(try stance(negated, of: 3) == .denied)
  }

  @Test(arguments: ["may", "could", "should", "would", "must"])
  func modalsOfPossibilityAndDutyAreHypothetical(modal: String) throws {
    let table = """
      Rovia Rovia PROPN NNP 2 nsubj B-GPE
      \(modal) \(modal) AUX MD 2 aux O
      leave leave VERB  VB  2 ROOT  O
      """
    #expect(try stance(table, of: 2) == .hypothetical)
  }

  @Test(arguments: [
    ("agreed", "agree", Stance.planned), ("plans", "plan", .planned),
    ("wants", "want", .hypothetical),
    ("refused", "refuse", .denied), ("stopped", "stop", .ended), ("continued", "continue", .actual),
    ("managed", "manage", .actual),
  ])
  func theEmbeddingVerbDecides(form: String, lemma: String, expected: Stance) throws {
    let table = """
      Rovia   Rovia   PROPN NNP 1 nsubj B-GPE
      \(form) \(lemma) VERB VBD 1 ROOT  O
      to      to      PART  TO  3 aux   O
      leave   leave   VERB  VB  1 xcomp O
      """
    #expect(try stance(table, of: 3) == expected)
  }

  @Test func whatIsSaidKeepsItsStance() throws {
    let table = """
      Lint Lint PROPN NNP 1 nsubj B-PERSON
      said say  VERB  VBD 1 ROOT  O
      Rovia Rovia PROPN NNP 3 nsubj B-GPE
      left leave VERB VBD 1 ccomp O
      """
    #expect(try stance(table, of: 3) == .actual)
  }

  @Test func aConditionIsHypothetical() throws {
    let table = """
      if     if    SCONJ IN  2 mark  O
      Rovia  Rovia PROPN NNP 2 nsubj B-GPE
      leaves leave VERB  VBZ 4 advcl O
      we     we    PRON  PRP 4 nsubj O
      stay   stay  VERB  VBP 4 ROOT  O
      """
    #expect(try stance(table, of: 2) == .hypothetical)
  }

  @Test func aNounTakesTheStanceOfItsVerbAndOfItsModifiers() throws {
    let cancelled = """
      Rovia     Rovia  PROPN NNP 1 nsubj B-GPE
      suspended suspend VERB VBD 1 ROOT  O
      the       the    DET   DT  3 det   O
      talks     talk   NOUN  NNS 1 dobj  O
      """
    #expect(try stance(cancelled, of: 3) == .ended)
    let planned = """
      a       a     DET  DT  1 det  O
      visit   visit NOUN NN  1 ROOT O
      planned plan  VERB VBN 1 acl  O
      for     for   ADP  IN  2 prep O
      May     May   PROPN NNP 3 pobj O
      """
    #expect(try stance(planned, of: 1) == .planned)
  }

  @Test func noWhereThereIsNoneIsDenied() throws {
    let table = """
      Rovia Rovia PROPN NNP 1 nsubj B-GPE
      held  hold  VERB  VBD 1 ROOT  O
      no    no    DET   DT  3 det   O
      talks talk  NOUN  NNS 1 dobj  O
      """
    #expect(try stance(table, of: 3) == .denied)
  }
}
