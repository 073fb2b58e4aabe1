/// Reads a Python pattern from left to right and writes it for PCRE2.
///
/// Most of the two languages is the same text. What differs: `\Z`, `\v`, `\uXXXX`, `{,n}`, `[` within a
/// class, and the meaning of `\s`, `\d` and `\w`, which are written out as Python defines them.
/// See <https://docs.python.org/3/library/re.html#regular-expression-syntax>.
struct PatternTranslator {
  /// What is known of the matches of a part of the pattern.
  struct Extent {
    /// Largest number of code points; `nil` when there is none.
    var longest: Int? = 0
    /// For a repetition of one kind of character and nothing else: how that is written.
    var run: Run = .possible

    enum Run: Equatable {
      /// Nothing but ends of the text so far.
      case possible
      /// Only characters that are written as these bytes of the output are; so many at least.
      case of(Range<Int>, least: Int)
      case no
    }
  }

  let input: [Unicode.Scalar]
  var position = 0
  /// The pattern for PCRE2, as UTF-8.
  var output: [UInt8] = []
  private var depth = 0

  init(_ pattern: String) {
    input = Array(pattern.unicodeScalars)
  }

  /// Translates all of the input.
  ///
  /// - Returns: the longest match, as ``TranslatedPattern/longestMatch`` says.
  mutating func translate() throws(PatternError) -> Int? {
    let longest = try alternatives(isOutermost: true)
    guard position == input.count else { throw unsupported(")") }
    return longest
  }

  var next: Unicode.Scalar? { position < input.count ? input[position] : nil }

  /// Takes the next scalars when they are `text`.
  mutating func take(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard input.count - position >= scalars.count,
      input[position..<(position + scalars.count)].elementsEqual(scalars)
    else { return false }
    position += scalars.count
    return true
  }

  mutating func write(_ text: String) {
    output.append(contentsOf: text.utf8)
  }

  mutating func write(_ scalar: Unicode.Scalar) {
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  func unsupported(_ construct: String) -> PatternError {
    .unsupported(construct: construct, offset: position)
  }

  /// Branches between `|`, up to `)` or the end.
  private mutating func alternatives(isOutermost: Bool = false) throws(PatternError) -> Int? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { throw unsupported("(") }
    var longest: Int? = 0
    repeat {
      let extent = try branch()
      var length = extent.longest
      if isOutermost, length == nil, case .of(_, let least) = extent.run { length = least }
      longest = zip(longest, length).map { max($0, $1) }
    } while nextBranch()
    return longest
  }

  private mutating func nextBranch() -> Bool {
    guard take("|") else { return false }
    write("|")
    return true
  }

  private mutating func branch() throws(PatternError) -> Extent {
    var extent = Extent()
    var lookBehind: Int?
    while let scalar = next, scalar != "|", scalar != ")" {
      let start = output.count
      if extent.longest == 0, extent.run == .possible, isLookBehind { lookBehind = start }
      let width = try atom(scalar)
      let end = output.count
      let times = try quantifier()
      extent.add(atom: start..<end, of: output, width: width, times: times)
      if let place = lookBehind, place < start {
        // What follows is tested first: it is one character as a rule, and the classes that are
        // looked back for are long.
        if width != 0 {
          output.insert(contentsOf: "(?=".utf8 + output[start...] + ")".utf8, at: place)
        }
        lookBehind = nil
      }
    }
    return extent
  }

  private var isLookBehind: Bool {
    position + 3 < input.count && input[position] == "(" && input[position + 1] == "?"
      && input[position + 2] == "<"
  }

  /// One character, class, group or assertion.
  ///
  /// - Returns: its largest number of code points.
  private mutating func atom(_ scalar: Unicode.Scalar) throws(PatternError) -> Int? {
    switch scalar {
    case "(": return try group()
    case "[":
      try characterClass()
      return 1
    case "\\": return try escape(inClass: false)
    case "*", "+", "?": throw unsupported(String(scalar))
    case "^", "$":
      position += 1
      write(scalar)
      return 0
    case "{", "}", "]":
      position += 1
      write("\\")
      write(scalar)
      return 1
    default:
      position += 1
      write(scalar)
      return 1
    }
  }

  private mutating func group() throws(PatternError) -> Int? {
    for opening in ["(?=", "(?!", "(?<=", "(?<!"] where take(opening) {
      write(opening)
      _ = try alternatives()
      try close()
      return 0
    }
    if take("(?u)") { return 0 }
    for opening in ["(?:", "(?>"] where take(opening) {
      write(opening)
      let longest = try alternatives()
      try close()
      return longest
    }
    if position + 1 < input.count, input[position + 1] == "?" { throw unsupported("(?") }
    position += 1
    // Nothing refers to a group by its number, and groups that remember nothing are faster.
    write("(?:")
    let longest = try alternatives()
    try close()
    return longest
  }

  private mutating func close() throws(PatternError) {
    guard take(")") else { throw unsupported("(") }
    write(")")
  }
}

extension PatternTranslator.Extent {
  /// Adds a part, `width` code points at most, that stands in the output at `atom` and is repeated.
  fileprivate mutating func add(
    atom: Range<Int>, of output: [UInt8], width: Int?, times: (least: Int, most: Int?)
  ) {
    if width != 0 {
      // Beyond a thousand a limit is of no use, and products of such could overflow.
      let product = zip(width, times.most).map { min($0, 1001) * min($1, 1001) }
      let sum = zip(longest, product).map { $0 + $1 }
      longest = sum.flatMap { $0 <= 1000 ? $0 : nil }
    }
    let written = output[atom]
    if width == 0, written.elementsEqual("$".utf8) || written.elementsEqual("\\z".utf8) { return }
    guard width == 1, written.first != UInt8(ascii: "(") else {
      run = .no
      return
    }
    switch run {
    case .no: break
    case .possible: run = .of(atom, least: times.least)
    case .of(let other, let count):
      run = output[other] == written ? .of(other, least: count + times.least) : .no
    }
  }
}

/// Both values, or `nil` when one is missing.
private func zip<A, B>(_ first: A?, _ second: B?) -> (A, B)? {
  guard let first, let second else { return nil }
  return (first, second)
}
