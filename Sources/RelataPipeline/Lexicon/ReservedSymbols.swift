/// The names that spaCy numbers itself: attributes, parts of speech, dependency and entity labels.
///
/// Many are ordinary words (`case`, `mark`, `agent`), so every text meets them.
enum ReservedSymbols {
  /// Number of bytes of the longest name.
  static let longestName = 17

  /// The number of the name whose UTF-8 is `bytes`, from 1, or `nil` when it is none of them.
  static func place(of bytes: UnsafeRawBufferPointer) -> Int? {
    table.place(of: bytes).map { $0 + 1 }
  }

  private static let table: ByteStringTable = {
    var table = ByteStringTable(capacity: 512)
    for item in names.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      for name in run(item) { _ = table.insert(name) }
    }
    return table
  }()

  /// `NAME07+3` → `NAME07`, `NAME08`, `NAME09`; any other item stands for itself.
  private static func run(_ item: Substring) -> [String] {
    let parts = item.split(separator: "+")
    guard parts.count == 2, let count = Int(parts[1]) else { return [String(item)] }
    let digits = parts[0].reversed().prefix { $0.isASCII && $0.isNumber }.count
    let stem = parts[0].dropLast(digits)
    guard let first = Int(parts[0].suffix(digits)) else { return [String(item)] }
    return (first..<(first + count)).map { number in
      let text = String(number)
      return stem + String(repeating: "0", count: max(0, digits - text.count)) + text
    }
  }
}
