public import RelataGraph
public import RelataText

/// The look of diagrams: how classes, families of relations and stances are drawn.
public struct DiagramStyle: Hashable, Sendable {
  /// How the things of a class are drawn.
  public struct ClassLook: Hashable, Sendable {
    /// The shape, as Graphviz calls it.
    public let shape: String
    /// The styles, as Graphviz calls them, separated by commas.
    public let style: String
    /// The colour inside, `#RRGGBB`.
    public let fill: String
    /// The colour of the border.
    public let border: String
  }

  /// How the edges of a stance are drawn.
  public struct StanceLook: Hashable, Sendable {
    /// The line: `solid`, `dashed` or `dotted`.
    public let line: String
    /// The colour in place of the family's.
    public let color: String?
    /// The word before the relation.
    public let word: String?
  }

  private var classes: [String: ClassLook] = [:]
  private var families: [String: String] = [:]
  private var stances: [Stance: StanceLook] = [:]

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
    for line in file.lines {
      let cells = line.cells.map(String.init)
      switch (cells[0], cells.count) {
      case ("class", 6):
        classes[cells[1]] = ClassLook(
          shape: try lowerCaseWord(cells[2], line, file),
          style: try lowerCaseWord(cells[3], line, file),
          fill: try hexColor(cells[4], line, file), border: try hexColor(cells[5], line, file))
      case ("family", 3): families[cells[1]] = try hexColor(cells[2], line, file)
      case ("stance", 5):
        guard let stance = Stance(rawValue: cells[1]) else {
          throw file.error(line: line.number, "no stance is called '\(cells[1])'")
        }
        stances[stance] = StanceLook(
          line: try lowerCaseWord(cells[2], line, file),
          color: cells[3] == "-" ? nil : try hexColor(cells[3], line, file),
          word: cells[4] == "-" ? nil : cells[4])
      default:
        throw file.error(
          line: line.number,
          "expected 'class' and 5 cells, 'family' and 2, or 'stance' and 4, found '\(cells[0])' and "
            + "\(cells.count - 1)")
      }
    }
  }

  /// How things of the class `name` are drawn.
  public func look(ofClass name: String, in ontology: Ontology) -> ClassLook {
    let names = [name] + (ontology.classNamed(name)?.supertypes.reversed() ?? []) + ["*"]
    return names.lazy.compactMap { classes[$0] }.first
      ?? ClassLook(shape: "box", style: "solid", fill: "#FFFFFF", border: "#000000")
  }

  /// How edges of the stance are drawn.
  public func look(of stance: Stance) -> StanceLook {
    stances[stance] ?? StanceLook(line: "solid", color: nil, word: nil)
  }

  /// The colour of the edges of a family, `#RRGGBB`.
  public func color(ofFamily family: String) -> String {
    families[family] ?? families["*"] ?? "#000000"
  }
}

/// The cell, when it is made of letters, digits and commas.
private func lowerCaseWord(
  _ cell: String, _ line: DataFile.Line, _ file: DataFile
) throws(DataFileError) -> String {
  let isWord = cell.utf8.allSatisfy { byte in
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: ",")
  }
  guard isWord && !cell.isEmpty else {
    throw file.error(line: line.number, "expected a word in lower case, found '\(cell)'")
  }
  return cell
}

/// The cell, when it is `#` and six hexadecimal digits.
private func hexColor(
  _ cell: String, _ line: DataFile.Line, _ file: DataFile
) throws(DataFileError) -> String {
  let digits = cell.unicodeScalars.dropFirst()
  guard cell.hasPrefix("#"), digits.count == 6, digits.allSatisfy(\.properties.isASCIIHexDigit)
  else {
    throw file.error(line: line.number, "expected a colour as #RRGGBB, found '\(cell)'")
  }
  return cell
}
