import Foundation
import RelataTestSupport
import RelataText
import Testing

/// The articles of seeds/ give the files of output/, byte for byte.
///
/// `RELATA_RECORD=1 swift test --filter SeedTests` writes the files anew and fails, so that a change
/// of the results is seen.
@Suite struct SeedTests {
  static let stems = (try? Repository.files(in: "seeds"))?.map {
    String($0.dropFirst("seeds/".count).dropLast(".txt".count))
  }
  static let files = (stems ?? []).flatMap { stem in
    ["dot", "svg", "jsonld"].map { "\(stem).\($0)" }
  }

  /// Extracts the seeds in a process of its own.
  private static func extract(to folder: TemporaryFolder, _ options: String...) throws -> Set<
    String
  > {
    let outcome = try Program.run(
      ["extract", Repository.root.path + "/seeds", "-o", folder.path] + options)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return Set(
      outcome.output.split(separator: "\n").map { String($0.dropFirst(folder.path.count + 1)) })
  }

  @Test func hasSeeds() {
    #expect(!SeedTests.files.isEmpty)
  }

  @Test func givesTheCommittedFiles() throws {
    let folder = try TemporaryFolder()
    #expect(try SeedTests.extract(to: folder) == Set(SeedTests.files))
    for file in SeedTests.files {
      let bytes = try FileContents.read(path: folder.path(of: file))
      expectGolden(bytes, path: Repository.root.path + "/output/" + file)
    }
  }

  @Test func givesTheSameBytesInEachProcess() throws {
    let first = try TemporaryFolder()
    let second = try TemporaryFolder()
    _ = try SeedTests.extract(to: first)
    // Another number of threads, and hash seeds that differ from process to process.
    _ = try SeedTests.extract(to: second, "--jobs=1")
    for file in SeedTests.files {
      let bytes = try FileContents.read(path: first.path(of: file))
      #expect(try FileContents.read(path: second.path(of: file)) == bytes, "\(file)")
    }
  }
}
