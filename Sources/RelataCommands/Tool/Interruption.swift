import Glibc
import Synchronization

/// Whether the user has asked the process to end with SIGINT or SIGTERM.
///
/// The first signal lets a command finish what is on its way; the second ends the process at once.
enum Interruption {
  private static let wasAsked = Atomic(false)

  /// Whether the first signal has come.
  static var isAsked: Bool { wasAsked.load(ordering: .relaxed) }

  /// Takes the signals from now on.
  static func watch() {
    // Made here, not in the handler, where nothing may be allocated.
    wasAsked.store(false, ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.wasAsked.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }
}
