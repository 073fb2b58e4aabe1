import Glibc
import Relata

/// The record of what a run of `extract --resume` has done, one line for each article.
///
/// A line is added when all files of its article are in place, so a process that is killed at any moment
/// leaves a record that tells no lie: at worst the files of one article are written again. A line that
/// was cut short is dropped. The first line tells how the files were made; others are not gone on with.
final class RunRecord {
  /// Digests of the articles that were done before this run.
  let done: Set<String>

  private let descriptor: CInt
  private let path: String

  /// The record of `folder`, made when there is none.
  ///
  /// - Parameter settings: what the files depend on besides the articles.
  /// - Throws: ``Trouble`` when it cannot be read or written, or is that of a run with other settings.
  init(folder: String, settings: String) throws(Trouble) {
    path = folder + "/.relata-record"
    let header = "relata-record 1 \(RunRecord.digest(settings))"
    descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .file(RunRecord.failure("write", path)) }
    let lines: [String]
    do throws(FileError) {
      lines = try RunRecord.wholeLines(path, descriptor)
    } catch {
      close(descriptor)
      throw .file(error)
    }
    guard lines.first ?? header == header else {
      close(descriptor)
      throw .otherRun(path: path)
    }
    done = Set(lines.dropFirst())
    guard lines.isEmpty else { return }
    do throws(FileError) {
      try append(header)
    } catch {
      close(descriptor)
      throw .file(error)
    }
  }

  deinit { close(descriptor) }

  /// What an article is known by: its identifier and its text.
  static func key(of article: NewsArticle) -> String {
    digest(article.identifier + "\n" + SHA256Digest(of: article.text.utf8).hexadecimal)
  }

  /// Adds a line in one write.
  func append(_ line: String) throws(FileError) {
    let bytes = Array((line + "\n").utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw RunRecord.failure("write", path) }
      written += count
    }
  }

  /// The lines that end in a line feed; what stands after the last is cut off.
  private static func wholeLines(
    _ path: String, _ descriptor: CInt
  ) throws(FileError) -> [String] {
    let bytes = try FileContents.read(path: path)
    let end = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    if end < bytes.count {
      guard ftruncate(descriptor, off_t(end)) == 0 else { throw failure("write", path) }
    }
    return String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func digest(_ text: String) -> String {
    String(SHA256Digest(of: Array(text.utf8)).hexadecimal.prefix(32))
  }

  private static func failure(_ action: String, _ path: String) -> FileError {
    let code = errno
    return FileError(action: action, path: path, reason: systemReason(code), systemCode: code)
  }
}
