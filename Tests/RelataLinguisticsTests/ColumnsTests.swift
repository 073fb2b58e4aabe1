import RelataLinguistics
import RelataText
import Testing

@Suite struct ColumnsTests {
  /// Two sentences of two tokens over `text`.
  private var valid: AnnotatedDocument.Columns {
    var columns = AnnotatedDocument.Columns()
    columns.spans = [TextSpan(0, 2), TextSpan(2, 3), TextSpan(4, 6), TextSpan(6, 7)]
    columns.lemmas = ["go", "!", "no", "."]
    columns.partsOfSpeech = [.verb, .punctuation, .interjection, .punctuation]
    columns.tags = ["VB", ".", "UH", "."]
    columns.morphologies = ["", "", "", ""]
    columns.heads = [0, 0, 2, 2]
    columns.labels = [.root, .punctuation, .root, .punctuation]
    columns.sentences = [0..<2, 2..<4]
    return columns
  }
  private let text = SourceText("Go! No.")

  private func problem(_ change: (inout AnnotatedDocument.Columns) -> Void) -> InvalidDocument? {
    var columns = valid
    change(&columns)
    do throws(InvalidDocument) {
      _ = try AnnotatedDocument(text: text, columns: columns)
      return nil
    } catch {
      return error
    }
  }

  @Test func takesValidColumnsAndNone() throws {
    #expect(problem { _ in } == nil)
    #expect(problem { $0 = AnnotatedDocument.Columns() } == nil)
  }

  @Test func refusesAColumnOfAnotherLength() {
    #expect(
      problem { $0.lemmas.removeLast() }
        == .columnLength(column: "lemmas", expected: 4, found: 3))
    #expect(problem { $0.heads.append(0) } == .columnLength(column: "heads", expected: 4, found: 5))
  }

  @Test func refusesSpansThatAreEmptyOverlapOrLeaveTheText() {
    #expect(problem { $0.spans[1] = TextSpan(2, 2) } == .span(token: 1))
    #expect(problem { $0.spans[1] = TextSpan(1, 3) } == .span(token: 1))
    #expect(problem { $0.spans[3] = TextSpan(6, 8) } == .span(token: 3))
  }

  @Test func refusesSentencesThatDoNotCoverTheTokens() {
    #expect(problem { $0.sentences = [0..<2] } == .sentence(index: 1))
    #expect(problem { $0.sentences = [0..<2, 3..<4] } == .sentence(index: 1))
    #expect(problem { $0.sentences = [0..<0, 0..<4] } == .sentence(index: 0))
    #expect(problem { $0.sentences = [0..<2, 2..<5] } == .sentence(index: 2))
  }

  @Test func refusesHeadsThatMakeNoTree() {
    #expect(problem { $0.heads[1] = 2 } == .head(token: 1))
    #expect(problem { $0.heads[1] = -1 } == .head(token: 1))
    #expect(problem { $0.heads[3] = 9 } == .head(token: 3))
    #expect(problem { $0.heads[0] = 1 } == .head(token: 0))
  }

  @Test func refusesEntitiesThatAreEmptyOverlapOrLeaveTheDocument() {
    let mention = { EntityMention(tokens: $0, label: "GPE") }
    #expect(problem { $0.entities = [mention(1..<1)] } == .entity(index: 0))
    #expect(problem { $0.entities = [mention(0..<2), mention(1..<3)] } == .entity(index: 1))
    #expect(problem { $0.entities = [mention(3..<5)] } == .entity(index: 0))
  }

  @Test func takesALongChainOfHeads() throws {
    let count = 50_000
    var columns = AnnotatedDocument.Columns()
    columns.spans = (0..<count).map { TextSpan($0, $0 + 1) }
    columns.lemmas = Array(repeating: "a", count: count)
    columns.partsOfSpeech = Array(repeating: .other, count: count)
    columns.tags = Array(repeating: "X", count: count)
    columns.morphologies = Array(repeating: "", count: count)
    columns.heads = (0..<count).map { Int32(max(0, $0 - 1)) }
    columns.labels = Array(repeating: .unclassified, count: count)
    columns.sentences = [0..<count]
    let text = SourceText(String(repeating: "a", count: count))
    let document = try AnnotatedDocument(text: text, columns: columns)
    #expect(document.root(of: count - 1) == 0)
    #expect(document.subtreeRange(of: 1) == 1..<count)
  }
}
