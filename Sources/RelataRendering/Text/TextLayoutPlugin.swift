internal import CGraphviz
import Glibc

/// A Graphviz plugin that measures text with ``TextMetrics``.
struct TextLayoutPlugin: ~Copyable {
  private let engine: UnsafeMutablePointer<gvtextlayout_engine_s>
  private let types: UnsafeMutablePointer<gvplugin_installed_t>
  private let apis: UnsafeMutablePointer<gvplugin_api_t>
  private let packageName: UnsafeMutablePointer<CChar>?
  private let typeName: UnsafeMutablePointer<CChar>?

  /// What the list of plugins takes; it lives as long as this value.
  let library: UnsafeMutablePointer<gvplugin_library_t>

  init() {
    packageName = strdup("relata")
    typeName = strdup("textlayout")
    engine = .allocate(capacity: 1)
    engine.initialize(to: gvtextlayout_engine_s(textlayout: measure))
    // Both lists end in an empty entry.
    types = .allocate(capacity: 2)
    types.initialize(repeating: gvplugin_installed_t(), count: 2)
    types[0].type = typeName.map { UnsafePointer($0) }
    types[0].quality = 100
    types[0].engine = UnsafeMutableRawPointer(engine)
    apis = .allocate(capacity: 2)
    apis.initialize(repeating: gvplugin_api_t(), count: 2)
    apis[0].api = API_textlayout
    apis[0].types = types
    library = .allocate(capacity: 1)
    library.initialize(to: gvplugin_library_t(packagename: packageName, apis: apis))
  }

  deinit {
    library.deallocate()
    apis.deallocate()
    types.deallocate()
    engine.deallocate()
    free(packageName)
    free(typeName)
  }
}

/// Called by Graphviz for each run of text of one font.
private func measure(
  _ span: UnsafeMutablePointer<textspan_t>?,
  _ fontPath: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> boolean {
  guard let span, let text = span.pointee.str, let font = span.pointee.font else { return 0 }
  let size = font.pointee.size
  let name = font.pointee.name.map { String(cString: $0) } ?? ""
  let isBold = font.pointee.flags & UInt32(HTML_BF) != 0 || name.hasSuffix("Bold")
  let bytes = UnsafeBufferPointer(start: text, count: strlen(text)).lazy.map(
    UInt8.init(bitPattern:))
  span.pointee.size.x = TextMetrics.width(of: bytes, isBold: isBold) * size
  span.pointee.size.y = size * 1.2
  span.pointee.yoffset_layout = 0
  span.pointee.yoffset_centerline = 0.1 * size
  span.pointee.layout = nil
  span.pointee.free_layout = nil
  return 1
}
