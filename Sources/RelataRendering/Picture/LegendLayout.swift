import RelataFormats
import RelataGraph

/// The entries of the legend, in rows that fit the width of the page.
struct LegendLayout {
  /// What an entry shows beside its words.
  enum Sample: Hashable {
    /// The outline of things of a class.
    case thing(className: String)
    /// An arrow in the colour of a family.
    case family(String)
    /// A line of a stance.
    case stance(Stance)
    /// A thick line.
    case repeated
    /// A line that begins with a ring.
    case lifted
    /// A line without arrow head.
    case symmetric
    /// Quotation marks.
    case reported
  }

  /// An entry with its place: the left end of the middle line.
  struct Entry {
    let sample: Sample
    let words: String
    var place: Point
  }

  static let textSize = 10.0
  static let sampleWidth = 26.0
  private static let gap = 6.0
  private static let entryGap = 18.0
  private static let rowHeight = 19.0

  private(set) var entries: [Entry] = []
  private(set) var height = 0.0

  init(_ diagram: Diagram, ontology: Ontology, style: DiagramStyle, width: Double) {
    let content = LegendContent(diagram: diagram, ontology: ontology, style: style)
    add(content.classes.map { (.thing(className: $0.name), $0.label) }, width: width)
    add(content.families.map { (.family($0.name), $0.label) }, width: width)
    var lines = content.stances.filter { $0 != .actual || content.stances.count > 1 }
      .map { (Sample.stance($0), LegendLayout.words(for: $0)) }
    if diagram.edges.contains(where: \.isSymmetric) { lines.append((.symmetric, "both ways")) }
    if content.hasRepeated { lines.append((.repeated, "said ×n times")) }
    if content.hasReported { lines.append((.reported, "only reported: somebody says so")) }
    if content.hasLifted { lines.append((.lifted, "lifted from office holders and bodies")) }
    add(lines, width: width)
  }

  private static func words(for stance: Stance) -> String {
    switch stance {
    case .actual: "stated as fact"
    case .planned: "planned"
    case .hypothetical: "hypothetical"
    case .denied: "denied"
    case .ended: "no longer so"
    }
  }

  /// Begins a row, and goes on in further ones as needed.
  private mutating func add(_ items: [(sample: Sample, words: String)], width: Double) {
    guard !items.isEmpty else { return }
    var x = 0.0
    height += LegendLayout.rowHeight
    for (sample, words) in items {
      let textWidth = TextBlock([words], size: LegendLayout.textSize).width
      let itemWidth = LegendLayout.sampleWidth + LegendLayout.gap + textWidth
      if x > 0 && x + itemWidth > width {
        x = 0
        height += LegendLayout.rowHeight
      }
      entries.append(
        Entry(
          sample: sample, words: words,
          place: Point(x: x, y: height - LegendLayout.rowHeight / 2)))
      x += itemWidth + LegendLayout.entryGap
    }
  }
}
