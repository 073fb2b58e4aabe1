import Relata

/// Which sentences of an explanation are asked for.
struct ExplanationSelection: Sendable {
  private let number: Int?
  private let isMissedOnly: Bool

  init(_ arguments: ParsedArguments) throws(UsageError) {
    isMissedOnly = arguments.contains("missed")
    guard let value = arguments.value(of: "sentence") else {
      number = nil
      return
    }
    guard let number = Int(value), number > 0 else {
      throw .invalidValue(option: "--sentence", value: value, expected: "a number from 1")
    }
    self.number = number
  }

  /// The explanation with the sentences that are asked for.
  func applied(to explanation: Explanation) -> Explanation {
    explanation.filtered { sentence in
      (number == nil || sentence.number == number) && (!isMissedOnly || sentence.isMissed)
    }
  }
}
