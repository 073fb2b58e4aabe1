internal import CGraphviz
import Synchronization

/// What Graphviz has to say, which would otherwise go to the standard error.
enum GraphvizMessages {
  /// Graphviz calls back without a context, hence one list; those who lay out hold the lock of Graphviz.
  private static let messages = Mutex<[String]>([])
  private static let limit = 20

  /// Forgets earlier messages and listens.
  static func begin() {
    messages.withLock { $0 = [] }
    agseterr(AGWARN)
    agreseterrors()
    agseterrf { message in
      if let message { GraphvizMessages.append(String(cString: message)) }
      return 0
    }
  }

  private static func append(_ text: String) {
    messages.withLock { if $0.count < limit { $0.append(text) } }
  }

  /// Whether there was an error, not a warning only.
  static var hasErrors: Bool { agerrors() >= Int32(AGERR.rawValue) }

  /// The error to throw: the messages in one line, or other words where Graphviz had none.
  static func failure(otherwise words: String) -> RenderingError {
    let text = messages.withLock { $0 }.joined()
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.hasPrefix("Error: ") ? line.dropFirst("Error: ".count) : line
    }
    let line = lines.joined(separator: "; ")
    return RenderingError(reason: line.isEmpty ? words : line)
  }
}
