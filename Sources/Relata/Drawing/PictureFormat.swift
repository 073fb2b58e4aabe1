/// A form in which a diagram leaves relata.
public enum PictureFormat: String, CaseIterable, Hashable, Sendable {
  /// Lines and text that stay such, for the web.
  case svg
  /// Points of colour.
  case png
  /// Lines and letters, for printers.
  case pdf
  /// The language of Graphviz.
  case dot
}

extension DiagramRenderer {
  /// A file of a diagram with what is not as it was asked for, in sentences.
  public typealias File = (bytes: [UInt8], notes: [String])

  /// The diagram in the format.
  ///
  /// - Throws: `RenderingError` when it cannot be drawn.
  public func file(of diagram: Diagram, as format: PictureFormat) throws(RenderingError) -> File {
    if format == .dot { return (Array(writer.text(of: diagram).utf8), []) }
    let drawing = try drawing(of: diagram)
    switch format {
    case .svg, .dot: return (drawing.svg, drawing.notes)
    case .png: return (try PictureConverter().bytes(of: drawing.svg, as: .png), drawing.notes)
    case .pdf: return (try PictureConverter().bytes(of: drawing.svg, as: .pdf), drawing.notes)
    }
  }
}
