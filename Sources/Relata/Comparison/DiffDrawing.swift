/// Draws the difference of two graphs.
public struct DiffDrawing: Sendable {
  private let picture: DiffPicture
  private let words: String
  private let ontology: Ontology

  /// Takes the difference to draw.
  public init(of diff: GraphDiff, ontology: Ontology) {
    self.ontology = ontology
    picture = DiffPicture(of: diff, ontology: ontology)
    words = DiffTextWriter(ontology: ontology).text(of: diff)
  }

  /// The picture in Graphviz's language.
  public var dot: String {
    picture.marked(dot: DOTWriter(ontology: ontology).text(of: picture.graph))
  }

  /// The picture as SVG; side by side also shows A and B.
  ///
  /// - Throws: `RenderingError` when it cannot be laid out.
  public func svg(sideBySide: Bool = false) throws(RenderingError) -> String {
    try page().svg(sideBySide: sideBySide)
  }

  /// The picture as a page of HTML, with the difference in words below.
  ///
  /// - Throws: `RenderingError` when it cannot be laid out.
  public func html(sideBySide: Bool = false) throws(RenderingError) -> String {
    try page().html(sideBySide: sideBySide, words: words)
  }

  private func page() throws(RenderingError) -> DiffPage {
    let files = try GraphWriter(ontology: ontology).files(of: picture.graph, as: .svg)
    guard let file = files.first, let page = DiffPage(picture, drawing: file.bytes) else {
      throw RenderingError(reason: "the drawing has no size")
    }
    return page
  }
}
