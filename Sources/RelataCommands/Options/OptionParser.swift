/// Takes the arguments of a command apart as GNU programs do.
///
/// `--name`, `--name=value`, `--name value`, `-n value`, `-nvalue`, and short options without argument
/// written together as `-qh`. A lone `-` is an operand, and after `--` all arguments are operands.
/// See <https://www.gnu.org/prep/standards/html_node/Command_002dLine-Interfaces.html>.
struct OptionParser: Sendable {
  /// The options there are.
  let options: [OptionDefinition]

  /// Reads `arguments`.
  ///
  /// - Throws: ``UsageError`` about the first argument that is wrong.
  func parse(_ arguments: [String]) throws(UsageError) -> ParsedArguments {
    var parsed = ParsedArguments()
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        parsed.operands += rest
        break
      }
      if argument.hasPrefix("--") {
        try parseLong(argument, &rest, &parsed)
      } else if argument.hasPrefix("-"), argument.count > 1 {
        try parseShort(argument, &rest, &parsed)
      } else {
        parsed.operands.append(argument)
      }
    }
    return parsed
  }

  private func parseLong(
    _ argument: String, _ rest: inout ArraySlice<String>, _ parsed: inout ParsedArguments
  ) throws(UsageError) {
    let parts = argument.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = options.first(where: { $0.name == name }) else {
      throw .unknownOption("--" + name)
    }
    let attached = parts.count > 1 ? String(parts[1]) : nil
    if option.argument == nil {
      guard attached == nil else { throw .unexpectedArgument(option: "--" + name) }
      parsed.options.append(ParsedArguments.Option(name: name, value: nil))
    } else {
      guard let value = attached ?? rest.popFirst() else {
        throw .missingArgument(option: "--" + name)
      }
      parsed.options.append(ParsedArguments.Option(name: name, value: value))
    }
  }

  private func parseShort(
    _ argument: String, _ rest: inout ArraySlice<String>, _ parsed: inout ParsedArguments
  ) throws(UsageError) {
    var letters = argument.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.short == letter }) else {
        throw .unknownOption("-\(letter)")
      }
      guard option.argument != nil else {
        parsed.options.append(ParsedArguments.Option(name: option.name, value: nil))
        continue
      }
      guard let value = letters.isEmpty ? rest.popFirst() : String(letters) else {
        throw .missingArgument(option: "-\(letter)")
      }
      parsed.options.append(ParsedArguments.Option(name: option.name, value: value))
      return
    }
  }
}

/// The arguments of a command, taken apart.
struct ParsedArguments: Hashable, Sendable {
  /// An option as it was given.
  struct Option: Hashable, Sendable {
    /// Its long name.
    let name: String
    /// Its argument, if it takes one.
    let value: String?
  }

  /// The options in their order.
  var options: [Option] = []
  /// All that is no option, in its order.
  var operands: [String] = []

  /// Whether an option was given.
  func contains(_ name: String) -> Bool { options.contains { $0.name == name } }

  /// The argument of an option; of several the last counts.
  func value(of name: String) -> String? { options.last { $0.name == name }?.value }

  /// The arguments of an option that may be given more than once, in their order.
  func values(of name: String) -> [String] {
    options.filter { $0.name == name }.compactMap(\.value)
  }
}
