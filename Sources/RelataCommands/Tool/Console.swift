import Glibc
import Relata

/// The two streams that a command writes to: data to one, all else to the other.
///
/// Not to be shared between tasks.
final class Console {
  private let output: ([UInt8]) throws(FileError) -> Void
  private let errors: (String) -> Void
  private let isTerminal: Bool
  private let hasColor: Bool
  private var isProgressShown = false

  /// Writes to `output` and `errors`; `isTerminal` says whether a person watches the second.
  init(
    isTerminal: Bool, hasColor: Bool,
    output: @escaping ([UInt8]) throws(FileError) -> Void, errors: @escaping (String) -> Void
  ) {
    self.isTerminal = isTerminal
    self.hasColor = isTerminal && hasColor
    self.output = output
    self.errors = errors
  }

  /// The streams of the process; color as <https://no-color.org> asks.
  static func process(_ variables: (String) -> String?) -> Console {
    let isPlain = variables("NO_COLOR")?.isEmpty == false || variables("TERM") == "dumb"
    return Console(
      isTerminal: isatty(STDERR_FILENO) == 1, hasColor: !isPlain,
      output: { bytes throws(FileError) in try AtomicFile.writeToStandardOutput(bytes) },
      errors: { text in
        // There is nobody to tell when this fails.
        _ = Array(text.utf8).withUnsafeBytes {
          Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
        }
      })
  }

  /// Writes data.
  ///
  /// - Throws: `FileError` when the reader is gone or the disk behind it is full.
  func write(_ bytes: [UInt8]) throws(FileError) {
    clearProgress()
    try output(bytes)
  }

  /// Tells a diagnostic about an input.
  func report(_ diagnostic: Diagnostic) {
    clearProgress()
    var line = diagnostic.description
    if hasColor, let range = line.firstRange(of: " \(diagnostic.severity.rawValue): ") {
      let color = diagnostic.severity == .error ? "31" : "35"
      line.replaceSubrange(range, with: "\u{1B}[1;\(color)m\(line[range])\u{1B}[0m")
    }
    errors(line + "\n")
  }

  /// Tells why something could not be done.
  func report(_ sentence: String) {
    clearProgress()
    errors("relata: \(sentence)\n")
  }

  /// Shows how far the work is, on a terminal only; the next call or any other line replaces it.
  func showProgress(_ text: String) {
    guard isTerminal else { return }
    errors("\r\(text)\u{1B}[K")
    isProgressShown = true
  }

  /// Takes away what ``showProgress(_:)`` shows.
  func clearProgress() {
    guard isProgressShown else { return }
    errors("\r\u{1B}[K")
    isProgressShown = false
  }
}
