import Relata

/// What is wrong with a command line.
enum UsageError: Error, Hashable {
  /// No command was given.
  case noCommand
  /// There is no such command.
  case unknownCommand(String)
  /// There is no such option.
  case unknownOption(String)
  /// The option needs an argument.
  case missingArgument(option: String)
  /// The option takes no argument.
  case unexpectedArgument(option: String)
  /// The option's argument is not one that it takes.
  case invalidValue(option: String, value: String, expected: String)
  /// The command needs the option.
  case missingOption(String)
  /// The command needs an input.
  case noInput
  /// The command needs one more operand.
  case missingOperand(String)
  /// The command takes no more operands.
  case unexpectedOperand(String)
  /// The option makes sense only together with another.
  case onlyWith(option: String, other: String)
  /// What is loaded into is not an address.
  case invalidAddress(InvalidAddress)
}
