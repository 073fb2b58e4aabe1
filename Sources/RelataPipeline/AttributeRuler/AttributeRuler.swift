internal import RelataLinguistics

/// Sets parts of speech, morphology and some lemmas by the model's rules.
///
/// All rules are matched against the tags and labels that came in; where several set the same of one
/// token, the last in the file holds. See <https://spacy.io/api/attributeruler>.
package struct AttributeRuler: Sendable {
  /// What the rules of a single token say, and which rule said it.
  struct Outcome: Sendable {
    var assignment = AttributeRule.Assignment()
    /// Indices of the rules that set the tag, label, part of speech, morphology and lemma; -1 for none.
    var origins = [Int](repeating: -1, count: 5)
    /// Longer sequences whose first token this is: rule, sequence.
    var beginnings: [(rule: Int, sequence: Int)] = []
  }

  private let rules: [AttributeRule]
  private let expressions: [Pattern]
  private let words: Set<UInt64>

  /// Reads `attribute_ruler/patterns`.
  ///
  /// - Throws: ``ModelError`` naming `file` when it is damaged or asks for what is not supported.
  package init(_ bytes: [UInt8], file: String) throws(ModelError) {
    let reader = try AttributeRuleReader(bytes, file: file)
    rules = reader.rules
    expressions = reader.expressions
    words = reader.words
  }

  /// Applies the rules to a document whose words are `lexemes`, indices into `table`.
  ///
  /// - Complexity: O(n) in tokens; each kind of token is matched once for each cache.
  package func annotate(
    _ columns: inout RuledColumns, lexemes: [Int32], _ table: LexemeTable,
    _ cache: inout AttributeRulerCache
  ) {
    cache.prepare(for: table)
    let tokens = lexemes.indices.map { index in
      cache.token(
        lexeme: lexemes[index], tag: columns.tags[index], label: columns.labels[index], table, self)
    }
    var matches: [(token: Int, rule: Int, outcome: Int)] = []
    for (index, token) in tokens.enumerated() {
      let place = cache.outcome(of: token, self)
      let outcome = cache.outcomes[place]
      columns.set(outcome.assignment, at: index)
      for (rule, number) in outcome.beginnings {
        let sequence = rules[rule].sequences[number]
        guard accepts(sequence, at: index, tokens, cache) else { continue }
        let target = index + sequence.target
        matches.append((target, rule, cache.outcome(of: tokens[target], self)))
      }
    }
    for match in matches.sorted(by: { $0.rule < $1.rule }) {
      let origins = cache.outcomes[match.outcome].origins
      columns.set(
        rules[match.rule].assignment.keeping(laterThan: origins, rule: match.rule), at: match.token)
    }
  }

  private func accepts(
    _ sequence: AttributeRule.Sequence, at start: Int, _ tokens: [TokenCondition.Token],
    _ cache: AttributeRulerCache
  ) -> Bool {
    guard start + sequence.conditions.count <= tokens.count else { return false }
    return sequence.conditions.enumerated().allSatisfy { offset, condition in
      let token = tokens[start + offset]
      return condition.accepts(token) { cache.matches(token.lower, expression: $0) }
    }
  }

  /// Whether a rule speaks of the word, and which regular expressions it matches.
  func matches(of lexeme: Lexeme, _ scratch: PatternScratch) -> (isNamed: Bool, matched: [Int]) {
    let matched = expressions.indices.filter { expressions[$0].matches(lexeme.lower, scratch) }
    return (words.contains(lexeme.lowerHash) || !matched.isEmpty, matched)
  }

  /// What the rules say of `token` by itself.
  func outcome(of token: TokenCondition.Token, matches: (Int) -> Bool) -> Outcome {
    var outcome = Outcome()
    for (index, rule) in rules.enumerated() {
      for (number, sequence) in rule.sequences.enumerated()
      where sequence.conditions.first?.accepts(token, matches: matches) ?? false {
        if sequence.conditions.count == 1 {
          outcome.take(rule.assignment, from: index)
        } else {
          outcome.beginnings.append((index, number))
        }
      }
    }
    return outcome
  }
}

extension AttributeRuler.Outcome {
  /// Takes over what a later rule sets.
  fileprivate mutating func take(_ other: AttributeRule.Assignment, from rule: Int) {
    assignment.override(by: other)
    let sets = [
      other.tag != nil, other.label != nil, other.partOfSpeech != nil, other.morphology != nil,
      other.lemma != nil,
    ]
    for (index, isSet) in sets.enumerated() where isSet { origins[index] = rule }
  }
}

extension AttributeRule.Assignment {
  fileprivate mutating func override(by other: Self) {
    tag = other.tag ?? tag
    label = other.label ?? label
    partOfSpeech = other.partOfSpeech ?? partOfSpeech
    morphology = other.morphology ?? morphology
    lemma = other.lemma ?? lemma
  }

  /// Less what a rule after `rule` has set.
  fileprivate func keeping(laterThan origins: [Int], rule: Int) -> Self {
    var kept = self
    if origins[0] > rule { kept.tag = nil }
    if origins[1] > rule { kept.label = nil }
    if origins[2] > rule { kept.partOfSpeech = nil }
    if origins[3] > rule { kept.morphology = nil }
    if origins[4] > rule { kept.lemma = nil }
    return kept
  }
}

extension RuledColumns {
  fileprivate mutating func set(_ assignment: AttributeRule.Assignment, at index: Int) {
    if let tag = assignment.tag { tags[index] = tag }
    if let label = assignment.label { labels[index] = label }
    if let partOfSpeech = assignment.partOfSpeech { partsOfSpeech[index] = partOfSpeech }
    if let morphology = assignment.morphology { morphologies[index] = morphology }
    if let lemma = assignment.lemma { lemmas[index] = lemma }
  }
}
