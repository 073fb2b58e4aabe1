/// How a command ended; its raw value is the exit status of the process.
public enum ExitStatus: Int32, Hashable, Sendable {
  /// Everything was done.
  case done = 0
  /// The answer is no.
  case negative = 1
  /// Something could not be read, written or loaded.
  case trouble = 2
  /// The command line is wrong (`EX_USAGE`).
  case badUsage = 64
  /// A signal ended the work early; what was done is kept.
  case interrupted = 130
}
