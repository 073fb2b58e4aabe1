/// A random number generator that gives the same numbers for the same seed (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Makes a generator.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SeededGenerator {
  /// Characters that break careless writers: syntax of DOT, JSON, XML and N-Quads, controls,
  /// separators, marks of direction, combining marks, astral planes.
  private static let pieces = [
    "a", "Z", "9", " ", "\"", "\\", "\n", "\r", "\t", "\0", "<", ">", "&", "&amp;", "&lt;", "{",
    "}",
    "|", "\\N", "\\l", "'", "]]>", "-->", "\u{7}", "\u{1B}", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}",
    "e\u{301}", "é", "ß", "Ж", "日本", "가", "\u{2028}", "\u{2029}", "\u{202E}", "\u{2066}",
    "\u{200D}",
    "\u{FEFF}", "\u{FFFD}", "\u{FFFE}", "\u{1F600}", "🇯🇵", "\u{10FFFF}", "graph", "%", "/", "#",
  ]

  /// A string of at most `maximumPieces` odd pieces.
  public mutating func oddString(maximumPieces: Int = 12) -> String {
    let count = Int.random(in: 0...maximumPieces, using: &self)
    return (0..<count).map { _ in
      SeededGenerator.pieces.randomElement(using: &self) ?? ""
    }.joined()
  }
}
