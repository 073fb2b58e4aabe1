import RelataTestSupport
import Testing

/// Budgets that keep the code readable; CONTRIBUTING.md names them.
@Suite struct SourceStyleTests {
  @Test(arguments: ["Sources", "Tests"])
  func keepsFilesWithin400Lines(folder: String) throws {
    for source in try SwiftSource.all(in: folder) where !source.path.contains("/Generated/") {
      #expect(source.lines.count <= 401, "\(source.path) has \(source.lines.count) lines")
    }
  }

  @Test func keepsFunctionsWithin40Lines() throws {
    for source in try SwiftSource.all(in: "Sources") {
      for function in source.functions {
        #expect(
          function.lineCount <= 40,
          "\(source.path):\(function.line) begins a function of \(function.lineCount) lines")
      }
    }
  }

  @Test func namesNoFileMainButTheEntryPoints() throws {
    for source in try SwiftSource.all(in: "Sources")
    where source.path.lowercased().hasSuffix("/main.swift") {
      let isEntryPoint = ["relata", "relata-bench", "embed-data"].contains {
        source.path == "Sources/\($0)/main.swift"
      }
      #expect(isEntryPoint, "\(source.path) would make its target an executable")
    }
  }

  @Test func hasNoDrawerFiles() throws {
    let names = ["Utils", "Utilities", "Helper", "Helpers", "Manager", "Misc", "Common"]
    for source in try SwiftSource.all(in: "Sources") {
      let stem = source.path.split(separator: "/").last?.split(separator: ".").first ?? ""
      #expect(!names.contains { stem.hasSuffix($0) }, "\(source.path)")
    }
  }

  @Test(arguments: ["Sources", "Tests", "scripts"])
  func hasNoTabsOrTrailingBlanksAndEndsWithALineFeed(folder: String) throws {
    let endings = [".swift", ".sh", ".py", ".h", ".modulemap", ".js", ".css", ".html"]
    for path in try Repository.files(in: folder) where endings.contains(where: path.hasSuffix) {
      let text = try Repository.text(path)
      // Tested outside the expectation, which would print the whole file.
      let hasTab = text.contains("\t")
      let hasTrailingBlank = text.contains(" \n")
      let endsWell = text.isEmpty || (text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
      #expect(!hasTab, "\(path) holds a tab")
      #expect(!hasTrailingBlank, "\(path) has blanks at the end of a line")
      #expect(endsWell, "\(path) does not end with one line feed")
    }
  }

  @Test func namesNoPlaceOfOneMachine() throws {
    // Written in parts, so that this file passes its own test.
    let places = ["/ho" + "me/", "/ro" + "ot/", "/tm" + "p/", "/wo" + "rk/", "pypi" + ".org"]
    let papers = ["README.md", "CONTRIBUTING.md", "NOTICE", "Makefile", ".ci/run"]
    for path in try ["Sources", "scripts", "docs"].flatMap(Repository.files) + papers {
      guard let text = try? Repository.text(path) else { continue }
      for place in places {
        let isNamed = text.contains(place)
        #expect(!isNamed, "\(path) names \(place)")
      }
    }
  }

  @Test func measuresFunctions() {
    let source = SwiftSource(
      path: "x",
      text: """
        struct A {
          func short() -> Int { 1 }
          public init?(
            a: Int
          ) {
            if a { }
          }
          @Test func long() throws {
            while true {
            }
          }
        }
        """)
    #expect(
      source.functions == [
        SwiftSource.Function(line: 3, lineCount: 5), SwiftSource.Function(line: 8, lineCount: 4),
      ])
  }
}
