import Relata

@testable import RelataCommands

/// A console that keeps what is written to it.
final class Recorder {
  private(set) var output = ""
  private(set) var errors = ""
  /// What the next write of data fails with.
  var failure: FileError?

  func console(isTerminal: Bool = false, hasColor: Bool = false) -> Console {
    Console(
      isTerminal: isTerminal, hasColor: hasColor,
      output: { [self] bytes throws(FileError) in
        if let failure { throw failure }
        output += String(decoding: bytes, as: UTF8.self)
      },
      errors: { [self] in errors += $0 })
  }

  /// Runs a command line in this process.
  func run(_ arguments: String..., variables: [String: String] = [:]) async
    -> RelataCommands.ExitStatus
  {
    await RelataTool.run(arguments, console: console(), variables: { variables[$0] })
  }
}
