/// A command of the program.
protocol Command: Sendable {
  /// Its name, options and help.
  static var description: CommandDescription { get }

  /// Reads its options.
  ///
  /// - Throws: ``UsageError`` about the first that is wrong.
  init(_ arguments: ParsedArguments) throws(UsageError)

  /// Does the work.
  ///
  /// - Parameter variables: the environment, by name.
  func run(console: Console, variables: @Sendable (String) -> String?) async -> ExitStatus
}
