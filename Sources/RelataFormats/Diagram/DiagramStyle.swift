public import RelataGraph
public import RelataText

/// The look of diagrams: how classes, families of relations and stances are drawn.
public struct DiagramStyle: Hashable, Sendable {
  /// A colour on a light and on a dark canvas.
  public struct Color: Hashable, Sendable {
    /// On a light canvas, `#RRGGBB`.
    public let light: String
    /// On a dark canvas.
    public let dark: String

    /// Makes a pair of colours.
    public init(light: String, dark: String) {
      self.light = light
      self.dark = dark
    }
  }

  /// How the things of a class are drawn.
  public struct ClassLook: Hashable, Sendable {
    /// The shape, as Graphviz calls it.
    public let shape: String
    /// The styles, as Graphviz calls them, separated by commas.
    public let style: String
    /// The colour inside.
    public let fill: Color
    /// The colour of the border.
    public let border: Color
  }

  /// How the edges of a stance are drawn.
  public struct StanceLook: Hashable, Sendable {
    /// The line: `solid`, `dashed` or `dotted`.
    public let line: String
    /// The colour in place of the family's.
    public let color: Color?
    /// The word before the relation.
    public let word: String?
    /// Whether line and label are crossed out.
    public let isStruck: Bool
  }

  private var classes: [String: ClassLook] = [:]
  private var families: [String: Color] = [:]
  private var stances: [Stance: StanceLook] = [:]
  /// What everything lies on.
  public private(set) var canvas = Color(light: "#FFFFFF", dark: "#000000")
  /// The colour of names and headlines.
  public private(set) var ink = Color(light: "#000000", dark: "#FFFFFF")
  /// The colour of small print.
  public private(set) var smallPrint = Color(light: "#333333", dark: "#CCCCCC")

  /// The style that comes with relata.
  ///
  /// - Throws: ``DataFileError`` never in a build whose tests passed.
  public static func bundled() throws(DataFileError) -> DiagramStyle {
    let text = EmbeddedData.files.first { $0.path == "diagram.tsv" }?.text ?? ""
    return try DiagramStyle(file: DataFile(name: "diagram.tsv", text: text.description))
  }

  /// Everything in plain black boxes and lines.
  public init() {}

  /// Reads a style: lines of cells separated by tabs, as in the bundled file.
  ///
  /// - Throws: ``DataFileError`` with the line and what is wrong with it.
  public init(file: DataFile) throws(DataFileError) {
    var themes: [String: [String]] = [:]
    for line in file.lines {
      let cells = StyleCells(line: line, file: file)
      switch (cells[0], cells.count) {
      case ("class", 8): classes[cells[1]] = try ClassLook(cells)
      case ("family", 4): families[cells[1]] = try cells.color(at: 2)
      case ("stance", 7): stances[try cells.stance(at: 1)] = try StanceLook(cells)
      case ("theme", 5):
        themes[cells[1]] = [try cells.hex(at: 2), try cells.hex(at: 3), try cells.hex(at: 4)]
      default: throw cells.unknownKind
      }
    }
    guard let light = themes["light"], let dark = themes["dark"] else { return }
    canvas = Color(light: light[0], dark: dark[0])
    ink = Color(light: light[1], dark: dark[1])
    smallPrint = Color(light: light[2], dark: dark[2])
  }

  /// How things of the class `name` are drawn.
  public func look(ofClass name: String, in ontology: Ontology) -> ClassLook {
    let names = [name] + (ontology.classNamed(name)?.supertypes.reversed() ?? []) + ["*"]
    return names.lazy.compactMap { classes[$0] }.first
      ?? ClassLook(shape: "box", style: "solid", fill: canvas, border: ink)
  }

  /// How edges of the stance are drawn.
  public func look(of stance: Stance) -> StanceLook {
    stances[stance] ?? StanceLook(line: "solid", color: nil, word: nil, isStruck: false)
  }

  /// The colour of the edges of a family.
  public func color(ofFamily family: String) -> Color {
    families[family] ?? families["*"] ?? ink
  }

  /// The colour of an edge: its stance's, or else its family's.
  public func color(of edge: Diagram.Edge) -> Color {
    look(of: edge.stance).color ?? color(ofFamily: edge.family)
  }

  /// The words of an edge's label: its relation with what the stance puts before it, and how often.
  public func label(of edge: Diagram.Edge) -> String {
    let said = edge.isReported ? "“\(edge.label)”" : edge.label
    let count = edge.support > 1 ? "×\(edge.support)" : nil
    return [look(of: edge.stance).word, said, count].compactMap { $0 }.joined(separator: " ")
  }
}

extension DiagramStyle.ClassLook {
  fileprivate init(_ cells: StyleCells) throws(DataFileError) {
    shape = try cells.word(at: 2)
    style = try cells.word(at: 3)
    fill = DiagramStyle.Color(light: try cells.hex(at: 4), dark: try cells.hex(at: 6))
    border = DiagramStyle.Color(light: try cells.hex(at: 5), dark: try cells.hex(at: 7))
  }
}

extension DiagramStyle.StanceLook {
  fileprivate init(_ cells: StyleCells) throws(DataFileError) {
    line = try cells.word(at: 2)
    color = cells[3] == "-" ? nil : try cells.color(at: 3)
    word = cells[5] == "-" ? nil : cells[5]
    isStruck = cells[6] == "struck"
  }
}
