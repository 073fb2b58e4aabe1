// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is compiled the same way: language mode 6, warnings as errors.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target; `embedding` lays the files of its `Data` folder into the binary.
func library(
  _ name: String, _ dependencies: [Target.Dependency], embedding: Bool = false
) -> Target {
  .target(
    name: name,
    dependencies: dependencies,
    exclude: embedding ? ["Data"] : [],
    swiftSettings: settings,
    plugins: embedding ? ["EmbedData"] : [])
}

/// The test target of the module of the same name, with the shared helpers.
///
/// Files of `fixtures` are read from the checkout, and so are no resources.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [],
  fixtures: [String] = []
) -> Target {
  .testTarget(
    name: name,
    dependencies: dependencies + ["RelataTestSupport"],
    exclude: fixtures,
    resources: resources,
    swiftSettings: settings)
}

// The layers, lowest first. Tests/RelataPackageTests holds the same table and checks the imports.
let package = Package(
  name: "relata",
  products: [
    .library(name: "Relata", targets: ["Relata"]),
    .executable(name: "relata", targets: ["relata"]),
  ],
  targets: [
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .systemLibrary(
      name: "CBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(
      name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    // No pkgConfig: libcurl is opened when it is needed, not linked; see docs/adr/0015.
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    // Neither are librsvg and cairo, which draw PNG and PDF; see docs/adr/0018.
    .systemLibrary(name: "CPicture", providers: [.apt(["librsvg2-2"])]),
    .executableTarget(name: "embed-data", swiftSettings: settings),
    .plugin(
      name: "EmbedData", capability: .buildTool(), dependencies: ["embed-data"],
      path: "Sources/Plugins/EmbedData"),

    library("RelataText", ["CMessageDigest"]),
    library("RelataLinguistics", ["RelataText"]),
    library("RelataPipeline", ["RelataText", "RelataLinguistics", "CBLAS", "CPCRE2"]),
    library("RelataGraph", ["RelataText"], embedding: true),
    library("RelataArticles", ["RelataText"]),
    library(
      "RelataExtraction", ["RelataText", "RelataLinguistics", "RelataGraph"], embedding: true),
    library("RelataFormats", ["RelataText", "RelataGraph"], embedding: true),
    library(
      "RelataRendering", ["RelataText", "RelataGraph", "RelataFormats", "CGraphviz", "CPicture"]),
    library("RelataStores", ["RelataText", "RelataGraph", "RelataFormats", "CCurl"]),
    library(
      "Relata",
      [
        "RelataText", "RelataLinguistics", "RelataPipeline", "RelataGraph", "RelataArticles",
        "RelataExtraction", "RelataFormats", "RelataRendering", "RelataStores",
      ]),
    library("RelataCommands", ["Relata"]),
    .executableTarget(name: "relata", dependencies: ["RelataCommands"], swiftSettings: settings),
    .executableTarget(name: "relata-bench", dependencies: ["Relata"], swiftSettings: settings),

    .target(
      name: "RelataTestSupport",
      dependencies: ["RelataText", "RelataLinguistics", "RelataGraph", "RelataFormats"],
      path: "Tests/RelataTestSupport",
      swiftSettings: settings),
    tests("RelataTextTests", ["RelataText"]),
    tests("RelataLinguisticsTests", ["RelataText", "RelataLinguistics"]),
    tests(
      "RelataPipelineTests", ["RelataText", "RelataLinguistics", "RelataPipeline"],
      resources: [.copy("Fixtures")]),
    tests("RelataGraphTests", ["RelataText", "RelataGraph"]),
    tests("RelataArticlesTests", ["RelataText", "RelataArticles"]),
    tests(
      "RelataExtractionTests",
      ["RelataText", "RelataLinguistics", "RelataGraph", "RelataExtraction"]),
    tests(
      "RelataFormatsTests", ["RelataText", "RelataGraph", "RelataFormats"],
      resources: [.copy("Golden")]),
    tests(
      "RelataRenderingTests", ["RelataText", "RelataGraph", "RelataFormats", "RelataRendering"],
      resources: [.copy("Golden")]),
    tests("RelataStoresTests", ["RelataText", "RelataGraph", "RelataFormats", "RelataStores"]),
    tests("RelataCommandsTests", ["Relata", "RelataCommands"]),
    tests("RelataGoldenTests", ["Relata", "RelataExtraction"], fixtures: ["Fixtures"]),
    tests("RelataPackageTests", []),
  ]
)
