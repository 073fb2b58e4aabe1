public import Foundation

/// Runs the program `relata` that was built with the tests, as a process of its own.
public enum Program {
  /// How a process ended.
  public struct Outcome: Hashable, Sendable {
    /// Its exit status; negative when a signal ended it.
    public let status: Int32
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let errors: String
  }

  /// The folder that the tests and the program are built into.
  public static var buildFolder: URL {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
  }

  /// Runs `relata` with `arguments` and `input` at its standard input.
  ///
  /// - Parameters:
  ///   - environment: added to that of the tests.
  ///   - shell: a command line for `sh` in which `"$@"` stands for the program with its arguments,
  ///     for what only a shell can set up.
  public static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    shell: String = "exec \"$@\""
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let program = buildFolder.appendingPathComponent("relata").path
    process.arguments = ["-c", shell, "sh", program] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let folder = try TemporaryFolder()
    let streams = ["input", "output", "errors"].map { folder.path(of: $0) }
    try folder.write(input, to: "input")
    try folder.write("", to: "output")
    try folder.write("", to: "errors")
    process.standardInput = FileHandle(forReadingAtPath: streams[0])
    process.standardOutput = FileHandle(forWritingAtPath: streams[1])
    process.standardError = FileHandle(forWritingAtPath: streams[2])
    try process.run()
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return Outcome(
      status: isSignal ? -process.terminationStatus : process.terminationStatus,
      output: try String(contentsOfFile: streams[1], encoding: .utf8),
      errors: try String(contentsOfFile: streams[2], encoding: .utf8))
  }
}
