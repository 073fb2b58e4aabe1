import Glibc
import RelataText
public import Testing

/// Compares with a file that is kept beside the tests.
///
/// With `RELATA_RECORD=1` in the environment the file is written and the test fails, saying so; a
/// missing file is a failure too, so that a wrong name never passes.
public func expectGolden(
  _ bytes: [UInt8], path: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  do {
    if let flag = getenv("RELATA_RECORD"), flag.pointee == CChar(UInt8(ascii: "1")) {
      try AtomicFile.write(bytes, to: path)
      Issue.record("recorded \(path)", sourceLocation: sourceLocation)
      return
    }
    let expected = try FileContents.read(path: path)
    guard bytes != expected else { return }
    try AtomicFile.write(bytes, to: path + ".actual")
    Issue.record(
      "differs from \(path): \(firstDifference(bytes, expected))", sourceLocation: sourceLocation)
  } catch {
    Issue.record(error, sourceLocation: sourceLocation)
  }
}

/// The first lines that differ, for a message.
private func firstDifference(_ found: [UInt8], _ expected: [UInt8]) -> String {
  let newline = UInt8(ascii: "\n")
  let left = found.split(separator: newline, omittingEmptySubsequences: false)
  let right = expected.split(separator: newline, omittingEmptySubsequences: false)
  let index = zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset
  let line = index ?? min(left.count, right.count)
  let show = { (lines: [ArraySlice<UInt8>]) in
    line < lines.count ? String(decoding: lines[line], as: UTF8.self) : "(end)"
  }
  return "line \(line + 1): expected '\(show(right))', found '\(show(left))'"
}
