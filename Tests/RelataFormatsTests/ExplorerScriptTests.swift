import RelataTestSupport
import Testing

@testable import RelataFormats

/// The modules that the script of the page is joined from.
@Suite struct ExplorerScriptTests {
  private func module(_ name: String) -> String { ExplorerFiles.text(name + ".js") }

  private func lines(_ name: String) -> [Substring] {
    module(name).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The names that a module declares at its top level.
  private func declared(in name: String) -> [Substring] {
    lines(name).compactMap { line in
      line.firstMatch(of: /^(?:export )?(?:async )?(?:function|class|const|let) (\w+)/)?.1
    }
  }

  @Test func joinsEveryModuleThatThereIs() throws {
    let folder = "Sources/RelataFormats/Data/explorer"
    let files = try Repository.files(in: folder).filter { $0.hasSuffix(".js") }
    #expect(Set(files) == Set(ExplorerScript.modules.map { "\(folder)/\($0).js" }))
    for file in files { #expect(try Repository.text(file).split(separator: "\n").count <= 300) }
  }

  @Test(arguments: ExplorerScript.modules)
  func importsOnLinesOfTheirOwnWhatEarlierModulesExport(name: String) throws {
    let earlier = ExplorerScript.modules.prefix { $0 != name }
    for line in lines(name) where line.contains("import") && !line.hasPrefix("//") {
      let match = try #require(
        line.wholeMatch(of: /import \{ ([\w, ]+) \} from "\.\/(\w+)\.js";/), "\(line)")
      let source = String(match.2)
      #expect(earlier.contains(source), "\(name) imports \(source)")
      for imported in match.1.split(separator: ", ") {
        let isExported = lines(source).contains { line in
          line.firstMatch(of: /^export (?:function|class|const) (\w+)/)?.1 == imported
        }
        #expect(isExported, "\(source) does not export \(imported)")
      }
    }
  }

  @Test func declaresEachNameOnce() {
    var owners: [Substring: String] = [:]
    for name in ExplorerScript.modules {
      for declared in declared(in: name) {
        #expect(
          owners[declared] == nil, "\(name) and \(owners[declared] ?? "") declare \(declared)")
        owners[declared] = name
      }
    }
    #expect(owners.count > 40)
  }

  @Test func leavesNoImportsAndExports() {
    let joined = ExplorerScript.joinable(
      "import { a } from \"./a.js\";\nexport function b() {\n  // import\n}\nexport const c = 1;\n")
    #expect(joined == "function b() {\n  // import\n}\nconst c = 1;\n")
    #expect(!ExplorerScript.bundled().contains("\nexport "))
  }

  @Test func makesNoMarkupFromTextAndAsksForNothing() {
    let script = ExplorerScript.bundled()
    let forbidden = [
      "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function",
      "fetch(", "XMLHttpRequest", "WebSocket", "import(", "localStorage", "cookie", "</script",
      "<!--",
    ]
    for words in forbidden { #expect(!script.contains(words), "\(words)") }
  }
}
