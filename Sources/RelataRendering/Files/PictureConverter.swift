internal import CPicture
import Synchronization

/// Turns the SVG of a ``DiagramRenderer`` into PNG and PDF, in process.
///
/// The letters come from the machine's fonts, so the bytes are the same on one machine only.
public struct PictureConverter: Sendable {
  /// A picture format other than SVG.
  public enum Format: String, CaseIterable, Hashable, Sendable {
    /// Points of colour, twice as many each way as the SVG has units.
    case png
    /// Lines and letters.
    case pdf
  }

  private static let scale = 2.0
  /// The largest side of an image that cairo makes.
  private static let largestSide = 32_000.0
  /// Fonts and their caches are shared within the process, so one picture is made after the other.
  private static let isBusy = Mutex(())

  /// Makes a converter.
  public init() {}

  /// The picture in the format.
  ///
  /// - Throws: ``RenderingError`` when librsvg is not installed, or the picture is too large.
  public func bytes(of svg: [UInt8], as format: Format) throws(RenderingError) -> [UInt8] {
    guard let library = PictureLibrary.shared else {
      throw RenderingError(
        reason: "PNG and PDF are made by librsvg; Debian's package librsvg2-2 holds it")
    }
    guard let size = PictureConverter.size(of: svg) else {
      throw RenderingError(reason: "the SVG has no width and height")
    }
    let result = PictureConverter.isBusy.withLock { _ in
      Result { () throws(RenderingError) in
        let picture = try ReadPicture(svg, library)
        return switch format {
        case .png: try picture.png(width: size.width, height: size.height)
        case .pdf: try picture.pdf(width: size.width, height: size.height)
        }
      }
    }
    return try result.get()
  }

  /// The attributes `width` and `height` of the root of a document that relata wrote.
  private static func size(of svg: [UInt8]) -> (width: Double, height: Double)? {
    let start = String(decoding: svg.prefix(400), as: UTF8.self)
    let sides = [" width=\"", " height=\""].compactMap { name in
      start.firstRange(of: name).flatMap { Double(start[$0.upperBound...].prefix { $0 != "\"" }) }
    }
    return sides.count == 2 && sides.allSatisfy { $0 > 0 } ? (sides[0], sides[1]) : nil
  }

  /// How many points of an image a unit of the SVG gets.
  fileprivate static func imageScale(width: Double, height: Double) -> Double {
    min(scale, largestSide / max(width, height))
  }
}

/// A document that librsvg has read, let go at the end of its life.
private struct ReadPicture: ~Copyable {
  private let handle: OpaquePointer
  private let library: PictureLibrary

  init(_ svg: [UInt8], _ library: PictureLibrary) throws(RenderingError) {
    var error: UnsafeMutablePointer<picture_error>?
    guard let handle = library.read(svg, svg.count, &error) else {
      throw ReadPicture.failure(error, library)
    }
    self.handle = handle
    self.library = library
  }

  deinit { library.unref(UnsafeMutableRawPointer(handle)) }

  func png(width: Double, height: Double) throws(RenderingError) -> [UInt8] {
    let scale = PictureConverter.imageScale(width: width, height: height)
    let size = (width: (width * scale).rounded(.up), height: (height * scale).rounded(.up))
    // 0 is CAIRO_FORMAT_ARGB32.
    let surface = library.makeImage(0, Int32(size.width), Int32(size.height))
    defer { library.destroySurface(surface) }
    try draw(on: surface, size.width, size.height)
    let bytes = ByteCollector()
    _ = library.writePNG(surface, collect, Unmanaged.passUnretained(bytes).toOpaque())
    guard !bytes.bytes.isEmpty else { throw RenderingError(reason: "cairo wrote no PNG") }
    return bytes.bytes
  }

  func pdf(width: Double, height: Double) throws(RenderingError) -> [UInt8] {
    let bytes = ByteCollector()
    let closure = Unmanaged.passUnretained(bytes).toOpaque()
    // A point of PDF is three quarters of a unit of SVG.
    let surface = library.makePDF(collect, closure, width * 0.75, height * 0.75)
    defer { library.destroySurface(surface) }
    // 5 is CAIRO_PDF_METADATA_CREATE_DATE: any but the present one, so that the same input gives the
    // same bytes.
    library.setMetadata(surface, 5, "1970-01-01T00:00:00Z")
    try draw(on: surface, width * 0.75, height * 0.75)
    library.finish(surface)
    guard !bytes.bytes.isEmpty else { throw RenderingError(reason: "cairo wrote no PDF") }
    return bytes.bytes
  }

  private func draw(
    on surface: OpaquePointer?, _ width: Double, _ height: Double
  ) throws(RenderingError) {
    guard let surface, library.status(surface) == 0, let context = library.makeContext(surface)
    else { throw RenderingError(reason: "the picture is too large for an image") }
    defer { library.destroyContext(context) }
    var error: UnsafeMutablePointer<picture_error>?
    var viewport = picture_rectangle(x: 0, y: 0, width: width, height: height)
    guard library.render(handle, context, &viewport, &error) != 0 else {
      throw ReadPicture.failure(error, library)
    }
  }

  private static func failure(
    _ error: UnsafeMutablePointer<picture_error>?, _ library: PictureLibrary
  ) -> RenderingError {
    guard let error else { return RenderingError(reason: "librsvg could not draw the picture") }
    defer { library.freeError(error) }
    let words = error.pointee.message.map { String(cString: $0) } ?? "no reason given"
    return RenderingError(reason: "librsvg: \(words)")
  }
}

/// Takes what cairo writes.
private final class ByteCollector {
  var bytes: [UInt8] = []
}

/// Called by cairo with each part of a file.
private func collect(
  _ closure: UnsafeMutableRawPointer?, _ data: UnsafePointer<UInt8>?, _ length: UInt32
) -> Int32 {
  guard let closure, let data else { return 1 }
  let collector = Unmanaged<ByteCollector>.fromOpaque(closure).takeUnretainedValue()
  collector.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
  return 0
}
