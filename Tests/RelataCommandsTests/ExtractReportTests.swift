import Foundation
import Relata
import RelataTestSupport
import Testing

@testable import RelataCommands

@Suite struct ExtractReportTests {
  let folder: TemporaryFolder
  let recorder = Recorder()

  init() throws { folder = try TemporaryFolder() }

  private func report(_ arguments: String..., to output: String) throws -> ReportBox {
    let parsed = try OptionParser(options: ExtractOptions.definitions).parse(
      ["in.txt", "-o", output] + arguments)
    let options = try ExtractOptions(parsed)
    try options.outputFolder.create()
    return ReportBox(ExtractReport(options: options, console: recorder.console()))
  }

  private func step(_ identifier: String, byteCount: Int = 3) -> ArticleRun.Step<GraphFiles> {
    let text = SourceText("News.")
    let article = NewsArticle(
      identifier: identifier, location: identifier, text: text, body: text.span)
    let bytes = [UInt8](repeating: 0x61, count: byteCount)
    return .result(
      article,
      GraphFiles(
        diagnostics: [],
        files: ["dot", "jsonld"].map { GraphWriter.File(ending: $0, bytes: bytes) }))
  }

  private func diagnostic(_ severity: Diagnostic.Severity) -> ArticleRun.Step<GraphFiles> {
    .diagnostic(
      Diagnostic(code: "RLT-T004", severity: severity, location: "a", summary: "is odd"))
  }

  @Test func writesEachFileAndPrintsItsPath() throws {
    let output = folder.path(of: "new/deep/")
    let report = try report(to: output)
    #expect(report.take(step("a")))
    #expect(report.take(step("a/b")))
    #expect(report.status == .done)
    #expect(
      recorder.output
        == ["a.dot", "a.jsonld", "a_b.dot", "a_b.jsonld"].map { output + $0 + "\n" }.joined())
    let names = try FileManager.default.contentsOfDirectory(atPath: output).sorted()
    #expect(names == ["a.dot", "a.jsonld", "a_b.dot", "a_b.jsonld"])
  }

  @Test func isQuietWhenAskedTo() throws {
    let report = try report("--quiet", to: folder.path(of: "out"))
    #expect(report.take(step("a")))
    #expect(report.take(diagnostic(.warning)))
    #expect(recorder.output.isEmpty)
    #expect(recorder.errors.isEmpty)
    #expect(report.take(diagnostic(.error)))
    #expect(recorder.errors == "a: error: is odd [RLT-T004]\n")
  }

  @Test func endsInTroubleForAnErrorOnly() throws {
    let report = try report(to: folder.path(of: "out"))
    #expect(report.take(diagnostic(.note)))
    #expect(report.take(diagnostic(.warning)))
    #expect(report.status == .done)
    #expect(report.take(diagnostic(.error)))
    #expect(report.status == .trouble)
    #expect(recorder.errors.split(separator: "\n").count == 2)
  }

  @Test func goesOnWhenOneFileCannotBeWritten() throws {
    try folder.write("", to: "out/a.dot/taken")
    let report = try report(to: folder.path(of: "out"))
    #expect(report.take(step("a")))
    #expect(report.take(step("b")))
    #expect(report.status == .trouble)
    #expect(recorder.errors.hasPrefix("relata: cannot write '\(folder.path(of: "out/a.dot"))': "))
    #expect(recorder.errors.split(separator: "\n").count == 1)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "out"))
    #expect(names.sorted() == ["a.dot", "a.jsonld", "b.dot", "b.jsonld"])
  }

  @Test func stopsWithOneLineWhenTheFolderIsGone() throws {
    let output = folder.path(of: "out")
    let report = try report(to: output)
    try FileManager.default.removeItem(atPath: output)
    #expect(!report.take(step("a")))
    #expect(report.status == .trouble)
    #expect(
      recorder.errors == "relata: cannot write '\(output)/a.dot': no such file or directory\n")
  }

  @Test func goesOnWithoutAReaderOfThePaths() throws {
    let report = try report(to: folder.path(of: "out"))
    recorder.failure = FileError(action: "write", path: "-", reason: "gone", systemCode: EPIPE)
    #expect(report.take(step("a")))
    #expect(report.status == .done)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "out")).count == 2)
  }

  @Test(arguments: ["file", "file/below"])
  func refusesAFileInPlaceOfTheFolder(path: String) throws {
    try folder.write("", to: "file")
    let output = OutputFolder(path: folder.path(of: path))
    let error = try #require(throws: FileError.self) { try output.create() }
    #expect(error.reason == "is not a folder")
  }

  @Test(.enabled(if: FullDisk.canBeMounted))
  func leavesNoHalfOfAFileOnAFullDisk() throws {
    let disk = try FullDisk(at: folder.path, bytes: 64 << 10)
    defer { disk.unmount() }
    let report = try report(to: folder.path)
    #expect(report.take(step("small")))
    #expect(!report.take(step("large", byteCount: 200_000)))
    #expect(report.status == .trouble)
    #expect(
      recorder.errors
        == "relata: cannot write '\(folder.path)/large.dot': no space left on device\n")
    #expect(try folder.names() == ["small.dot", "small.jsonld"])
  }
}

/// A report that expectations can call, which take no value that changes.
private final class ReportBox {
  private var report: ExtractReport

  init(_ report: ExtractReport) { self.report = report }

  var status: RelataCommands.ExitStatus { report.status }

  func take(_ step: ArticleRun.Step<GraphFiles>) -> Bool { report.take(step) }
}

/// A small file system in memory, which only root can mount.
struct FullDisk {
  let path: String

  static let canBeMounted: Bool = {
    guard let folder = try? TemporaryFolder(),
      let disk = try? FullDisk(at: folder.path, bytes: 4096)
    else { return false }
    disk.unmount()
    return true
  }()

  struct NotMounted: Error {}

  init(at path: String, bytes: Int) throws {
    self.path = path
    guard try FullDisk.run("mount", "-t", "tmpfs", "-o", "size=\(bytes)", "tmpfs", path) == 0 else {
      throw NotMounted()
    }
  }

  func unmount() { _ = try? FullDisk.run("umount", path) }

  private static func run(_ arguments: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
