import RelataLinguistics
import RelataTestSupport
import RelataText
import Testing

@Suite struct AnnotationTableWriterTests {
  private func table(_ document: AnnotatedDocument, _ identifier: String = "a") -> String {
    String(
      decoding: AnnotationTableWriter().bytes(of: document, identifier: identifier), as: UTF8.self)
  }

  @Test func writesOneTokenALine() throws {
    let document = try DocumentBuilder.document(
      """
      São    São   PROPN NNP 1 compound B-GPE
      Ansel  Ansel PROPN NNP 2 nsubj    I-GPE
      slept  sleep VERB  VBD 2 ROOT     O
      ~.     .     PUNCT .   2 punct    O

      𝔄      𝔄     X     FW  0 ROOT     O
      """)
    #expect(
      table(document, "2031-04") == """
        # 2031-04
        0\tSão\tSão\tPROPN\tNNP\t1\tcompound\tB-GPE\t1\t0\t3
        1\tAnsel\tAnsel\tPROPN\tNNP\t2\tnsubj\tI-GPE\t0\t4\t9
        2\tslept\tsleep\tVERB\tVBD\t2\tROOT\tO\t0\t10\t15
        3\t.\t.\tPUNCT\t.\t2\tpunct\tO\t0\t15\t16
        4\t𝔄\t𝔄\tX\tFW\t4\tROOT\tO\t1\t17\t18


        """)
  }

  @Test func escapesWhatWouldBreakALineOrACell() throws {
    var columns = AnnotatedDocument.Columns()
    let text = SourceText("\n\t\"\\\r\u{8}\u{C}\u{1}")
    columns.spans = (0..<text.byteCount).map { TextSpan($0, $0 + 1) }
    columns.lemmas = columns.spans.map { text[$0] }
    columns.partsOfSpeech = columns.spans.map { _ in .space }
    columns.tags = columns.spans.map { _ in "_SP" }
    columns.morphologies = columns.spans.map { _ in "" }
    columns.heads = columns.spans.map { _ in 0 }
    columns.labels = columns.spans.map { _ in .unclassified }
    columns.sentences = [0..<text.byteCount]
    let document = try AnnotatedDocument(text: text, columns: columns)
    let rows = table(document, "a\nb").split(separator: "\n")
    #expect(rows[0] == #"# a\nb"#)
    let cells = rows.dropFirst().map { $0.split(separator: "\t") }
    #expect(cells.map(\.count) == Array(repeating: 11, count: 8))
    let expected = [#"\n"#, #"\t"#, #"\""#, #"\\"#, #"\r"#, #"\b"#, #"\f"#, #"\u0001"#]
    #expect(cells.map { String($0[1]) } == expected)
    #expect(cells.map { String($0[2]) } == expected)
  }

  @Test func writesADocumentWithoutTokens() throws {
    let document = try AnnotatedDocument(
      text: SourceText(""), columns: AnnotatedDocument.Columns())
    #expect(table(document) == "# a\n\n")
  }
}
