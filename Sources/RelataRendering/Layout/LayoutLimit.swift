/// How long a layout may take, and how it is stopped.
///
/// Graphviz cannot be stopped within a process: it keeps global state and has no call for it. So what
/// may take long is done by a process of its own, which can be ended at any time; docs/adr/0017.
public struct LayoutLimit: Hashable, Sendable {
  /// Seconds for all tries together.
  public var seconds: Double
  /// The program to run for a layout; `nil` makes layouts in this process, however long they take.
  ///
  /// It is given `layout-worker` as its first argument and has to call ``LayoutWorker/serve(_:)``.
  public var program: String?

  /// Makes a limit.
  public init(seconds: Double = 10, program: String? = nil) {
    self.seconds = seconds
    self.program = program
  }
}
