import RelataFormats
import RelataGraph

/// Where title, drawing, legend and source stand on the page.
struct PageLayout {
  private static let margin = 22.0
  /// Narrower pages would break titles and legends into too many lines.
  private static let leastWidth = 460.0
  private static let mostTextWidth = 1100.0

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
    let textWidth = min(inner, PageLayout.mostTextWidth)
    title = TextBlock.wrapped(
      diagram.title, size: 18, isBold: true, width: textWidth, lineLimit: 3)
    caption = TextBlock.wrapped(diagram.caption, size: 11, width: textWidth, lineLimit: 4)
    legend = LegendLayout(diagram, ontology: ontology, style: style, width: textWidth)
    source = TextBlock.wrapped(diagram.source, size: 9, width: textWidth, lineLimit: 2)
    titlePlace = Point(x: margin, y: margin)
    captionPlace = Point(x: margin, y: margin + title.height + 2)
    let top = captionPlace.y + caption.height + 18
    self.drawing = drawing.moved(
      by: Point(x: margin - extent.left + (inner - extent.width) / 2, y: top - extent.top))
    legendPlace = Point(x: margin, y: top + extent.height + 20)
    sourcePlace = Point(x: margin, y: legendPlace.y + legend.height + 6)
    width = inner + 2 * margin
    height = sourcePlace.y + source.height + margin * 0.7
  }
}
