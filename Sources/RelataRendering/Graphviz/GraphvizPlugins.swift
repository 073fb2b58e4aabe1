internal import CGraphviz
import Glibc
import RelataText

/// The plugins that Graphviz lays out with.
///
/// They are opened here and handed over ready. Left alone, Graphviz would read a list of plugins that
/// only its package's installation script makes, and open Pango and Cairo with it, which takes a
/// hundred times as long and makes the widths of text depend on the machine's fonts.
struct GraphvizPlugins: ~Copyable {
  private static let names = ["dot_layout", "neato_layout"]

  /// The list that `gvContextPlugins` takes, ended by an empty entry; it lives as long as this value.
  let symbols: UnsafeMutablePointer<lt_symlist_t>
  private let textLayout: TextLayoutPlugin

  /// Opens the plugins.
  ///
  /// - Throws: ``RenderingError`` when one is missing.
  init() throws(RenderingError) {
    var found: [lt_symlist_t] = []
    for name in GraphvizPlugins.names {
      found.append(try GraphvizPlugins.open(name))
    }
    let textLayout = TextLayoutPlugin()
    found.append(
      lt_symlist_t(
        name: strdup("gvplugin_relata_LTX_library"),
        address: UnsafeMutableRawPointer(textLayout.library)))
    found.append(lt_symlist_t())
    self.textLayout = textLayout
    symbols = .allocate(capacity: found.count)
    symbols.initialize(from: found, count: found.count)
  }

  deinit {
    for entry in UnsafeBufferPointer(start: symbols, count: GraphvizPlugins.names.count + 1) {
      free(UnsafeMutableRawPointer(mutating: entry.name))
    }
    symbols.deallocate()
  }

  private static func open(_ name: String) throws(RenderingError) -> lt_symlist_t {
    let symbol = "gvplugin_\(name)_LTX_library"
    for path in paths(ofPlugin: name) {
      guard let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL) else { continue }
      guard let address = dlsym(handle, symbol) else { continue }
      return lt_symlist_t(name: strdup(symbol), address: address)
    }
    throw RenderingError(
      reason: "the Graphviz plugin '\(name)' is not there; Debian's package libgvc6 holds it")
  }

  /// Where the plugin may lie: in the folder `graphviz` beside libgvc, with the same ending first.
  private static func paths(ofPlugin name: String) -> [String] {
    guard let library = libraryPath(named: "libgvc") else { return [] }
    let parts = library.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let version = parts.last?.split(separator: ".").dropFirst(2).first.map { ".\($0)" } ?? ""
    return [".so\(version)", ".so"].map { "\(folder)/graphviz/libgvplugin_\(name)\($0)" }
  }

  /// The file that the loaded library `name` came from, as the kernel lists it.
  private static func libraryPath(named name: String) -> Substring? {
    guard let bytes = try? FileContents.read(path: "/proc/self/maps") else { return nil }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      guard let slash = line.firstIndex(of: "/") else { continue }
      let path = line[slash...]
      if path.split(separator: "/").last?.hasPrefix(name + ".so") == true { return path }
    }
    return nil
  }

  /// Makes libcgraph's scanner forget what it has not read of a text, and what it was in the middle of.
  ///
  /// The library does neither between two texts, and its header has no function for it.
  static func resetScanner() {
    typealias Reset = @convention(c) () -> Int32
    guard let function = dlsym(nil, "aaglex_destroy") else { return }
    _ = unsafeBitCast(function, to: Reset.self)()
  }
}
