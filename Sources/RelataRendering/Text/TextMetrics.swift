/// How wide text is, by the advance widths of DejaVu Sans.
///
/// DejaVu Sans is the widest of the fonts that a picture asks for, so a label fits its box in each of
/// them. The machine's fonts are not asked: the same text has the same width everywhere.
enum TextMetrics {
  /// Widths of U+0020 to U+007E in thousandths of the font's size.
  private static let ascii: [Int] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
    1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
    603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
    500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
    635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
  ]

  /// The bold face is wider by this much, in thousandths.
  private static let boldFactor = 1130

  /// Width of `utf8` in units of the font's size.
  ///
  /// - Complexity: O(n) in bytes.
  static func width(of utf8: some Sequence<UInt8>, isBold: Bool) -> Double {
    var decoder = Unicode.UTF8()
    var bytes = utf8.makeIterator()
    var thousandths = 0
    decoding: while true {
      switch decoder.decode(&bytes) {
      case .scalarValue(let scalar): thousandths += width(of: scalar)
      case .error: thousandths += 600
      case .emptyInput: break decoding
      }
    }
    return Double(isBold ? thousandths * boldFactor / 1000 : thousandths) / 1000
  }

  /// Exact for ASCII; elsewhere the average of the kind of letter, rounded up.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: return ascii[Int(scalar.value) - 0x20]
    case 0x2014, 0x2015, 0x2026: return 1000
    case 0x2018...0x201F: return 520
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F000...0x1FAFF, 0x20000...0x3FFFD:
      return 1000
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    case .uppercaseLetter, .titlecaseLetter: return 780
    case .lowercaseLetter: return 680
    default: return 720
    }
  }
}
