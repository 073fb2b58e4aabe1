import Testing

@testable import RelataRendering

@Suite struct TextMetricsTests {
  @Test func everyLetterCountsAndOrderDoesNot() {
    let width = { (text: String) in TextMetrics.width(of: text.utf8, isBold: false) }
    #expect(width("") == 0)
    #expect(width("ab") == width("ba"))
    #expect(abs(width("Japan") - (0.295 + 0.613 + 0.635 + 0.613 + 0.634)) < 1e-9)
    #expect(width("日本") == 2)
    #expect(width("e\u{301}") == width("e"))
  }

  @Test func boldIsWider() {
    let text = "Foreign Minister"
    #expect(
      TextMetrics.width(of: text.utf8, isBold: true)
        > TextMetrics.width(of: text.utf8, isBold: false))
  }

  @Test func bytesThatAreNoUTF8AreMeasured() {
    #expect(TextMetrics.width(of: [0xFF, 0xC3, 0x41], isBold: false) > 0.684)
  }
}
