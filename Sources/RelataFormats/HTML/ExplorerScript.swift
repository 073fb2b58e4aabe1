/// The script of the page: JavaScript modules joined into one.
///
/// Each file is a module by itself, so that editors, linters and people see where names come from.
/// In the page they share one scope: the lines that import go, and the word `export`.
enum ExplorerScript {
  /// The modules, each after those that it imports.
  static let modules = [
    "dom", "text", "graph", "filter", "article", "details", "tables", "search", "controls",
    "viewport", "diagram", "app",
  ]

  static func bundled() -> String {
    modules.map { joinable(ExplorerFiles.text($0 + ".js")) }.joined(separator: "\n")
  }

  /// A module without its imports, which must be of one line each, and exports.
  static func joinable(_ module: String) -> String {
    module.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("import ") }
      .map { $0.hasPrefix("export ") ? $0.dropFirst("export ".count) : $0 }
      .joined(separator: "\n")
  }
}
