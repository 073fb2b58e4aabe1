internal import RelataLinguistics

/// What one worker remembers of the rules' outcomes.
///
/// Not to be shared between threads. Bounded: there are only so many tags, labels and words that rules speak of.
package struct AttributeRulerCache {
  private let scratch: PatternScratch
  private var generation = 0
  /// For each word type the number of its lower-case form if a rule speaks of it, else 0.
  private var lowerOfLexeme: [UInt64] = []
  /// The regular expressions that a word matches.
  private var matched: [UInt64: [Int]] = [:]
  private var numbers: [String: UInt64] = [:]
  private var places: [TokenCondition.Token: Int] = [:]
  private(set) var outcomes: [AttributeRuler.Outcome] = []

  private static let capacity = 1 << 16

  /// Makes an empty cache.
  ///
  /// - Returns: `nil` when there is not enough memory.
  package init?() {
    guard let scratch = PatternScratch() else { return nil }
    self.scratch = scratch
  }

  /// Forgets the word types when `table` has.
  mutating func prepare(for table: LexemeTable) {
    if generation != table.generation {
      generation = table.generation
      lowerOfLexeme.removeAll(keepingCapacity: true)
      matched.removeAll()
    }
    if places.count > AttributeRulerCache.capacity {
      places.removeAll()
      outcomes.removeAll()
    }
    if numbers.count > AttributeRulerCache.capacity { numbers.removeAll() }
  }

  /// What the rules may ask about a token.
  mutating func token(
    lexeme: Int32, tag: Tag, label: DependencyLabel, _ table: LexemeTable, _ ruler: AttributeRuler
  ) -> TokenCondition.Token {
    for word in table.lexemes[lowerOfLexeme.count...] {
      let (isNamed, expressions) = ruler.matches(of: word, scratch)
      if !expressions.isEmpty { matched[word.lowerHash] = expressions }
      lowerOfLexeme.append(isNamed ? word.lowerHash : 0)
    }
    return TokenCondition.Token(
      tag: number(tag.rawValue), label: number(label.rawValue),
      lower: lowerOfLexeme[Int(lexeme)], isSpace: table.lexemes[Int(lexeme)].isSpace)
  }

  private mutating func number(_ text: String) -> UInt64 {
    if let known = numbers[text] { return known }
    let number = StringHash.hash(text)
    numbers[text] = number
    return number
  }

  /// The place in ``outcomes`` of what the rules say of `token` by itself.
  mutating func outcome(of token: TokenCondition.Token, _ ruler: AttributeRuler) -> Int {
    if let place = places[token] { return place }
    outcomes.append(ruler.outcome(of: token) { matches(token.lower, expression: $0) })
    places[token] = outcomes.count - 1
    return outcomes.count - 1
  }

  /// Whether the word with the number `lower` matches the regular expression of that index.
  func matches(_ lower: UInt64, expression: Int) -> Bool {
    matched[lower]?.contains(expression) ?? false
  }
}
