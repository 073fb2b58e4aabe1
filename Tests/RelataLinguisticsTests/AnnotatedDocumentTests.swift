import RelataLinguistics
import RelataTestSupport
import RelataText
import Testing

@Suite struct AnnotatedDocumentTests {
  static let table = """
    Ada     Ada    PROPN NNP 1 compound B-PERSON
    Brun    Brun   PROPN NNP 2 nsubj    I-PERSON
    met     meet   VERB  VBD 2 ROOT     O
    Lind    Lind   PROPN NNP 2 dobj     B-PERSON
    and     and    CCONJ CC  3 cc       O
    Ros     Ros    PROPN NNP 3 conj     B-PERSON
    in      in     ADP   IN  2 prep     O
    Ansel   Ansel  PROPN NNP 6 pobj     B-GPE
    ~.      .      PUNCT .   2 punct    O

    They    they   PRON  PRP 1 nsubj    O
    agreed  agree  VERB  VBD 1 ROOT     O
    ~.      .      PUNCT .   1 punct    O
    """

  @Test func readsATableOfTokens() throws {
    let document = try DocumentBuilder.document(Self.table)
    #expect(document.text.string == "Ada Brun met Lind and Ros in Ansel. They agreed.")
    #expect(document.count == 12)
    #expect(document.sentences == [0..<9, 9..<12])
    #expect(document.entities.map(\.tokens) == [0..<2, 3..<4, 5..<6, 7..<8])
    #expect(document.text(of: document.entities[0].tokens) == "Ada Brun")
    #expect(document.heads[9] == 10)
  }

  @Test(arguments: [
    "Ada Ada PROPN NNP 0 ROOT", "Ada Ada NAME NNP 0 ROOT O", "Ada Ada PROPN NNP x ROOT O",
  ])
  func refusesALineThatIsNoToken(line: String) {
    #expect(throws: DocumentBuilder.MalformedLine.self) { try DocumentBuilder.document(line) }
  }

  @Test func walksTheTree() throws {
    let document = try DocumentBuilder.document(Self.table)
    #expect(document.head(of: 2) == nil)
    #expect(document.head(of: 7) == 6)
    #expect(document.dependents(of: 2) == [1, 3, 6, 8])
    #expect(document.dependents(of: 2, .directObject, .nominalSubject) == [1, 3])
    #expect(document.dependent(of: 2, .preposition) == 6)
    #expect(document.dependent(of: 2, .negation) == nil)
    #expect(document.subtreeRange(of: 3) == 3..<6)
    #expect(document.ancestors(of: 7) == [6, 2])
    #expect(document.isInSubtree(7, of: 2))
    #expect(!document.isInSubtree(1, of: 3))
    #expect(document.conjuncts(from: 3) == [3, 5])
    #expect(document.root(of: 5) == 2)
    #expect(document.sentenceIndex(of: 8) == 0)
    #expect(document.sentenceIndex(of: 9) == 1)
    #expect(document.isFollowedBySpace(6))
    #expect(!document.isFollowedBySpace(7))
    #expect(!document.isFollowedBySpace(11))
  }

  @Test func findsEveryDependentOfAnyTreeInOrder() throws {
    var generator = SeededGenerator(seed: 19)
    for _ in 0..<100 {
      let count = Int.random(in: 1..<30, using: &generator)
      let heads = (0..<count).map { $0 == 0 ? 0 : Int.random(in: 0..<$0, using: &generator) }
      let rows = heads.map { "w w X X \($0) dep O" }
      let document = try DocumentBuilder.document(rows.joined(separator: "\n"))
      for index in document.indices {
        let expected = heads.indices.filter { heads[$0] == index && $0 != index }
        #expect(document.dependents(of: index) == expected)
        #expect(document.root(of: index) == 0)
        let below = document.indices.filter { document.isInSubtree($0, of: index) }
        #expect(document.subtreeRange(of: index).lowerBound == below.first)
        #expect(document.subtreeRange(of: index).upperBound == (below.last ?? 0) + 1)
      }
    }
  }
}
