import Glibc
import RelataText

/// A process of its own that lays one diagram out.
///
/// It is given DOT at its standard input and the layout and seconds as its arguments, and answers with lines
/// of numbers. Both go through files without names, so that neither process ever waits for the other.
public struct LayoutWorker: Sendable {
  /// The first argument of the program.
  public static let command = "layout-worker"

  /// What came of it.
  enum Reply {
    /// The layout.
    case geometry(LayoutGeometry)
    /// Graphviz does not take the diagram, for this reason.
    case refused(String)
    /// The time was over.
    case late
    /// The process ended early or could not be started.
    case broken
  }

  private static let refusal = "error "
  private static let memoryLimit: rlim_t = 2 << 30

  let program: String

  // MARK: The process that asks

  /// Has `dot` laid out within `time`.
  func reply(
    to dot: String, layout: DiagramRenderer.Layout, within time: Duration
  ) -> Reply {
    guard time > .zero else { return .late }
    let request = NamelessFile()
    let answer = NamelessFile()
    guard request.write(Array(dot.utf8)), answer.descriptor >= 0,
      let child = start(layout, time, request.descriptor, answer.descriptor)
    else { return .broken }
    guard let status = wait(for: child, within: time) else { return .late }
    let text = String(decoding: answer.contents(), as: UTF8.self)
    if status == 0 { return LayoutGeometryText.geometry(text).map { .geometry($0) } ?? .broken }
    guard text.hasPrefix(LayoutWorker.refusal) else { return .broken }
    return .refused(String(text.dropFirst(LayoutWorker.refusal.count)))
  }

  private func start(
    _ layout: DiagramRenderer.Layout, _ time: Duration, _ request: CInt, _ answer: CInt
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, request, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, answer, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let arguments = [
      program, LayoutWorker.command, layout.rawValue, "\(time.components.seconds + 2)",
    ]
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    return posix_spawn(&child, program, &actions, nil, &words, environ) == 0 ? child : nil
  }

  /// The exit status; negative after a signal, `nil` when the time was over and the process ended.
  private func wait(for child: pid_t, within time: Duration) -> Int32? {
    let clock = ContinuousClock()
    let end = clock.now + time
    var status: Int32 = 0
    var pause: UInt32 = 200
    while waitpid(child, &status, WNOHANG) == 0 {
      guard clock.now < end else {
        kill(child, SIGKILL)
        waitpid(child, &status, 0)
        return nil
      }
      usleep(pause)
      pause = min(pause * 2, 10_000)
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }

  // MARK: The process that is asked

  /// Answers one request from standard input, `arguments` being those after ``command``.
  ///
  /// - Returns: the exit status of the process.
  public static func serve(_ arguments: [String]) -> Int32 {
    guard let layout = arguments.first.flatMap({ DiagramRenderer.Layout(rawValue: $0) }) else {
      return 64
    }
    // Should who asked be gone.
    if let seconds = arguments.dropFirst().first.flatMap({ UInt32($0) }) { alarm(seconds) }
    // Better no picture than a machine without memory; who asked draws rings instead.
    var limit = rlimit(rlim_cur: memoryLimit, rlim_max: memoryLimit)
    setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
    do {
      let dot = String(decoding: try FileContents.read(path: "-"), as: UTF8.self)
      let geometry = try GraphvizLayout.geometry(of: dot, layout: layout)
      try AtomicFile.writeToStandardOutput(Array(LayoutGeometryText.text(of: geometry).utf8))
      return 0
    } catch let error as RenderingError {
      try? AtomicFile.writeToStandardOutput(Array((refusal + error.reason).utf8))
      return 2
    } catch {
      return 2
    }
  }
}

/// A file that has no name and is gone with its last descriptor.
private struct NamelessFile: ~Copyable {
  let descriptor: CInt

  init() {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/relata-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return }
    unlink(template)
    // Else every other program that is started meanwhile would hold it too.
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Writes all and goes back to the beginning; whether that was possible.
  func write(_ bytes: [UInt8]) -> Bool {
    guard descriptor >= 0 else { return false }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return lseek(descriptor, 0, SEEK_SET) == 0
  }

  /// All that is in it.
  func contents() -> [UInt8] {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { return [] }
    return (try? FileContents.read(path: "/proc/self/fd/\(descriptor)")) ?? []
  }
}
