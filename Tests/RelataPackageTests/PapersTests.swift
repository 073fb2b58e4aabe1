import Foundation
import RelataTestSupport
import Testing

/// The papers say what is so.
@Suite struct PapersTests {
  @Test func numbersEachDecisionOnce() throws {
    let names = try Repository.files(in: "docs/adr").map { $0.dropFirst("docs/adr/".count) }
    var numbers: [Substring: Substring] = [:]
    for name in names {
      let match = try #require(name.wholeMatch(of: /(\d{4})-[a-z0-9-]+\.md/), "\(name)")
      #expect(numbers[match.1] == nil, "\(match.1) has two decisions")
      numbers[match.1] = name
    }
    #expect(!numbers.isEmpty)
  }

  @Test func writesEachDecisionInTheSameParts() throws {
    for path in try Repository.files(in: "docs/adr") {
      let text = try Repository.text(path)
      for part in ["# ", "Status: ", "## Context", "## Decision", "## Consequences"] {
        #expect(text.contains(part), "\(path) has no '\(part)'")
      }
    }
  }

  @Test(arguments: ["README.md", "CONTRIBUTING.md", ".ci/run"])
  func namesOnlyTargetsThatTheMakefileHas(paper: String) throws {
    let targets = Set(
      try Repository.text("Makefile").matches(of: /(?m)^([a-z-]+):/).map { String($0.1) })
    for match in try Repository.text(paper).matches(of: /\bmake ([a-z-]+)/) {
      #expect(targets.contains(String(match.1)), "\(paper) names 'make \(match.1)'")
    }
  }

  @Test func namesOnlyCommandsThatTheProgramHas() throws {
    let fences = try Repository.text("README.md").split(separator: "```\n").enumerated()
    let session = fences.filter { $0.offset % 2 == 1 }.map(\.element).joined()
    for match in session.matches(of: /(?m)^relata ([a-z]+)\b/) {
      let outcome = try Program.run([String(match.1), "--help"])
      #expect(outcome.status == 0, "README.md names 'relata \(match.1)'")
    }
  }

  @Test func givesOneVersionEverywhere() throws {
    let version = try Program.run(["--version"]).output.split(separator: " ").last ?? ""
    let changes = try Repository.text("CHANGELOG.md")
    #expect(changes.contains("## [\(version.dropLast())]"))
  }

  @Test(arguments: [("README.md", 200), ("CONTRIBUTING.md", 100)])
  func staysShort(paper: String, limit: Int) throws {
    let count = try Repository.text(paper).split(
      separator: "\n", omittingEmptySubsequences: false
    ).count
    #expect(count <= limit + 1)
  }

  @Test(arguments: ["README.md", "CONTRIBUTING.md", "docs/glossary.md"])
  func linksToFilesThatAreThere(paper: String) throws {
    let folder = Repository.root.appendingPathComponent(paper).deletingLastPathComponent()
    for match in try Repository.text(paper).matches(of: /\]\(([^):#]+)\)/) {
      let path = folder.appendingPathComponent(String(match.1)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(paper) links to \(match.1)")
    }
  }

  @Test func carriesItsLicenceAndNotices() throws {
    let licence = try Repository.text("LICENSE")
    #expect(licence.contains("Apache License"))
    #expect(licence.contains("Version 2.0, January 2004"))
    let notice = try Repository.text("NOTICE")
    for name in ["en_core_web_sm", "OntoNotes", "WordNet", "Graphviz", "OpenBLAS", "PCRE2"] {
      #expect(notice.contains(name), "NOTICE does not name \(name)")
    }
  }

  @Test func keepsResultsOfTheSeedsOnly() throws {
    let stems = Set(
      try Repository.files(in: "seeds").map { path in
        path.dropFirst("seeds/".count).prefix { $0 != "." }
      })
    for path in try Repository.files(in: "output") where !path.hasPrefix("output/bench/") {
      let name = path.dropFirst("output/".count)
      #expect(name.wholeMatch(of: /[^\/]+\.(dot|svg|jsonld)/) != nil, "\(path)")
      #expect(stems.contains(name.prefix { $0 != "." }), "\(path) comes from no seed")
    }
  }
}
