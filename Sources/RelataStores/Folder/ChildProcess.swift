import Glibc

/// Runs another program to its end.
struct ChildProcess {
  /// How a program ended.
  struct Outcome: Hashable {
    /// Its exit status; 128 and the signal when one ended it.
    let status: Int32
    /// The beginning of what it wrote to standard error, in one line.
    let errors: String
  }

  /// The program, looked for in `PATH`.
  let program: String
  let deadline: Deadline

  /// Runs the program with nothing at its standard input; its standard output is not kept.
  ///
  /// - Parameter errorFile: a path that its standard error may be written to.
  /// - Throws: ``StoreError`` when it is not installed or the time is over.
  func run(_ arguments: [String], errorFile: String) throws(StoreError) -> Outcome {
    let child = try start(arguments, errorFile: errorFile)
    var status: Int32 = 0
    while waitpid(child, &status, WNOHANG) == 0 {
      guard deadline.remaining > .zero else {
        kill(child, SIGTERM)
        waitpid(child, &status, 0)
        throw StoreError(.unreachable, "'\(program)' was still at work when the time was over")
      }
      usleep(2_000)
    }
    let signal = status & 0x7F
    let words = (try? FileReading.beginning(of: errorFile)) ?? ""
    return Outcome(status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, errors: words)
  }

  private func start(_ arguments: [String], errorFile: String) throws(StoreError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errorFile, flags, 0o600)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, program, &actions, nil, &words, environ)
    guard code == 0 else {
      throw StoreError(
        code == ENOENT ? .missingTool : .rejected,
        code == ENOENT
          ? "the program '\(program)' is not found" : "'\(program)' cannot be run: error \(code)")
    }
    return child
  }
}
