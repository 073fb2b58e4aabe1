internal import RelataLinguistics

/// Reads the file `attribute_ruler/patterns`.
struct AttributeRuleReader {
  private let file: String
  private(set) var rules: [AttributeRule] = []
  /// The regular expressions that conditions refer to by index.
  private(set) var expressions: [Pattern] = []
  /// The numbers of the words that conditions name.
  private(set) var words: Set<UInt64> = []

  /// Reads MessagePack.
  ///
  /// - Throws: ``ModelError`` when the bytes are damaged, or a rule uses an attribute or operator that is
  ///   not supported.
  init(_ bytes: [UInt8], file: String) throws(ModelError) {
    self.file = file
    let tree: MessagePackValue
    do throws(MessagePackError) {
      tree = try MessagePackValue(bytes)
    } catch {
      throw ModelError(file: file, reason: "is no MessagePack: \(error)")
    }
    guard let elements = tree.elements else { throw failure("a list of rules") }
    for element in elements { rules.append(try rule(element)) }
  }

  private func failure(_ expected: String) -> ModelError {
    ModelError(file: file, reason: "rule \(rules.count): \(expected) was expected")
  }

  private mutating func rule(_ value: MessagePackValue) throws(ModelError) -> AttributeRule {
    guard let patterns = value["patterns"]?.elements, let attributes = value["attrs"]?.pairs else {
      throw failure("a map with patterns and attrs")
    }
    let index = value["index"]?.integer ?? 0
    var sequences: [AttributeRule.Sequence] = []
    for pattern in patterns { sequences.append(try sequence(pattern, index: index)) }
    return AttributeRule(sequences: sequences, assignment: try assignment(attributes))
  }

  private mutating func sequence(
    _ value: MessagePackValue, index: Int
  ) throws(ModelError) -> AttributeRule.Sequence {
    guard let specifications = value.elements, !specifications.isEmpty else {
      throw failure("a list of token conditions")
    }
    let target = index < 0 ? specifications.count + index : index
    guard specifications.indices.contains(target) else { throw failure("an index in the pattern") }
    var conditions: [TokenCondition] = []
    for specification in specifications { conditions.append(try condition(specification)) }
    return AttributeRule.Sequence(conditions: conditions, target: target)
  }

  private mutating func condition(_ value: MessagePackValue) throws(ModelError) -> TokenCondition {
    guard let pairs = value.pairs else { throw failure("a token condition") }
    var tests: [(attribute: TokenCondition.Attribute, test: TokenCondition.Test)] = []
    for pair in pairs {
      let attribute = try attribute(pair.key)
      if let operators = pair.value.pairs {
        for entry in operators {
          tests.append((attribute, try predicate(entry, of: attribute)))
        }
      } else {
        tests.append((attribute, .equals(try number(pair.value, of: attribute))))
      }
    }
    return TokenCondition(tests: tests)
  }

  private func attribute(_ key: MessagePackValue) throws(ModelError) -> TokenCondition.Attribute {
    switch key.text {
    case "TAG": return .tag
    case "DEP": return .label
    case "LOWER": return .lower
    case "IS_SPACE": return .isSpace
    default: throw failure("TAG, DEP, LOWER or IS_SPACE instead of \(key)")
    }
  }

  private mutating func number(
    _ value: MessagePackValue, of attribute: TokenCondition.Attribute
  ) throws(ModelError) -> UInt64 {
    if case .boolean(let flag) = value, attribute == .isSpace { return flag ? 1 : 0 }
    guard let text = value.text, attribute != .isSpace else { throw failure("a text or a truth") }
    let number = StringHash.hash(text)
    if attribute == .lower { words.insert(number) }
    return number
  }

  private mutating func predicate(
    _ entry: MessagePackValue.Pair, of attribute: TokenCondition.Attribute
  ) throws(ModelError) -> TokenCondition.Test {
    switch (entry.key.text, entry.value.elements, entry.value.text) {
    case ("IN", let elements?, _): return .isIn(try numbers(elements, of: attribute))
    case ("NOT_IN", let elements?, _): return .isNotIn(try numbers(elements, of: attribute))
    case ("REGEX", _, let python?) where attribute == .lower:
      do throws(PatternError) {
        expressions.append(try Pattern(python: python))
      } catch {
        throw ModelError(file: file, reason: "rule \(rules.count): \(error)")
      }
      return .matches(expressions.count - 1)
    default: throw failure("IN, NOT_IN or REGEX of LOWER instead of \(entry.key)")
    }
  }

  private mutating func numbers(
    _ elements: [MessagePackValue], of attribute: TokenCondition.Attribute
  ) throws(ModelError) -> Set<UInt64> {
    var numbers: Set<UInt64> = []
    for element in elements { numbers.insert(try number(element, of: attribute)) }
    return numbers
  }

  private func assignment(
    _ pairs: [MessagePackValue.Pair]
  ) throws(ModelError) -> AttributeRule.Assignment {
    var assignment = AttributeRule.Assignment()
    for pair in pairs {
      guard let text = pair.value.text else { throw failure("a text to set") }
      switch pair.key.text {
      case "TAG": assignment.tag = Tag(rawValue: text)
      case "DEP": assignment.label = DependencyLabel(rawValue: text)
      case "LEMMA": assignment.lemma = text
      case "MORPH": assignment.morphology = MorphologicalFeatures.normalized(text)
      case "POS":
        guard let partOfSpeech = PartOfSpeech(name: text) else { throw failure("a part of speech") }
        assignment.partOfSpeech = partOfSpeech
      default: throw failure("TAG, DEP, LEMMA, MORPH or POS instead of \(pair.key)")
      }
    }
    return assignment
  }
}
