/// Characters, classes and repetitions.
extension PatternTranslator {
  /// White space as Python's `\s` has it, written for the inside of a class.
  private static let space =
    "\\x09-\\x0d\\x1c-\\x20\\x{85}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}"
    + "\\x{202f}\\x{205f}\\x{3000}"
  /// Word characters as Python's `\w` has them, likewise.
  private static let word = "\\p{L}\\p{N}_"

  /// A class between `[` and `]`.
  mutating func characterClass() throws(PatternError) {
    position += 1
    write(take("^") ? "[^" : "[")
    if take("]") { write("\\]") }
    while let scalar = next, scalar != "]" {
      if scalar == "\\" {
        _ = try escape(inClass: true)
      } else {
        position += 1
        if scalar == "[" { write("\\") }
        write(scalar)
      }
    }
    guard take("]") else { throw unsupported("[") }
    write("]")
  }

  /// An escape.
  ///
  /// - Returns: the number of code points it matches, 0 for an assertion.
  mutating func escape(inClass: Bool) throws(PatternError) -> Int {
    guard position + 1 < input.count else { throw unsupported("\\") }
    let letter = input[position + 1]
    position += 2
    if let control = PatternTranslator.controls[letter], inClass || letter != "b" {
      writeCodePoint(control)
      return 1
    }
    switch letter {
    case "x": writeCodePoint(try hexadecimal(digits: 2))
    case "u": writeCodePoint(try hexadecimal(digits: 4))
    case "U": writeCodePoint(try hexadecimal(digits: 8))
    case "d", "D": write(letter == "d" ? "\\p{Nd}" : "\\P{Nd}")
    case "s": write(inClass ? PatternTranslator.space : "[\(PatternTranslator.space)]")
    case "w": write(inClass ? PatternTranslator.word : "[\(PatternTranslator.word)]")
    case "S" where !inClass: write("[^\(PatternTranslator.space)]")
    case "W" where !inClass: write("[^\(PatternTranslator.word)]")
    case "A", "b", "B", "Z":
      guard !inClass else { throw unsupported("\\\(letter)") }
      write(letter == "Z" ? "\\z" : "\\\(letter)")
      return 0
    case "0"..."9", "a"..."z", "A"..."Z": throw unsupported("\\\(letter)")
    default:
      if letter.isASCII { write("\\") }
      write(letter)
    }
    return 1
  }

  private static let controls: [Unicode.Scalar: UInt32] = [
    "a": 0x07, "b": 0x08, "f": 0x0C, "n": 0x0A, "r": 0x0D, "t": 0x09, "v": 0x0B,
  ]

  private mutating func writeCodePoint(_ value: UInt32) {
    write("\\x{")
    var shift: UInt32 = value > 0xFFFF ? 20 : 12
    while true {
      let digit = UInt8(value >> shift & 15)
      output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      if shift == 0 { break }
      shift -= 4
    }
    write("}")
  }

  private mutating func hexadecimal(digits: Int) throws(PatternError) -> UInt32 {
    guard input.count - position >= digits else { throw unsupported("\\x") }
    var value: UInt32 = 0
    for scalar in input[position..<(position + digits)] {
      guard let digit = Character(scalar).hexDigitValue, value < 1 << 28 else {
        throw unsupported("\\x")
      }
      value = value << 4 | UInt32(digit)
    }
    guard Unicode.Scalar(value) != nil else { throw unsupported("\\x") }
    position += digits
    return value
  }

  /// How often the part before is repeated; once when nothing is said.
  mutating func quantifier() throws(PatternError) -> (least: Int, most: Int?) {
    let times: (least: Int, most: Int?)
    if take("*") {
      write("*")
      times = (0, nil)
    } else if take("+") {
      write("+")
      times = (1, nil)
    } else if take("?") {
      write("?")
      times = (0, 1)
    } else if let counted = try countedQuantifier() {
      times = counted
    } else {
      return (1, 1)
    }
    for manner in ["?", "+"] where take(manner) {
      write(manner)
      break
    }
    return times
  }

  /// `{m}`, `{m,}`, `{,n}` or `{m,n}`; anything else is no repetition but plain text.
  private mutating func countedQuantifier() throws(PatternError) -> (least: Int, most: Int?)? {
    guard next == "{", let end = input[position...].firstIndex(of: "}") else { return nil }
    var body = String.UnicodeScalarView()
    body.append(contentsOf: input[(position + 1)..<end])
    let parts = String(body).split(separator: ",", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts != [""],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    // A repetition of more digits than these is refused by PCRE2 too.
    guard parts.allSatisfy({ $0.utf8.count <= 9 }) else { throw unsupported("{") }
    let least = Int(parts[0]) ?? 0
    let most = parts.count == 1 ? least : Int(parts[1])
    position = end + 1
    write("{\(least)\(parts.count == 1 ? "" : ",\(most.map(String.init) ?? "")")}")
    return (least, most)
  }
}
