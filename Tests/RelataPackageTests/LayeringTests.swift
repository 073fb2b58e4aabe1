import RelataTestSupport
import Testing

/// The layers of the package, lowest first; see docs/adr/0002.
@Suite struct LayeringTests {
  /// The package's own modules that a target may import.
  static let layers: [String: Set<String>] = [
    "RelataText": [],
    "RelataLinguistics": ["RelataText"],
    "RelataPipeline": ["RelataText", "RelataLinguistics"],
    "RelataGraph": ["RelataText"],
    "RelataArticles": ["RelataText"],
    "RelataExtraction": ["RelataText", "RelataLinguistics", "RelataGraph"],
    "RelataFormats": ["RelataText", "RelataGraph"],
    "RelataRendering": ["RelataText", "RelataGraph", "RelataFormats"],
    "RelataStores": ["RelataText", "RelataGraph", "RelataFormats"],
    "Relata": [
      "RelataText", "RelataLinguistics", "RelataPipeline", "RelataGraph", "RelataArticles",
      "RelataExtraction", "RelataFormats", "RelataRendering", "RelataStores",
    ],
    "RelataCommands": ["Relata"],
    "relata": ["RelataCommands"],
    "relata-bench": ["Relata"],
    "embed-data": [],
    "Plugins": [],
  ]

  /// The files, or folders ending in a slash, that may import a module from outside.
  static let importers: [String: [String]] = [
    "CBLAS": ["RelataPipeline/Kernels/MatrixProduct.swift"],
    "CPCRE2": ["RelataPipeline/Patterns/Pattern.swift"],
    "CCurl": ["RelataStores/HTTP/"],
    "Dispatch": ["RelataPipeline/Pipeline/WorkerThreads.swift"],
    "CPicture": ["RelataRendering/Files/"],
    "CMessageDigest": ["RelataText/Source/SHA256Digest.swift"],
    "CGraphviz": ["RelataRendering/Graphviz/", "RelataRendering/Text/TextLayoutPlugin.swift"],
    "Foundation": ["embed-data/", "Plugins/"],
    "FoundationEssentials": [
      "RelataArticles/Article/NewsArticle+JSONLine.swift",
      "RelataCommands/Explain/ExplanationJSON.swift",
      "RelataStores/ArcadeDB/ArcadeDBReply.swift",
    ],
    "PackagePlugin": ["Plugins/"],
  ]

  /// Modules of the system and the toolchain that all may import.
  static let common: Set<String> = ["Glibc", "Swift", "Synchronization"]

  @Test func importsOnlyWhatIsBelow() throws {
    for source in try SwiftSource.all(in: "Sources") {
      let target = source.path.split(separator: "/")[1]
      let allowed = try #require(
        Self.layers[String(target)], "\(target) is not in the table of layers")
      for module in source.imports where !Self.common.contains(module) {
        let isAllowed =
          Self.importers[module].map { $0.contains { source.isAt("Sources/" + $0) } }
          ?? allowed.contains(module)
        #expect(isAllowed, "\(source.path) imports \(module)")
      }
    }
  }

  @Test func hasNoCycles() {
    for target in Self.layers.keys {
      var reached: Set<String> = []
      var pending = Self.layers[target] ?? []
      while let module = pending.popFirst() {
        guard reached.insert(module).inserted else { continue }
        pending.formUnion(Self.layers[module] ?? [])
      }
      #expect(!reached.contains(target), "\(target) stands above itself")
    }
  }

  @Test func readsTheImportsOfAFile() {
    let source = SwiftSource(
      path: "x",
      text: """
        public import RelataText
        @testable import struct Relata.Thing
        @_spi(_Unicode) import Swift
        // import Foundation
        let imports = "import Glibc"
        """)
    #expect(source.imports == ["RelataText", "Relata", "Swift"])
  }
}
