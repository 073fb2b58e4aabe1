import Glibc
import RelataText
import Testing

/// A folder that is removed at the end of its life.
private final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/relata-files-XXXXXX".utf8CString)
    path = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  deinit {
    for name in names { unlink("\(path)/\(name)") }
    for name in names { rmdir("\(path)/\(name)") }
    rmdir(path)
  }

  /// The names of what lies in it.
  var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}

@Suite struct AtomicFileTests {
  @Test func fileIsThereWholeAndNothingElse() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    try AtomicFile.write(bytes, to: folder.path + "/a")
    try AtomicFile.write([1], to: folder.path + "/a")
    try AtomicFile.write(bytes, to: folder.path + "/a")
    #expect(try FileContents.read(path: folder.path + "/a") == bytes)
    #expect(folder.names == ["a"])
  }

  @Test func failureLeavesNoPartialFile() throws {
    let folder = try TemporaryFolder()
    mkdir(folder.path + "/sub", 0o755)
    #expect(
      throws: FileError(
        action: "write", path: folder.path + "/sub", reason: "is a directory", systemCode: EISDIR)
    ) {
      try AtomicFile.write([1, 2], to: folder.path + "/sub")
    }
    #expect(folder.names == ["sub"])
  }

  @Test func fullDiskLeavesTheOldFile() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a"
    try AtomicFile.write([7], to: path)
    // Writing more than the limit fails as a full disk does; the signal would end the process.
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    let saved = limit
    signal(SIGXFSZ, SIG_IGN)
    limit.rlim_cur = 16 << 20
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    let error = #expect(throws: FileError.self) {
      try AtomicFile.write([UInt8](repeating: 1, count: 20 << 20), to: path)
    }
    var restored = saved
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &restored)
    signal(SIGXFSZ, SIG_DFL)
    #expect(error?.reason == "file too large")
    #expect(try FileContents.read(path: path) == [7])
    #expect(folder.names == ["a"])
  }

  @Test func missingFolderIsNamedWithTheReason() {
    #expect(
      throws: FileError(
        action: "write", path: "/nonexistent/a", reason: "no such file or directory",
        systemCode: ENOENT)
    ) {
      try AtomicFile.write([], to: "/nonexistent/a")
    }
  }
}

@Suite struct FileContentsTests {
  @Test func foldersMissingFilesAndTooLargeOnesAreRefused() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.write([1, 2, 3], to: folder.path + "/a")
    #expect(throws: FileError(action: "read", path: folder.path, reason: "is a folder")) {
      try FileContents.read(path: folder.path)
    }
    #expect(throws: FileError.self) { try FileContents.read(path: folder.path + "/none") }
    #expect(throws: FileError.self) {
      try FileContents.read(path: folder.path + "/a", byteLimit: 2)
    }
    #expect(try FileContents.read(path: folder.path + "/a", byteLimit: 3) == [1, 2, 3])
  }

  @Test func filesWithoutASizeAreReadToTheEnd() throws {
    #expect(try FileContents.read(path: "/proc/self/maps").count > 100)
  }
}

@Suite struct DataFileTests {
  @Test func commentsAndEmptyLinesAreSkippedAndCounted() {
    let file = DataFile(name: "f", text: "# c\n\na\tb\r\n \t \n\tc\t")
    #expect(file.lines.map(\.number) == [3, 5])
    #expect(file.lines[0].cells == ["a", "b"])
    #expect(file.lines[1].cells == ["", "c", ""])
  }

  @Test func fileThatIsNoUTF8IsRefusedWithTheByte() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.write([0x61, 0xFF], to: folder.path + "/a")
    #expect(
      throws: FileError(action: "read", path: folder.path + "/a", reason: "is not UTF-8 at byte 1")
    ) {
      try DataFile(path: folder.path + "/a")
    }
  }
}

@Suite struct SHA256DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func digestsAreThoseOfTheStandard(text: String, hexadecimal: String) {
    #expect(SHA256Digest(of: Array(text.utf8)).hexadecimal == hexadecimal)
  }
}
