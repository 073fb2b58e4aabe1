/// What a command is called, takes and does, for the option parser and for `--help`.
struct CommandDescription: Hashable, Sendable {
  /// The name after `relata`.
  let name: String
  /// What it does, in one line.
  let summary: String
  /// How its operands are shown.
  let operands: String
  /// More about it, in lines of at most 78 characters.
  let details: String
  /// Its options, in the order of the help.
  let options: [OptionDefinition]
}

/// An option of a command.
struct OptionDefinition: Hashable, Sendable {
  /// The long name, without hyphens.
  let name: String
  /// The short name, if it has one.
  let short: Character?
  /// How its argument is shown; `nil` when it takes none.
  let argument: String?
  /// What it does; more lines go on below the first.
  let summary: String

  init(_ name: String, short: Character? = nil, argument: String? = nil, _ summary: String) {
    self.name = name
    self.short = short
    self.argument = argument
    self.summary = summary
  }

  static let help = OptionDefinition("help", short: "h", "show this help and exit")
}
