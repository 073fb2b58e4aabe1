import Glibc
import RelataText

/// A folder for files that another program reads and writes; removed with the value.
final class ScratchFolder {
  private let path: String
  private var names: Set<String> = []

  /// - Throws: ``StoreError`` when the folder for temporary files cannot be written.
  init() throws(StoreError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/relata-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw StoreError(.rejected, "no folder can be made in '\(parent)'")
    }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    for name in names { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  /// The path of a file in the folder.
  func file(_ name: String) -> String {
    names.insert(name)
    return "\(path)/\(name)"
  }

  /// Writes a file and gives its path.
  func write(_ bytes: [UInt8], to name: String) throws(StoreError) -> String {
    let file = file(name)
    do throws(FileError) {
      try AtomicFile.write(bytes, to: file)
    } catch {
      throw StoreError(.rejected, "cannot write '\(file)': \(error.reason)")
    }
    return file
  }

  /// Reads a file that a program wrote.
  func read(_ name: String) throws(StoreError) -> [UInt8] {
    do throws(FileError) {
      return try FileContents.read(path: file(name))
    } catch {
      throw StoreError(.strangeReply, "cannot read '\(error.path)': \(error.reason)")
    }
  }
}
