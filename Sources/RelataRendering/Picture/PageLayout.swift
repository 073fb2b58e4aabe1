import RelataFormats
import RelataGraph

/// Where title, drawing, legend and source stand on the page.
struct PageLayout {
  private static let margin = 22.0
  /// Narrower pages would break titles and legends into too many lines.
  private static let leastWidth = 460.0
  private static let mostTextWidth = 1100.0
  /// On wider pages what stands around the drawing grows with it.
  private static let plainWidth = 1300.0

  /// By how much title, legend and source are larger than on a plain page.
  let scale: Double
  let width: Double
  let height: Double
  let title: TextBlock
  let caption: TextBlock
  let legend: LegendLayout
  let source: TextBlock
  let titlePlace: Point
  let captionPlace: Point
  let legendPlace: Point
  let sourcePlace: Point
  /// The drawing at its place.
  let drawing: PlacedDiagram

  init(_ drawing: PlacedDiagram, ontology: Ontology, style: DiagramStyle) {
    let margin = PageLayout.margin
    let diagram = drawing.diagram
    let extent = drawing.extent
    let inner = max(extent.width, PageLayout.leastWidth)
    scale = max(1, inner / PageLayout.plainWidth)
    let textWidth = min(inner, PageLayout.mostTextWidth * scale)
    title = TextBlock.wrapped(
      diagram.title, size: 18 * scale, isBold: true, width: textWidth, lineLimit: 3)
    caption = TextBlock.wrapped(
      PageLayout.caption(of: drawing), size: 11 * scale, width: textWidth, lineLimit: 4)
    legend = LegendLayout(diagram, ontology: ontology, style: style, width: textWidth / scale)
    source = TextBlock.wrapped(diagram.source, size: 9 * scale, width: textWidth, lineLimit: 2)
    titlePlace = Point(x: margin, y: margin)
    captionPlace = Point(x: margin, y: margin + title.height + 2)
    let top = captionPlace.y + caption.height + 18 * scale
    self.drawing = drawing.moved(
      by: Point(x: margin - extent.left + (inner - extent.width) / 2, y: top - extent.top))
    legendPlace = Point(x: margin, y: top + extent.height + 20 * scale)
    sourcePlace = Point(x: margin, y: legendPlace.y + (legend.height + 6) * scale)
    width = inner + 2 * margin
    height = sourcePlace.y + source.height + margin * 0.7
  }

  /// The caption, with what could not be shown.
  private static func caption(of drawing: PlacedDiagram) -> String {
    let hidden = drawing.hiddenLabelCount
    guard hidden > 0 else { return drawing.diagram.caption }
    return
      "\(drawing.diagram.caption) · \(hidden) label\(hidden == 1 ? "" : "s") beside the pointer only"
  }
}
