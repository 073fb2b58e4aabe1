/// The texts that `--help` shows.
struct HelpText: Sendable {
  /// All commands, in the order of the list.
  let commands: [CommandDescription]

  /// The help of the whole program.
  var overview: String {
    let width = (commands.map(\.name.count).max() ?? 0) + 2
    let list = commands.map { "  \($0.name.padded(to: width))\($0.summary)\n" }.joined()
    return """
      usage: relata COMMAND [OPTION]... [INPUT]...

      Reads news articles and writes what they say about who relates to whom, as a
      typed knowledge graph.

      commands:
      \(list)
        relata COMMAND --help   about one command
        relata --help           this help
        relata --version        the version

      exit status:
        0   done
        1   the answer is no
        2   something could not be read, written or loaded; the rest was done
        64  the command line is wrong
        130 interrupted; what was done is kept

      """
  }

  /// The help of one command.
  func text(for command: CommandDescription) -> String {
    """
    usage: relata \(command.name) [OPTION]... \(command.operands)

    \(command.details)

    options:
    \(command.options.map(entry).joined())
    """
  }

  private func entry(_ option: OptionDefinition) -> String {
    let short = option.short.map { "-\($0), " } ?? "    "
    let argument = option.argument.map { "=\($0)" } ?? ""
    let left = "  \(short)--\(option.name)\(argument)"
    let lines = option.summary.split(separator: "\n").map(String.init)
    let column = 28
    var text =
      left.count < column - 1 ? left.padded(to: column) : left + "\n" + "".padded(to: column)
    text += lines.joined(separator: "\n" + "".padded(to: column))
    return text + "\n"
  }
}

extension String {
  /// The text with blanks after it, so that it has `width` characters.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
