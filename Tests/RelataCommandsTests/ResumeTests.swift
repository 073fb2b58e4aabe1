import Foundation
import Relata
import RelataTestSupport
import Testing

@testable import RelataCommands

@Suite struct ResumeTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func record(settings: String = "a") throws -> RunRecord {
    try RunRecord(folder: folder.path, settings: settings)
  }

  private func lines() throws -> [Substring] {
    try String(contentsOfFile: folder.path(of: ".relata-record"), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func remembersWhatWasDone() throws {
    try record().append("one")
    try record().append("two")
    #expect(try record().done == ["one", "two"])
  }

  @Test(arguments: ["", "tor", "\u{0}"])
  func forgetsALineThatWasCutShort(rest: String) throws {
    try record().append("one")
    let path = folder.path(of: ".relata-record")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try folder.write(text + rest, to: ".relata-record")
    let again = try record()
    #expect(again.done == ["one"])
    try again.append("two")
    #expect(try lines().suffix(3) == ["one", "two", ""])
  }

  @Test func beginsAnewWhenEvenTheFirstLineWasCutShort() throws {
    try folder.write("relata-rec", to: ".relata-record")
    #expect(try record().done.isEmpty)
    #expect(try lines().count == 2)
  }

  @Test func refusesTheRecordOfAnotherRun() throws {
    _ = try record()
    let path = folder.path(of: ".relata-record")
    #expect(throws: Trouble.otherRun(path: path)) { try record(settings: "b") }
    try folder.write("dear diary\n", to: ".relata-record")
    #expect(throws: Trouble.otherRun(path: path)) { try record() }
  }

  @Test func knowsAnArticleByIdentifierAndText() {
    func key(_ identifier: String, _ text: String) -> String {
      let text = SourceText(text)
      return RunRecord.key(
        of: NewsArticle(identifier: identifier, location: "x", text: text, body: text.span))
    }
    #expect(key("a", "News.") == key("a", "News."))
    #expect(Set([key("a", "News."), key("b", "News."), key("a", "Other news.")]).count == 3)
  }

  @Test(arguments: ["KILL", "INT"])
  func goesOnAfterASignalAsIfThereHadBeenNone(signal: String) throws {
    let corpus = try corpus()
    let whole = folder.path(of: "whole")
    let parts = folder.path(of: "parts")
    let options = ["extract", corpus, "-f", "jsonld", "-q", "--jobs", "1", "--model"]
    let model = try ModelLocation.folder()
    #expect(try Program.run(options + [model, "-o", whole]).status == 0)
    // The shell waits for the first line about an article, then sends the signal.
    let killed = try Program.run(
      options + [model, "-o", parts, "--resume"],
      shell: """
        "$@" & process=$!
        until grep -qs . "\(parts)/.relata-record" &&
          [ "$(wc -l < "\(parts)/.relata-record")" -gt 1 ]; do sleep 0.02; done
        kill -\(signal) $process; wait $process
        """)
    #expect(killed.status == (signal == "INT" ? 130 : 137))
    let before = try modificationDates(in: parts)
    #expect(!before.isEmpty && before.count < 400)
    let outcome = try Program.run(options + [model, "-o", parts, "--resume"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let record = try String(contentsOfFile: parts + "/.relata-record", encoding: .utf8)
      .split(separator: "\n")
    #expect(record.count == 401 && Set(record).count == 401)
    let after = try modificationDates(in: parts)
    // One at most was written, and not yet entered, when the signal came.
    #expect(before.filter { after[$0] != $1 }.count <= 1)
    #expect(after.count == 400)
    for name in after.keys {
      #expect(
        FileManager.default.contentsEqual(atPath: "\(parts)/\(name)", andPath: "\(whole)/\(name)"))
    }
  }

  private func corpus() throws -> String {
    let lines = (1...400).map { number in
      "{\"id\": \"n\(number)\", \"text\": \"Rovia attacked Orvel on Monday. "
        + "President Tesk Marun of Rovia said that the war was over, and \(number) ships left.\"}"
    }
    return try folder.write(lines.joined(separator: "\n"), to: "corpus.jsonl")
  }

  private func modificationDates(in folder: String) throws -> [String: Date] {
    var dates: [String: Date] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasSuffix(".jsonld") {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
      dates[name] = attributes[.modificationDate] as? Date
    }
    return dates
  }
}
