import RelataTestSupport
import RelataText
import Testing

@Suite struct SourceTextTests {
  @Test func codePointOffsetsAgreeWithCountingScalars() {
    var generator = SeededGenerator(seed: 1)
    for round in 0..<200 {
      let string = generator.oddString(maximumPieces: 120)
      let text = SourceText(string)
      var byte = 0
      for (index, scalar) in string.unicodeScalars.enumerated() {
        #expect(text.codePointOffset(ofByte: byte) == index, "round \(round), byte \(byte)")
        byte += scalar.utf8.count
      }
      #expect(text.codePointOffset(ofByte: byte) == string.unicodeScalars.count)
      #expect(text.byteCount == byte)
    }
  }

  @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 129])
  func blockBordersCountRight(prefixLength: Int) {
    let string =
      String(repeating: "a", count: prefixLength) + "é日😀" + String(repeating: "b", count: 70)
    let text = SourceText(string)
    #expect(text.codePointOffset(ofByte: prefixLength) == prefixLength)
    #expect(text.codePointOffset(ofByte: prefixLength + 2) == prefixLength + 1)
    #expect(text.codePointOffset(ofByte: prefixLength + 5) == prefixLength + 2)
    #expect(text.codePointOffset(ofByte: prefixLength + 9) == prefixLength + 3)
    #expect(text.codePointOffset(ofByte: text.byteCount) == prefixLength + 73)
  }

  @Test func spansCutWhatTheyCover() {
    let text = SourceText("Tōkyō claims")
    #expect(text[TextSpan(0, 7)] == "Tōkyō")
    #expect(text.codePointRange(of: TextSpan(8, 14)) == 6..<12)
    #expect(text[TextSpan(3, 3)] == "")
  }

  @Test(
    arguments: [
      ([UInt8](), nil), ([0x61, 0x62], nil), ([0xC3, 0xA9], nil), ([0x61, 0xC3], 1), ([0xFF], 0),
      ([0x61, 0x80, 0x61], 1), ([0xC0, 0xAF], 0), ([0xED, 0xA0, 0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0x61, 0xE6, 0x97], 1), ([0xF0, 0x9F, 0x98, 0x80, 0xF0], 4),
    ] as [([UInt8], Int?)])
  func firstByteThatIsNoUTF8IsFound(bytes: [UInt8], offset: Int?) {
    #expect(SourceText.firstInvalidByte(in: bytes) == offset)
    #expect((SourceText(utf8: bytes) == nil) == (offset != nil))
  }

  @Test func validityAgreesWithTheStandardLibrary() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        [0x41, 0x80, 0xBF, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0xFF].randomElement(using: &generator)
          ?? UInt8(0)
      }
      #expect((SourceText(utf8: bytes) == nil) == (String(validating: bytes, as: UTF8.self) == nil))
    }
  }

  @Test func linesAndColumnsCountFromOneInCodePoints() {
    let text = SourceText("é\nab日c\n")
    #expect(text.lineAndColumn(ofByte: 0) == (1, 1))
    #expect(text.lineAndColumn(ofByte: 2) == (1, 2))
    #expect(text.lineAndColumn(ofByte: 3) == (2, 1))
    #expect(text.lineAndColumn(ofByte: 8) == (2, 4))
    #expect(text.lineAndColumn(ofByte: 10) == (3, 1))
  }

  @Test func sameCharactersWithOtherBytesAreAnotherText() {
    #expect(SourceText("é") != SourceText("e\u{301}"))
  }
}

@Suite struct TextSpanTests {
  @Test func emptySpansOverlapNothing() {
    #expect(!TextSpan(2, 2).overlaps(TextSpan(2, 4)))
    #expect(TextSpan(0, 3).overlaps(TextSpan(2, 4)))
    #expect(!TextSpan(0, 2).overlaps(TextSpan(2, 4)))
  }

  @Test func unionCoversBothAndOrderIsByStartThenEnd() {
    #expect(TextSpan(5, 6).union(TextSpan(0, 2)) == TextSpan(0, 6))
    #expect(TextSpan(0, 9).contains(TextSpan(9, 9)))
    #expect(
      [TextSpan(1, 3), TextSpan(1, 2), TextSpan(0, 9)].sorted() == [
        TextSpan(0, 9), TextSpan(1, 2), TextSpan(1, 3),
      ])
  }
}
