/// What Python's `str` says about characters, on which the models were trained.
///
/// The Unicode version is that of Swift's standard library; a character that was added to Unicode
/// after the Python that trained the model may be seen differently.
package enum UnicodeText {
  /// Whether the scalar is white space: bidirectional class WS, B or S, or category Zs.
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A: true
    case 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether the scalar is a letter: any category L.
  package static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  /// Whether the scalar is a digit, superscripts and such included.
  package static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x30...0x39).contains(scalar.value) }
    return switch scalar.properties.numericType {
    case .decimal, .digit: true
    default: false
    }
  }

  /// Whether every scalar is a letter, and there is one.
  package static func isAlphabetic(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy(isLetter)
  }

  /// Whether every scalar is white space, and there is one.
  package static func isSpace(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy(isSpace)
  }

  /// The full lower-case mapping, with the final form of sigma (Unicode, section 3.13).
  ///
  /// - Complexity: O(n) in scalars.
  package static func lowercased(_ text: String) -> String {
    if let ascii = lowercasedASCII(text) { return ascii }
    let scalars = Array(text.unicodeScalars)
    // Bytes, because appending to a string's scalars copies the string each time.
    var result: [UInt8] = []
    result.reserveCapacity(scalars.count * 2)
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\u{3A3}" {
        result.append(
          contentsOf: (isFinalSigma(at: index, in: scalars) ? "\u{3C2}" : "\u{3C3}").utf8)
      } else {
        result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func lowercasedASCII(_ text: String) -> String? {
    var hasUpper = false
    for byte in text.utf8 {
      if byte >= 0x80 { return nil }
      if (0x41...0x5A).contains(byte) { hasUpper = true }
    }
    if !hasUpper { return text }
    let lower = text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    return String(decoding: lower, as: UTF8.self)
  }

  /// Whether a cased letter stands before the sigma and none after it, others being skipped.
  private static func isFinalSigma(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = scalars[..<index].last(where: { !$0.properties.isCaseIgnorable })
    let after = scalars[(index + 1)...].first(where: { !$0.properties.isCaseIgnorable })
    return (before?.properties.isCased ?? false) && !(after?.properties.isCased ?? false)
  }

  /// The word's outline: `X` for upper case, `x` for other letters, `d` for digits, all else as it
  /// is, each run cut after four; `LONG` from 100 scalars on.
  package static func shape(of text: String) -> String {
    var shape = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    var run = 0
    var count = 0
    for scalar in text.unicodeScalars {
      count += 1
      if count >= 100 { return "LONG" }
      let outline = outline(of: scalar)
      run = outline == last ? run + 1 : 0
      last = outline
      if run < 4 { shape.append(outline) }
    }
    return String(shape)
  }

  private static func outline(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    if isLetter(scalar) { return scalar.properties.isUppercase ? "X" : "x" }
    return isDigit(scalar) ? "d" : scalar
  }
}
